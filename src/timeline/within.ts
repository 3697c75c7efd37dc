/** Which events a window shows. */
import type { Side } from '../records/schema.ts';
import type { TimeWindow } from '../time/types.ts';
import { eventsTouching } from './extents.ts';
import { type EventIndex, eventIndex, sideOf, type Timeline } from './types.ts';

/** Whether any instant the event may cover lies in the window. */
export function isWithin(timeline: Timeline, index: number, window: TimeWindow): boolean {
  const { start, end } = timeline.columns;
  return (start[index] ?? 0) < window.to && (end[index] ?? 0) > window.from;
}

/** Events that touch the window, and match where that is asked, in the timeline's order. */
export function eventsWithin(
  timeline: Timeline,
  window: TimeWindow,
  matched: Uint8Array | null = null,
): readonly EventIndex[] {
  return (eventsTouching(timeline, window, { matched }) ?? []).map(eventIndex);
}

/** How many of them stand on each side of the line. */
export function countBySide(
  timeline: Timeline,
  events: readonly EventIndex[],
): Readonly<Record<Side, number>> {
  const counts = { said: 0, done: 0, line: 0 };
  for (const index of events) counts[sideOf(timeline.columns.side[index] ?? 0)] += 1;
  return counts;
}
