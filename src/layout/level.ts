/**
 * The level of detail of a side: marks where they can be told apart, counts where they cannot.
 * Decided from sorted instants, so that it costs the same whatever the number of events.
 */
import type { TimeWindow } from '../time/types.ts';
import { epochMs } from '../time/types.ts';
import { eventsTouching } from '../timeline/extents.ts';
import { countBetween, inTimelineOrder, isCrowded, type Sorted } from '../timeline/sorted.ts';
import type { Timeline } from '../timeline/types.ts';
import { type Frame, pixelsPerMs } from './frame.ts';
import { GAP } from './marks.ts';
import type { CssPx } from './scene.ts';

/** Events of a side that are all packed in every frame, so that panning reshuffles nothing. */
export const MOST_PACKED = 4000;
/** Events on one pixel column of the axis above which marks give way to counts. */
const MOST_PER_PIXEL = 0.75;

/** Whether more stand in view than marks can show on an axis of this length. */
export function isDense(frame: Frame, sorted: Sorted): boolean {
  const { from, to } = frame.window;
  return countBetween(sorted, from, to) > Math.abs(frame.end - frame.start) * MOST_PER_PIXEL;
}

/** Whether marks of a radius would need more rows than there are. */
export const needsMoreRows = (
  frame: Frame,
  sorted: Sorted,
  radius: CssPx,
  rows: number,
  window: { readonly from: number; readonly to: number } = frame.window,
): boolean => isCrowded(sorted, (radius * 2 + GAP) / pixelsPerMs(frame), rows, window);

/** Events that touch the window and, while there are few, half a window's width around it. */
export function eventsNear(
  timeline: Timeline,
  { window }: Frame,
  among: Sorted,
): readonly number[] | null {
  const margin = (window.to - window.from) / 2;
  const around: TimeWindow = {
    from: epochMs(window.from - margin),
    to: epochMs(window.to + margin),
  };
  return (
    eventsTouching(timeline, around, { among, most: MOST_PACKED / 2 }) ??
    eventsTouching(timeline, window, { among, most: MOST_PACKED })
  );
}

/** How small marks may be, and how many rows of that size have room. */
export interface SmallestRows {
  readonly radius: CssPx;
  readonly rows: number;
}

/**
 * Which events of a side have marks, in the timeline's order; null where they are counted.
 *
 * Of few events all are packed: rows depend on the scale alone. Of many only those near the
 * window are; then rows may change while panning, which nobody can follow among so many.
 */
export function eventsWithMarks(
  timeline: Timeline,
  frame: Frame,
  sorted: Sorted,
  smallest: SmallestRows,
): readonly number[] | null {
  if (isDense(frame, sorted)) return null;
  if (sorted.events.length <= MOST_PACKED) return Array.from(inTimelineOrder(sorted));
  if (needsMoreRows(frame, sorted, smallest.radius, smallest.rows)) return null;
  return eventsNear(timeline, frame, sorted);
}
