/** The marks of one lane, or its counts where marks could not be told apart. */
import { max } from 'd3-array';
import type { Side } from '../records/schema.ts';
import { eventInLane } from '../timeline/lane-events.ts';
import type { Lane } from '../timeline/lanes.ts';
import { sidesOfLane } from '../timeline/sorted.ts';
import type { Timeline } from '../timeline/types.ts';
import { columnsOf, columnsOfCounts, countInBins, fullest } from './bins.ts';
import type { Frame } from './frame.ts';
import type { LaneRow } from './lane-rows.ts';
import { packLane } from './lane-shape.ts';
import { alternating, type MarkState, marksOf, type SideRows, singledOut } from './marks.ts';
import type { CssPx, LaneBin, Mark } from './scene.ts';

/** Air between the outermost bar of counts and the lane's edge. */
const AIR: CssPx = 3;

export interface LaneMarksInput {
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly state: MarkState;
  readonly scale: number;
  /** The lane the keyboard is in. */
  readonly focusedLane: string | null;
}

/** Marks of a lane; where it shows counts, of those events only that stand out of the crowd. */
export function laneMarks(
  { timeline, frame, focusedLane, scale, ...input }: LaneMarksInput,
  { lane, line, slot, shape }: LaneRow,
): readonly Mark[] {
  const { clear } = shape;
  const state: MarkState =
    focusedLane === lane.id ? input.state : { ...input.state, focused: null };
  const packed = shape.packed ?? apart(timeline, frame, lane, state, scale);
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
    lane: { id: lane.id, slot, part: eventInLane(lane, mark.index)?.part ?? 'takes-part' },
  }));
}

/** Rows of the events that stand out of a lane's crowd. */
function apart(
  timeline: Timeline,
  frame: Frame,
  lane: Lane,
  state: MarkState,
  scale: number,
): Readonly<Record<Side, SideRows>> {
  const rowsOf = (side: Side) =>
    packLane(
      { timeline, frame, scale },
      side,
      singledOut(timeline, state, side).filter((index) => eventInLane(lane, index)),
    );
  return { said: rowsOf('said'), done: rowsOf('done'), line: rowsOf('line') };
}

/** The density of several lanes, on one scale: the fullest column of any of them fills its room. */
export function laneBins(
  { timeline, frame, state }: LaneMarksInput,
  rows: readonly LaneRow[],
): readonly LaneBin[] {
  const columns = columnsOf(frame);
  const counted = rows.map((row) => ({
    row,
    counts: countInBins(sidesOfLane(timeline, row.lane, state.matched), frame.window, columns),
  }));
  const most = Math.max(1, max(counted, ({ counts }) => fullest(counts)) ?? 1);
  const bins: LaneBin[] = [];
  for (const { row, counts } of counted) {
    const columns = columnsOfCounts(frame, counts, {
      said: (count) => (count / most) * (row.said - AIR),
      done: (count) => (count / most) * (row.done - AIR),
    });
    const { line: y } = row;
    for (const { from, to, said, done, line, counts: events } of columns) {
      bins.push({ lane: row.lane.id, y, from, to, said, done, line, counts: events });
    }
  }
  return bins;
}
