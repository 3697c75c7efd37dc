/** The marks of one lane, or its counts where marks could not be told apart. */
import { max } from 'd3-array';
import { SIDES, type Side } from '../records/schema.ts';
import type { Timeline } from '../timeline/types.ts';
import { countInBins } from './bins.ts';
import type { Frame } from './frame.ts';
import type { LaneRow } from './lane-rows.ts';
import { alternating, isDense, type MarkState, marksOf, packRows, type SideRows } from './marks.ts';
import type { CssPx, LaneBin, Mark } from './scene.ts';

/** The largest mark of a lane, at 16 px text. */
const LARGEST: CssPx = 5.25;
/** Least radius at which a lane's marks are still told apart. */
const AIR: CssPx = 2;
/** Width of a column of counts. */
const BIN: CssPx = 4;

export interface LaneMarksInput {
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly scale: number;
  readonly state: MarkState;
  /** The lane the keyboard is in. */
  readonly focusedLane: string | null;
}

/** Marks of a lane; null where there are too many for its room. */
export function laneMarks(input: LaneMarksInput, row: LaneRow): readonly Mark[] | null {
  const { timeline, frame, scale, focusedLane } = input;
  const bySide = eventsBySide(timeline, row);
  if (SIDES.some((side) => isDense(timeline, frame, bySide[side]))) return null;
  const pack = (side: Side, room: CssPx): SideRows =>
    packRows({ timeline, frame, side, events: bySide[side], room, scale, largest: LARGEST });
  const line = pack('line', 10 * scale);
  const clear = line.rowCount > 0 ? line.radius + AIR : AIR;
  const said = pack('said', row.said - clear);
  const done = pack('done', row.done - clear);
  const fits = (side: SideRows, room: CssPx): boolean => side.rowCount * side.pitch <= room + 1;
  if (!fits(said, row.said - clear) || !fits(done, row.done - clear)) return null;
  const parts = new Map(row.lane.events.map(({ index, part }) => [index as number, part]));
  const state: MarkState =
    focusedLane === row.lane.id ? input.state : { ...input.state, focused: null };
  return [
    ...marksOf(
      timeline,
      frame,
      said,
      (k) => row.line - clear - said.radius - k * said.pitch,
      state,
    ),
    ...marksOf(
      timeline,
      frame,
      done,
      (k) => row.line + clear + done.radius + k * done.pitch,
      state,
    ),
    ...marksOf(timeline, frame, line, (k) => row.line + alternating(k) * line.pitch, state),
  ].map((mark) => ({
    ...mark,
    lane: { id: row.lane.id, slot: row.slot, part: parts.get(mark.index) ?? 'takes-part' },
  }));
}

function eventsBySide(
  timeline: Timeline,
  { lane }: LaneRow,
): Readonly<Record<Side, readonly number[]>> {
  const events: Record<Side, number[]> = { said: [], done: [], line: [] };
  for (const { index } of lane.events) {
    events[SIDES[timeline.columns.side[index] ?? 0] ?? 'said'].push(index);
  }
  return events;
}

/** The density of several lanes, on one scale: the fullest column of any of them fills its room. */
export function laneBins(input: LaneMarksInput, rows: readonly LaneRow[]): readonly LaneBin[] {
  const { timeline, frame, state } = input;
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
