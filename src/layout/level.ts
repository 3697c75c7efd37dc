/**
 * The level of detail of a side: counts while marks could not be told apart, then marks, then
 * marks with the bars of what lasted. Decided from sorted instants, so that it costs the same
 * whatever the number of events.
 */
import type { Side } from '../records/schema.ts';
import { eventsTouching } from '../timeline/extents.ts';
import { inTimelineOrder, isCrowded, type Sorted, slice } from '../timeline/sorted.ts';
import type { Timeline } from '../timeline/types.ts';
import { type Frame, pixelsPerMs } from './frame.ts';
import { GAP, packRows, packRowsWithin, type SideRows } from './marks.ts';
import type { CssPx } from './scene.ts';

/** Events of a side that are all packed in every frame, so that panning reshuffles nothing. */
export const MOST_PACKED = 4000;
/** Of more, so many are packed around the window while they are there. */
const MOST_AROUND = 1500;
/** Events that began before the window and go on, whose bars are drawn among very many others. */
const MOST_PASSING = 60;
/** Events on one pixel column of the axis above which marks give way to counts. */
const MOST_PER_PIXEL = 0.75;

export interface LevelInput {
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly side: Side;
  /** The events of the side, or of a lane's side. */
  readonly sorted: Sorted;
  readonly scale: number;
  /** Across the axis: the most that rows may take. */
  readonly room: CssPx;
  /** The largest radius and the smallest, at 16 px text. */
  readonly radii: { readonly largest: CssPx; readonly smallest: CssPx };
  /** Rows that are never too many. */
  readonly leastRows: number;
  /** Events that have marks in any case. */
  readonly apart?: readonly number[];
}

/** Rows of a side's marks among very many events, near the window; null where they are counted. */
export function rowsOfMany(input: LevelInput): SideRows | null {
  const { timeline, frame, side, sorted, scale, radii, apart = [] } = input;
  const { window } = frame;
  const radius = radii.smallest * scale;
  const pitch = radius * 2 + GAP;
  const rows = Math.max(Math.floor(input.room / pitch), input.leastRows);
  const room = Math.max(input.room, rows * pitch);
  const standing = slice(sorted, window.from, window.to);
  if (isDense(frame, sorted)) return null;
  if (needsMoreRows(frame, sorted, radius, rows, window)) return null;
  const around = eventsAround(frame, sorted, standing);
  const base = { timeline, frame, side, scale, room, largest: radii.largest };
  const touching = eventsTouching(timeline, window, {
    among: sorted,
    most: standing.length + MOST_PASSING,
  });
  if (touching) {
    const packed = packRowsWithin({ ...base, events: inOrder([...around, ...touching, ...apart]) });
    if (packed) return packed;
  }
  // Where bars have no room, what lasted is a mark where it began, until the reader looks closer.
  return packRows({ ...base, events: inOrder([...around, ...apart]), isWithoutBars: true });
}

/**
 * Those that stand in the window and, while there are few, half its width around it: rows of so
 * many may change while panning, the less the more of their neighbours are known.
 */
function eventsAround({ window }: Frame, sorted: Sorted, standing: Uint32Array): Uint32Array {
  const margin = (window.to - window.from) / 2;
  const around = slice(sorted, window.from - margin, window.to + margin);
  return around.length <= MOST_AROUND ? around : standing;
}

const inOrder = (events: Iterable<number>): readonly number[] =>
  [...new Set(events)].sort((a, b) => a - b);

/** Whether marks of a radius that stand in a window would need more rows than there are. */
export const needsMoreRows = (
  frame: Frame,
  sorted: Sorted,
  radius: CssPx,
  rows: number,
  window: { readonly from: number; readonly to: number },
): boolean => isCrowded(sorted, (radius * 2 + GAP) / pixelsPerMs(frame), rows, window);

/** Events of a side in the timeline's order, with those that have marks in any case. */
export const allOf = (sorted: Sorted, apart: readonly number[] = []): readonly number[] =>
  apart.length === 0
    ? Array.from(inTimelineOrder(sorted))
    : inOrder([...inTimelineOrder(sorted), ...apart]);

/** Whether more stand in view than marks can show on an axis of this length. */
export const isDense = (frame: Frame, sorted: Sorted): boolean =>
  slice(sorted, frame.window.from, frame.window.to).length >
  Math.abs(frame.end - frame.start) * MOST_PER_PIXEL;
