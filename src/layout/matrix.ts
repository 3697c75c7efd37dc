/**
 * A network as half a matrix: each pair of actors has one cell, words above its middle and force
 * below it, as everywhere.
 *
 * Names stand on the rows with a number each; a column is told by the same number on the diagonal
 * above it, so that no name has to be turned. Counts are squares whose areas are linear in the
 * events, on one scale for all cells and both sides: twice the area, twice the events. Heights
 * would be read more exactly, but one event beside a pair with twenty would be less than a pixel.
 */
import type { Direction } from '../text/types.ts';
import { forceOf, type Network } from '../timeline/network.ts';
import { readingOrder } from '../timeline/network-order.ts';
import { cellOf, type Grid, type MatrixCell, type MatrixLine, roomOf } from './matrix-cell.ts';
import { layoutNames, type NamesInput } from './matrix-names.ts';
import type { CssPx, TextRun } from './scene.ts';

/** A cell is a target for fingers: no side is shorter, at the reader's usual text size. */
export const LEAST_CELL: CssPx = 24;
const LARGEST_CELL: CssPx = 40;
/** More than this is not read at a glance; a reader can ask for more. */
const MOST_AT_FIRST = 24;
export interface MatrixInput extends NamesInput {
  readonly network: Network;
  /** How many actors are asked for; null for as many as fit. Wider than `width` where more are asked for. */
  readonly asked: number | null;
}

export interface MatrixScene {
  readonly width: CssPx;
  readonly height: CssPx;
  readonly direction: Direction;
  /** Side of a cell. */
  readonly cell: CssPx;
  /** Actors shown, in the order of the rows. */
  readonly actors: readonly string[];
  /** How many more are tied to somebody. */
  readonly hidden: number;
  /** Area of one event, in square pixels. */
  readonly unit: number;
  /** Events of the largest square. */
  readonly most: number;
  /** Names with their numbers on the rows, numbers on the diagonal. */
  readonly words: readonly TextRun[];
  /** Between rows and columns; heavy between two blocs. */
  readonly lines: readonly (MatrixLine & { readonly heavy: boolean })[];
  /** Row by row, each from the names on. */
  readonly cells: readonly MatrixCell[];
}

/** Lays out the actors with the most events among those tied to somebody. */
export function layoutMatrix(input: MatrixInput): MatrixScene {
  const { timeline, network, language, textScale, width, asked } = input;
  const tied = new Set(network.ties.flatMap(({ a, b }) => [a, b]));
  const candidates = network.actors.flatMap(({ actor }) => (tied.has(actor) ? [actor] : []));
  const names = layoutNames(input, candidates.slice(0, asked ?? MOST_AT_FIRST));
  const scale = Math.max(1, textScale);
  const least = LEAST_CELL * scale;
  const fitting = Math.max(2, Math.floor((width - names.room) / least));
  const count = Math.min(candidates.length, asked ?? Math.min(fitting, MOST_AT_FIRST));
  const cell = Math.min(
    Math.max(least, Math.floor((width - names.room) / Math.max(1, count))),
    LARGEST_CELL * scale,
  );
  const actors = readingOrder(timeline, candidates.slice(0, count), network.ties);
  const places = new Map(actors.map((actor, place) => [actor, place]));
  const shown = network.ties.filter(({ a, b }) => places.has(a) && places.has(b));
  const most = shown.reduce((max, tie) => Math.max(max, tie.spoke.length, forceOf(tie).length), 1);
  const isLtr = language.dir === 'ltr';
  const whole = names.room + count * cell;
  const grid: Grid = {
    cell,
    unit: roomOf(cell) ** 2 / most,
    first: names.room,
    isLtr,
    at: (along) => (isLtr ? along : whole - along),
  };
  return {
    width: whole,
    height: count * cell,
    direction: language.dir,
    cell,
    actors,
    hidden: candidates.length - count,
    unit: grid.unit,
    most,
    words: actors.flatMap((actor, row) => {
      const y = (row + 0.5) * cell + 4 * textScale;
      const number = {
        text: language.number(row + 1),
        lang: language.lang,
        dir: language.dir,
        style: 'tick',
        y,
      } as const;
      return [
        { ...number, x: grid.at(0), anchor: isLtr ? 'left' : 'right' } as const,
        names.runOf(actor, grid.at(names.numbers), y),
        { ...number, x: grid.at(grid.first + (row + 0.5) * cell), anchor: 'middle' } as const,
      ];
    }),
    lines: linesOf(
      grid,
      actors.map((actor) => timeline.actors.get(actor)?.bloc ?? null),
    ),
    cells: shown
      .map((tie) => cellOf(grid, tie, places.get(tie.a) ?? 0, places.get(tie.b) ?? 0))
      .sort((x, y) => x.row - y.row || x.column - y.column),
  };
}

/** Steps down the diagonal: under each row and beside each column, as far as the half goes. */
function linesOf(grid: Grid, blocs: readonly (string | null)[]): MatrixScene['lines'] {
  const { cell, first, at } = grid;
  return blocs.flatMap((bloc, i) => {
    const heavy = i < blocs.length - 1 && bloc !== blocs[i + 1];
    const end = (i + 1) * cell;
    const x = at(first + end);
    return [
      { x1: at(heavy ? 0 : first), y1: end, x2: x, y2: end, heavy },
      { x1: x, y1: i * cell, x2: x, y2: blocs.length * cell, heavy },
    ];
  });
}
