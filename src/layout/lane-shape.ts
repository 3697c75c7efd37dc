/**
 * How a lane's marks are packed. Marks are of one size in all lanes; a lane whose events crowd is
 * as high as its rows need, up to a limit.
 */
import type { Side } from '../records/schema.ts';
import type { LaneEvents } from '../timeline/lane-events.ts';
import type { Lane } from '../timeline/lanes.ts';
import { type Sorted, sidesOfLane } from '../timeline/sorted.ts';
import type { Timeline } from '../timeline/types.ts';
import { type Frame, pixelsPerMs } from './frame.ts';
import { allOf, MOST_PACKED, needsMoreRows, rowsOfMany } from './level.ts';
import { GAP, type PackInput, packRows, type SideRows } from './marks.ts';
import type { CssPx } from './scene.ts';

/** Radius of a lane's marks, at 16 px text. */
const RADIUS: CssPx = 4.5;
/** Rows of a side above which a lane shows counts. */
const MOST_ROWS = 5;
/** Events of a lane that are all packed in every frame where the timeline has very many. */
const MOST_PACKED_OF_MANY = 500;
/** Air between the line and the first row. */
const AIR: CssPx = 3;
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

/** The last shape of each lane with what it was made for: a pan asks for the same in every frame. */
const shapes = new WeakMap<LaneEvents, { readonly key: string; readonly shape: LaneShape }>();

/** Packs a lane's marks; the shape depends on the scale of time, never on the window. */
export function shapeOfLane(
  timeline: Timeline,
  frame: Frame,
  lane: Lane,
  scale: number,
): LaneShape {
  // Of very many events only those around the window are packed.
  if (isPackedByWindow(timeline, lane)) return packed(timeline, frame, lane, scale);
  const key = `${pixelsPerMs(frame)} ${scale}`;
  const known = shapes.get(lane.events);
  if (known?.key === key) return known.shape;
  const shape = packed(timeline, frame, lane, scale);
  shapes.set(lane.events, { key, shape });
  return shape;
}

/** Few events have one shape at a scale, wherever the window is. Among many others fewer are few. */
const isPackedByWindow = (timeline: Timeline, lane: Lane): boolean =>
  lane.events.length > (timeline.count > MOST_PACKED ? MOST_PACKED_OF_MANY : MOST_PACKED);

function packed(timeline: Timeline, frame: Frame, lane: Lane, scale: number): LaneShape {
  const sides = sidesOfLane(timeline, lane);
  const isByWindow = isPackedByWindow(timeline, lane);
  const rowsOf = (side: Side): SideRows | null =>
    (isByWindow ? rowsNear : rowsOfAll)({ timeline, frame, scale }, side, sides[side]);
  const said = rowsOf('said');
  const done = said && rowsOf('done');
  const line = done && rowsOf('line');
  if (!said || !done || !line) return COUNTED;
  const below = Math.ceil((line.rowCount - 1) / 2) * line.pitch;
  const clear = line.rowCount > 0 ? line.radius + AIR + Math.max(0, below) : AIR;
  return {
    packed: { said, done, line },
    clear,
    said: clear + Math.max(1, said.rowCount) * said.pitch + AIR,
    done: clear + Math.max(1, done.rowCount) * done.pitch + AIR,
  };
}

type LaneInput = Pick<PackInput, 'timeline' | 'frame' | 'scale'>;

/** Rows of all events of a lane's side; null where they are too many rows. */
function rowsOfAll(input: LaneInput, side: Side, sorted: Sorted): SideRows | null {
  // Marks alone may be too many without packing them.
  if (needsMoreRows(input.frame, sorted, RADIUS * input.scale, MOST_ROWS, ALWAYS)) return null;
  const rows = packLane(input, side, allOf(sorted));
  return rows.rowCount > MOST_ROWS ? null : rows;
}

function rowsNear(input: LaneInput, side: Side, sorted: Sorted): SideRows | null {
  return rowsOfMany({
    ...input,
    side,
    sorted,
    room: MOST_ROWS * (RADIUS * input.scale * 2 + GAP),
    radii: { largest: RADIUS, smallest: RADIUS },
    leastRows: MOST_ROWS,
  });
}

/** Packs events of a side into rows of a lane, as many as they need. */
export const packLane = (input: LaneInput, side: Side, events: readonly number[]): SideRows =>
  packRows({ ...input, side, events, room: Number.POSITIVE_INFINITY, largest: RADIUS });

const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
