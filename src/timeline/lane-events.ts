/** One event of a lane, found without walking through them all. */
import type { Lane, LaneEvent } from './lanes.ts';

/** What an event is in a lane; null where it does not stand there. */
export function eventInLane({ events }: Lane, index: number): LaneEvent | null {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  const found = events[low];
  return found?.index === index ? found : null;
}
