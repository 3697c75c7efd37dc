/** From event to event as their marks stand, found by halving: what a key or a button leads to. */
import { SIDES } from '../records/word-lists.ts';
import { firstStanding, instantAt, type Sorted, type SortedSides } from './sorted.ts';
import { type EventIndex, eventIndex } from './types.ts';

/** An event where its mark stands. Of marks at one instant the first in the timeline's order is the earlier. */
interface Standing {
  readonly at: number;
  readonly event: number;
}

const isEarlier = (a: Standing, b: Standing): boolean =>
  a.at === b.at ? a.event < b.event : a.at < b.at;

/** What stands at a position of each side; those that are beyond its ends are left out. */
const standingAt = (
  sides: SortedSides,
  positionIn: (sorted: Sorted) => number,
): readonly Standing[] =>
  SIDES.flatMap((side) => {
    const sorted = sides[side];
    const position = positionIn(sorted);
    const at = instantAt(sorted, position);
    const event = sorted.events[position];
    return at === undefined || event === undefined ? [] : [{ at, event }];
  });

/** The one that no other comes before. */
function best(
  standing: readonly Standing[],
  comesBefore: (a: Standing, b: Standing) => boolean,
): EventIndex | null {
  const [first, ...others] = standing;
  if (!first) return null;
  return eventIndex(others.reduce((a, b) => (comesBefore(b, a) ? b : a), first).event);
}

/** The event that stands nearest to an instant, the earlier of two; null where there is none. */
export function nearestTo(sides: SortedSides, instant: number): EventIndex | null {
  const firstAfter = (sorted: Sorted) => firstStanding(sorted, instant);
  // Of those at one instant before it, the first.
  const lastBefore = (sorted: Sorted) => {
    const before = instantAt(sorted, firstStanding(sorted, instant) - 1);
    return before === undefined ? -1 : firstStanding(sorted, before);
  };
  const distance = ({ at }: Standing) => Math.abs(at - instant);
  return best([...standingAt(sides, firstAfter), ...standingAt(sides, lastBefore)], (a, b) => {
    const nearer = distance(a) - distance(b);
    return nearer === 0 ? isEarlier(a, b) : nearer < 0;
  });
}

/** The next event after one that stands at an instant, or before it; null where it is the last. */
export function nextTo(
  sides: SortedSides,
  at: number,
  event: number,
  by: 1 | -1,
): EventIndex | null {
  const position = (sorted: Sorted) => {
    let k = firstStanding(sorted, at);
    while (instantAt(sorted, k) === at && (sorted.events[k] ?? 0) < event) k += 1;
    if (by === -1) return k - 1;
    return instantAt(sorted, k) === at && sorted.events[k] === event ? k + 1 : k;
  };
  return best(standingAt(sides, position), (a, b) =>
    by === 1 ? isEarlier(a, b) : isEarlier(b, a),
  );
}

/** The first of all, or the last; null where there is none. */
export const outermost = (sides: SortedSides, which: 'first' | 'last'): EventIndex | null =>
  which === 'first'
    ? best(
        standingAt(sides, () => 0),
        isEarlier,
      )
    : best(
        standingAt(sides, ({ events }) => events.length - 1),
        (a, b) => isEarlier(b, a),
      );
