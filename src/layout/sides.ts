/**
 * The two sides of the line and what sits on it: marks packed outward from the ribbon, or counts
 * where marks could no longer be told apart. The same for a spine that lies and one that stands.
 */
import { SIDES, type Side } from '../records/word-lists.ts';
import { NONE_SORTED, type Sorted, type SortedSides, sidesOf } from '../timeline/sorted.ts';
import type { Timeline } from '../timeline/types.ts';
import { densityBins } from './bins.ts';
import type { Frame } from './frame.ts';
import { allOf, isDense, MOST_PACKED, rowsOfMany } from './level.ts';
import {
  alternating,
  GAP,
  type MarkState,
  marksOf,
  noRows,
  packRows,
  RADII,
  type SideRows,
  singledOut,
} from './marks.ts';
import type { Bin, CssPx, Mark } from './scene.ts';

export interface SidesInput {
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly scale: number;
  readonly state: MarkState;
  /** Across the axis: the most that rows of each side, and bars of counts, may take. */
  readonly room: Readonly<Record<Side | 'counts', CssPx>>;
  /** Whether there is a ribbon; marks on a bare line push the sides apart. */
  readonly hasGround: boolean;
  /** Air between the ribbon and the first row. */
  readonly air: CssPx;
}

export interface Sides {
  readonly rows: Readonly<Record<Side, SideRows>>;
  /** Distance from the ribbon's edges to the first row. */
  readonly clear: CssPx;
  readonly marks: readonly Mark[];
  readonly bins: readonly Bin[];
}

/** The smallest radius of a mark, at 16 px text. */
const SMALLEST = Math.min(...RADII);
const LARGEST = Math.max(...RADII);
/** Rows on the line of which it is never said that they are too many. */
const ROWS_ON_LINE = 8;

export function layoutSides(input: SidesInput): Sides {
  const { timeline, frame, scale, state, room, hasGround, air } = input;
  const marked = {
    said: marksRows(input, 'said'),
    done: marksRows(input, 'done'),
    line: marksRows(input, 'line'),
  };
  const rows = {
    said: marked.said ?? rowsApart(input, 'said'),
    done: marked.done ?? rowsApart(input, 'done'),
    line: marked.line ?? rowsApart(input, 'line'),
  };
  const { said, done, line } = rows;
  const clear = !hasGround && line.rowCount > 0 ? line.radius + air : air;
  const toWords = Math.sign(frame.words - frame.force);
  const middle = (frame.words + frame.force) / 2;
  const outward = (side: SideRows, edge: CssPx, way: number) => (row: number) =>
    edge + way * (clear + side.radius + row * side.pitch);
  const all = sidesOf(timeline, state.matched);
  const counted: SortedSides = {
    said: marked.said ? NONE_SORTED : all.said,
    done: marked.done ? NONE_SORTED : all.done,
    line: marked.line ? NONE_SORTED : all.line,
  };
  return {
    rows,
    clear,
    marks: [
      ...marksOf(timeline, frame, said, outward(said, frame.words, toWords), state),
      ...marksOf(timeline, frame, done, outward(done, frame.force, -toWords), state),
      ...marksOf(timeline, frame, line, (row) => middle + alternating(row) * line.pitch, state),
    ],
    bins: SIDES.some((side) => !marked[side])
      ? densityBins(frame, counted, room.counts, (SMALLEST * 2 + GAP) * scale)
      : [],
  };
}

/**
 * Rows of a side's marks; null where it is counted. Where all of a side are too many to be marks,
 * those that match may be few enough.
 */
function marksRows(input: SidesInput, side: Side): SideRows | null {
  const { timeline, state } = input;
  const rows = rowsOf(input, side, sidesOf(timeline)[side]);
  if (rows || !state.matched) return rows;
  const apart = singledOut(timeline, state, side);
  return rowsOf(input, side, sidesOf(timeline, state.matched)[side], apart);
}

/** Few are all packed: rows depend on the scale alone. Of many those near the window are. */
function rowsOf(
  input: SidesInput,
  side: Side,
  sorted: Sorted,
  apart: readonly number[] = [],
): SideRows | null {
  const { timeline, frame, scale } = input;
  const room = input.room[side];
  if (sorted.events.length <= MOST_PACKED) {
    if (isDense(frame, sorted)) return null;
    return packRows({ timeline, frame, side, events: allOf(sorted, apart), room, scale });
  }
  return rowsOfMany({
    timeline,
    frame,
    side,
    sorted,
    scale,
    room,
    radii: { largest: LARGEST, smallest: SMALLEST },
    apart,
    leastRows: side === 'line' ? ROWS_ON_LINE : 1,
  });
}

/** Rows of those that stand out of a crowd that is counted. */
function rowsApart({ timeline, frame, scale, state, room }: SidesInput, side: Side): SideRows {
  const events = singledOut(timeline, state, side);
  if (events.length === 0) return noRows(side, scale);
  return packRows({ timeline, frame, side, events, room: room[side], scale });
}
