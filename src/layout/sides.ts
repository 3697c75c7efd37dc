/**
 * The two sides of the line and what sits on it: marks packed outward from the ribbon, or counts
 * where marks could no longer be told apart. The same for a spine that lies and one that stands.
 */
import { SIDES, type Side } from '../records/schema.ts';
import { NONE_SORTED, type SortedSides, sidesOf } from '../timeline/sorted.ts';
import type { Timeline } from '../timeline/types.ts';
import { densityBins } from './bins.ts';
import type { Frame } from './frame.ts';
import { eventsWithMarks } from './level.ts';
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
/** Rows on the line of which it is never said that they are too many. */
const ROWS_ON_LINE = 8;

export function layoutSides(input: SidesInput): Sides {
  const { timeline, frame, scale, state, room, hasGround, air } = input;
  const marked = markedEvents(input);
  const rowsOf = (side: Side) => {
    const events = marked[side] ?? singledOut(timeline, state, side);
    return events.length === 0 && marked[side] === null
      ? noRows(side, scale)
      : packRows({ timeline, frame, side, events, room: room[side], scale });
  };
  const rows = { said: rowsOf('said'), done: rowsOf('done'), line: rowsOf('line') };
  const { said, done, line } = rows;
  const clear = !hasGround && line.rowCount > 0 ? line.radius + air : air;
  const toWords = Math.sign(frame.words - frame.force);
  const middle = (frame.words + frame.force) / 2;
  const outward = (side: SideRows, edge: CssPx, way: number) => (row: number) =>
    edge + way * (clear + side.radius + row * side.pitch);
  const all = sidesOf(timeline, state.matched);
  const countedOf = (side: Side) => (marked[side] === null ? all[side] : NONE_SORTED);
  const counted: SortedSides = {
    said: countedOf('said'),
    done: countedOf('done'),
    line: countedOf('line'),
  };
  return {
    rows,
    clear,
    marks: [
      ...marksOf(timeline, frame, said, outward(said, frame.words, toWords), state),
      ...marksOf(timeline, frame, done, outward(done, frame.force, -toWords), state),
      ...marksOf(timeline, frame, line, (row) => middle + alternating(row) * line.pitch, state),
    ],
    bins: SIDES.some((side) => marked[side] === null)
      ? densityBins(frame, counted, room.counts, (SMALLEST * 2 + GAP) * scale)
      : [],
  };
}

/**
 * Events that have marks, by side; null for a side that is counted. Where all of a side are too
 * many to be marks, those that match may be few enough.
 */
function markedEvents({
  timeline,
  frame,
  scale,
  state,
  room,
}: SidesInput): Readonly<Record<Side, readonly number[] | null>> {
  const { matched } = state;
  const of = (side: Side): readonly number[] | null => {
    const radius = SMALLEST * scale;
    const rows = Math.floor(room[side] / (radius * 2 + GAP));
    const smallest = { radius, rows: side === 'line' ? Math.max(rows, ROWS_ON_LINE) : rows };
    const marked = eventsWithMarks(timeline, frame, sidesOf(timeline)[side], smallest);
    if (marked || !matched) return marked;
    const some = eventsWithMarks(timeline, frame, sidesOf(timeline, matched)[side], smallest);
    const apart = singledOut(timeline, state, side);
    return some && [...new Set([...some, ...apart])].sort((a, b) => a - b);
  };
  return { said: of('said'), done: of('done'), line: of('line') };
}
