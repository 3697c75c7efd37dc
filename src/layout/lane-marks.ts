/**
 * The marks of one lane, or its counts where marks could not be told apart. Marks are of one size
 * in all lanes; a lane whose events crowd is as high as its rows need, up to a limit.
 */
import { max } from 'd3-array';
import { SIDES, type Side } from '../records/schema.ts';
import type { Lane } from '../timeline/lanes.ts';
import type { Timeline } from '../timeline/types.ts';
import { countInBins } from './bins.ts';
import type { Frame } from './frame.ts';
import type { LaneRow } from './lane-rows.ts';
import {
  alternating,
  isDense,
  type MarkState,
  MOST_PACKED,
  marksOf,
  packRows,
  type SideRows,
} from './marks.ts';
import type { CssPx, LaneBin, Mark } from './scene.ts';

/** Radius of a lane's marks, at 16 px text. */
const RADIUS: CssPx = 4.5;
/** Rows of a side above which a lane shows counts. */
const MOST_ROWS = 5;
/** Air between the line and the first row. */
const AIR: CssPx = 3;
/** Width of a column of counts. */
const BIN: CssPx = 4;

/** How a lane's marks are packed at a scale, and the room that takes on both sides of its line. */
export interface LaneShape {
  /** Rows by side; null where the lane shows counts. */
  readonly packed: Readonly<Record<Side, SideRows>> | null;
  /** Distance from the line to the first row. */
  readonly clear: CssPx;
  readonly said: CssPx;
  readonly done: CssPx;
}

const COUNTED: LaneShape = { packed: null, clear: AIR, said: 0, done: 0 };

/** Packs a lane's marks; the shape depends on the scale of time, never on the window. */
export function shapeOfLane(
  timeline: Timeline,
  frame: Frame,
  lane: Lane,
  scale: number,
): LaneShape {
  const events = eventsBySide(timeline, lane);
  // So many are counted by what the window shows; few have one shape at a scale, wherever it is.
  const isMany = lane.events.length > MOST_PACKED;
  if (isMany && SIDES.some((side) => isDense(timeline, frame, events[side]))) return COUNTED;
  const pack = (side: Side): SideRows =>
    packRows({
      timeline,
      frame,
      side,
      events: events[side],
      room: Number.POSITIVE_INFINITY,
      scale,
      largest: RADIUS,
    });
  const packed = { said: pack('said'), done: pack('done'), line: pack('line') };
  const { said, done, line } = packed;
  if (Math.max(said.rowCount, done.rowCount, line.rowCount) > MOST_ROWS) return COUNTED;
  const below = Math.ceil((line.rowCount - 1) / 2) * line.pitch;
  const clear = line.rowCount > 0 ? line.radius + AIR + Math.max(0, below) : AIR;
  return {
    packed,
    clear,
    said: clear + Math.max(1, said.rowCount) * said.pitch + AIR,
    done: clear + Math.max(1, done.rowCount) * done.pitch + AIR,
  };
}

export interface LaneMarksInput {
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly state: MarkState;
  /** The lane the keyboard is in. */
  readonly focusedLane: string | null;
}

/** Marks of a lane; none where it shows counts. */
export function laneMarks(
  { timeline, frame, focusedLane, ...input }: LaneMarksInput,
  { lane, line, slot, shape }: LaneRow,
): readonly Mark[] {
  const { packed, clear } = shape;
  if (!packed) return [];
  const parts = new Map<number, Lane['events'][number]['part']>(
    lane.events.map(({ index, part }) => [index, part]),
  );
  const state: MarkState =
    focusedLane === lane.id ? input.state : { ...input.state, focused: null };
  const outward = (side: SideRows, way: 1 | -1) => (row: number) =>
    line + way * (clear + side.radius + row * side.pitch);
  return [
    ...marksOf(timeline, frame, packed.said, outward(packed.said, -1), state),
    ...marksOf(timeline, frame, packed.done, outward(packed.done, 1), state),
    ...marksOf(
      timeline,
      frame,
      packed.line,
      (row) => line + alternating(row) * packed.line.pitch,
      state,
    ),
  ].map((mark) => ({
    ...mark,
    lane: { id: lane.id, slot, part: parts.get(mark.index) ?? 'takes-part' },
  }));
}

function eventsBySide(timeline: Timeline, lane: Lane): Readonly<Record<Side, readonly number[]>> {
  const events: Record<Side, number[]> = { said: [], done: [], line: [] };
  for (const { index } of lane.events) {
    events[SIDES[timeline.columns.side[index] ?? 0] ?? 'said'].push(index);
  }
  return events;
}

/** The density of several lanes, on one scale: the fullest column of any of them fills its room. */
export function laneBins(
  { timeline, frame, state }: LaneMarksInput,
  rows: readonly LaneRow[],
): readonly LaneBin[] {
  const columns = Math.max(1, Math.floor(Math.abs(frame.end - frame.start) / BIN));
  const size = (frame.end - frame.start) / columns;
  const counted = rows.map((row) => ({
    row,
    counts: countInBins(
      timeline,
      frame.window,
      columns,
      state.matched,
      row.lane.events.map(({ index }) => index),
    ),
  }));
  const most =
    max(counted, ({ counts }) => max(counts, ({ said, done }) => Math.max(said, done))) ?? 1;
  return counted.flatMap(({ row, counts }) =>
    counts.flatMap(({ said, done, line }, i): LaneBin[] =>
      said + done + line === 0
        ? []
        : [
            {
              lane: row.lane.id,
              y: row.line,
              from: frame.start + size * i,
              to: frame.start + size * (i + 1),
              said: (said / Math.max(most, 1)) * (row.said - AIR),
              done: (done / Math.max(most, 1)) * (row.done - AIR),
              line: line > 0 ? 3 : 0,
            },
          ],
    ),
  );
}
