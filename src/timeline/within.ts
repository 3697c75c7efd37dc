/** Which events a window shows. */
import type { Side } from '../records/schema.ts';
import type { TimeWindow } from '../time/types.ts';
import { countTouching, eventsTouching } from './extents.ts';
import type { EventList, Timeline } from './types.ts';

/** Whether any instant the event may cover lies in the window. */
export function isWithin(timeline: Timeline, index: number, window: TimeWindow): boolean {
  const { start, end } = timeline.columns;
  return (start[index] ?? 0) < window.to && (end[index] ?? 0) > window.from;
}

/** Events that touch the window, and match where that is asked, in the timeline's order. */
export const eventsWithin = (
  timeline: Timeline,
  window: TimeWindow,
  matched: Uint8Array | null = null,
): EventList => eventsTouching(timeline, window, { matched }) ?? new Uint32Array();

/** How many they are. */
export function countWithin(
  timeline: Timeline,
  window: TimeWindow,
  matched: Uint8Array | null = null,
): number {
  const { said, done, line } = countTouching(timeline, window, matched);
  return said + done + line;
}

/** How many of some events stand on each side of the line. */
export function countBySide(
  { columns }: Pick<Timeline, 'columns'>,
  events: EventList,
): Readonly<Record<Side, number>> {
  const { side } = columns;
  const counts = new Uint32Array(3);
  for (let k = 0; k < events.length; k++) {
    const code = side[events[k] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return { said: counts[0] ?? 0, done: counts[1] ?? 0, line: counts[2] ?? 0 };
}
