/** How many events that are dated to the day stand on a day, by side: what epochs are laid on. */
import { SIDES, type Side } from '../records/word-lists.ts';
import { DAY_MS } from '../time/types.ts';
import type { SideCounts } from './compare.ts';
import { hasTrait, TRAITS } from './event-columns.ts';
import { countBetween, onlyOf, type SortedSides, sidesOf } from './sorted.ts';
import { sideOf, type Timeline } from './types.ts';

export interface EpochGround {
  /** Events that are not dated to the day. */
  readonly undated: number;
  /** The day an event's mark stands on, counted from 1970. */
  dayOf(index: number): number;
  /** The side an event is counted on; null where it is not dated to the day. */
  sideOf(index: number): Side | null;
  /** Null on a day that the data do not cover: that is not the same as quiet. */
  countsOn(day: number): SideCounts | null;
}

const known = new WeakMap<Timeline, EpochGround>();

/** The days of a timeline; each is counted when it is first asked for. */
export function epochGround(timeline: Timeline): EpochGround {
  const before = known.get(timeline);
  if (before) return before;
  const { columns, count, period, until } = timeline;
  const isDated = new Uint8Array(count);
  let dated = 0;
  for (let i = 0; i < count; i++) {
    if (!hasTrait(columns, i, TRAITS.datedToTheDay)) continue;
    isDated[i] = 1;
    dated += 1;
  }
  const all = sidesOf(timeline);
  const sides: SortedSides =
    dated === count
      ? all
      : {
          said: onlyOf(all.said, isDated),
          done: onlyOf(all.done, isDated),
          line: onlyOf(all.line, isDated),
        };
  const first = Math.floor(period.from / DAY_MS);
  const last = Math.floor((until - 1) / DAY_MS);
  const counted = new Map<number, SideCounts>();
  const made: EpochGround = {
    undated: count - dated,
    dayOf: (index) => Math.floor((columns.at[index] ?? 0) / DAY_MS),
    sideOf: (index) => (isDated[index] === 1 ? sideOf(columns.side[index] ?? 0) : null),
    countsOn: (day) => {
      if (day < first || day > last) return null;
      const before = counted.get(day);
      if (before) return before;
      const [from, to] = [day * DAY_MS, (day + 1) * DAY_MS];
      const [said = 0, done = 0, line = 0] = SIDES.map((side) =>
        countBetween(sides[side], from, to),
      );
      const counts = { said, done, line };
      counted.set(day, counts);
      return counts;
    },
  };
  known.set(timeline, made);
  return made;
}
