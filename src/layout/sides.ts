/**
 * The two sides of the line and what sits on it: marks packed outward from the ribbon, or counts
 * where marks could no longer be told apart. The same for a spine that lies and one that stands.
 */
import { SIDES, type Side } from '../records/schema.ts';
import type { Timeline } from '../timeline/types.ts';
import { densityBins } from './bins.ts';
import type { Frame } from './frame.ts';
import {
  alternating,
  eventsOfSide,
  isDense,
  type MarkState,
  marksOf,
  noRows,
  packRows,
  type SideRows,
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

export function layoutSides(input: SidesInput): Sides {
  const { timeline, frame, scale, state, room, hasGround, air } = input;
  const events = {
    said: eventsOfSide(timeline, 'said'),
    done: eventsOfSide(timeline, 'done'),
    line: eventsOfSide(timeline, 'line'),
  };
  const isCounted = SIDES.some((side) => isDense(timeline, frame, events[side]));
  const rowsOf = (side: Side) =>
    isCounted
      ? noRows(side, scale)
      : packRows({ timeline, frame, side, events: events[side], room: room[side], scale });
  const rows = { said: rowsOf('said'), done: rowsOf('done'), line: rowsOf('line') };
  const { said, done, line } = rows;
  const clear = !hasGround && line.rowCount > 0 ? line.radius + air : air;
  const toWords = Math.sign(frame.words - frame.force);
  const middle = (frame.words + frame.force) / 2;
  const outward = (side: SideRows, edge: CssPx, way: number) => (row: number) =>
    edge + way * (clear + side.radius + row * side.pitch);
  return {
    rows,
    clear,
    marks: [
      ...marksOf(timeline, frame, said, outward(said, frame.words, toWords), state),
      ...marksOf(timeline, frame, done, outward(done, frame.force, -toWords), state),
      ...marksOf(timeline, frame, line, (row) => middle + alternating(row) * line.pitch, state),
    ],
    bins: isCounted ? densityBins(timeline, frame, room.counts, state.matched) : [],
  };
}
