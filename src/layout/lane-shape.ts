/**
 * How a lane's marks are packed. Marks are of one size in all lanes; a lane whose events crowd is
 * as high as its rows need, up to a limit.
 */
import { SIDES, type Side } from '../records/schema.ts';
import type { Lane } from '../timeline/lanes.ts';
import type { Timeline } from '../timeline/types.ts';
import { type Frame, pixelsPerMs } from './frame.ts';
import { isDense, MOST_PACKED, packRows, type SideRows } from './marks.ts';
import type { CssPx } from './scene.ts';

/** Radius of a lane's marks, at 16 px text. */
const RADIUS: CssPx = 4.5;
/** Rows of a side above which a lane shows counts. */
const MOST_ROWS = 5;
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
const shapes = new WeakMap<Lane, { readonly key: string; readonly shape: LaneShape }>();

/** Packs a lane's marks; the shape depends on the scale of time, never on the window. */
export function shapeOfLane(
  timeline: Timeline,
  frame: Frame,
  lane: Lane,
  scale: number,
): LaneShape {
  // Of very many events only those around the window are packed.
  if (lane.events.length > MOST_PACKED) return packed(timeline, frame, lane, scale);
  const key = `${pixelsPerMs(frame)} ${scale}`;
  const known = shapes.get(lane);
  if (known?.key === key) return known.shape;
  const shape = packed(timeline, frame, lane, scale);
  shapes.set(lane, { key, shape });
  return shape;
}

function packed(timeline: Timeline, frame: Frame, lane: Lane, scale: number): LaneShape {
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
  const rows = { said: pack('said'), done: pack('done'), line: pack('line') };
  const { said, done, line } = rows;
  if (Math.max(said.rowCount, done.rowCount, line.rowCount) > MOST_ROWS) return COUNTED;
  const below = Math.ceil((line.rowCount - 1) / 2) * line.pitch;
  const clear = line.rowCount > 0 ? line.radius + AIR + Math.max(0, below) : AIR;
  return {
    packed: rows,
    clear,
    said: clear + Math.max(1, said.rowCount) * said.pitch + AIR,
    done: clear + Math.max(1, done.rowCount) * done.pitch + AIR,
  };
}

function eventsBySide(timeline: Timeline, lane: Lane): Readonly<Record<Side, readonly number[]>> {
  const events: Record<Side, number[]> = { said: [], done: [], line: [] };
  for (const { index } of lane.events) {
    events[SIDES[timeline.columns.side[index] ?? 0] ?? 'said'].push(index);
  }
  return events;
}
