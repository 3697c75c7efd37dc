/** The marks of one lane, or its counts where marks could not be told apart. */
import { max } from 'd3-array';
import type { Lane } from '../timeline/lanes.ts';
import type { Timeline } from '../timeline/types.ts';
import { countInBins } from './bins.ts';
import type { Frame } from './frame.ts';
import type { LaneRow } from './lane-rows.ts';
import { alternating, type MarkState, marksOf, type SideRows } from './marks.ts';
import type { CssPx, LaneBin, Mark } from './scene.ts';

/** Air between the outermost bar of counts and the lane's edge. */
const AIR: CssPx = 3;
/** Width of a column of counts. */
const BIN: CssPx = 4;

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
