/**
 * What stood before and after: several events laid over one another at day zero, and what
 * happened on the days around each, counted by side. Counts only; nothing follows from them.
 *
 * The method is superposed epoch analysis: Chree, C. (1912), Phil. Trans. R. Soc. A 212, 75–116.
 * An event counts on the day its mark stands on: an interval on its first. Events that are not
 * dated to the day are left out, and said to be.
 */
import { sum } from 'd3-array';
import { DAY_MS } from '../time/types.ts';
import { isOneSide, principalsOf } from './acting.ts';
import { tieBetween } from './actor.ts';
import type { SideCounts } from './compare.ts';
import type { Matched } from './facets.ts';
import { type EventIndex, eventIndex, sideOf, type Timeline } from './types.ts';

/** Which events are laid at day zero. */
export type EpochChoice =
  | { readonly kind: 'one'; readonly event: string }
  | { readonly kind: 'kinds'; readonly kinds: readonly string[] }
  | { readonly kind: 'meetings'; readonly actors: readonly [string, string] }
  | { readonly kind: 'matched'; readonly matched: Matched };

/** Kinds of what holds while it holds, and of what is agreed. */
export const TRUCES: readonly string[] = ['ceasefire', 'truce', 'pause', 'humanitarian-pause'];
export const AGREEMENTS: readonly string[] = ['agreement', 'treaty', 'signing', 'memorandum'];

/** Counts before day zero, on it, and after it. */
export interface EpochSums {
  readonly before: SideCounts;
  readonly zero: SideCounts;
  readonly after: SideCounts;
}

/** One event at day zero, with the days around it. */
export interface EpochRow extends EpochSums {
  readonly epoch: EventIndex;
  /** From the first day before to the last after; null where the data set tells nothing of that day. */
  readonly days: readonly (SideCounts | null)[];
}

/** Sums of all rows, day by day, and of how many rows each is a sum. */
export interface Superposed extends EpochSums {
  /** Null where the data set tells nothing of that day for any row. */
  readonly days: readonly (SideCounts | null)[];
  /** Rows of which each day is told. */
  readonly covered: readonly number[];
  /** Days of rows that are told, before and after: what a mean is taken over. */
  readonly told: { readonly before: number; readonly after: number };
}

export interface Epochs {
  /** Days looked at on either side. */
  readonly reach: number;
  readonly rows: readonly EpochRow[];
  /** All rows laid over one another. */
  readonly superposed: Superposed;
  /** Events that could not be counted, for they are not dated to the day. */
  readonly undated: number;
}

/** The events of a choice that are dated to the day, in the timeline's order. */
export function epochsOf(timeline: Timeline, choice: EpochChoice): readonly EventIndex[] {
  return timeline.events.flatMap((event, i): EventIndex[] => {
    if (!isDatedToTheDay(timeline, i)) return [];
    const isChosen = (() => {
      switch (choice.kind) {
        case 'one':
          return event.id === choice.event;
        case 'kinds':
          return choice.kinds.includes(event.kind);
        case 'matched':
          return choice.matched[i] === 1;
        case 'meetings':
          return isMeeting(timeline, i, choice.actors);
      }
    })();
    return isChosen ? [eventIndex(i)] : [];
  });
}

/**
 * Both took part in what was said, as host or mediator too; those who act for them speak for them,
 * and nobody meets those they speak for.
 */
function isMeeting(timeline: Timeline, index: number, [a, b]: readonly [string, string]): boolean {
  if (isOneSide(timeline, a, b)) return false;
  const all = timeline.events[index]?.actors ?? [];
  const of = (id: string) =>
    all.filter(({ actor }) => actor !== undefined && principalsOf(timeline, actor).includes(id));
  const side = sideOf(timeline.columns.side[index] ?? 0);
  const { spoke, mediated, wasMediatedFor } = tieBetween(side, of(a), of(b));
  return spoke || mediated || wasMediatedFor;
}

function isDatedToTheDay(timeline: Timeline, index: number): boolean {
  const start = timeline.whens[index]?.start;
  return typeof start === 'object' && !start.unspecified && start.max - start.min <= DAY_MS;
}

const dayOf = (timeline: Timeline, index: number): number =>
  Math.floor((timeline.columns.at[index] ?? 0) / DAY_MS);

/** Lays events over one another at day zero, `reach` days to either side. */
export function alignEpochs(
  timeline: Timeline,
  epochs: readonly EventIndex[],
  reach: number,
): Epochs {
  const byDay = new Map<number, number[]>();
  let undated = 0;
  for (let i = 0; i < timeline.count; i++) {
    if (!isDatedToTheDay(timeline, i)) {
      undated += 1;
      continue;
    }
    const day = dayOf(timeline, i);
    const list = byDay.get(day);
    if (list) list.push(i);
    else byDay.set(day, [i]);
  }
  const first = Math.floor(timeline.period.from / DAY_MS);
  const last = Math.floor((timeline.until - 1) / DAY_MS);
  const rows = epochs.map((epoch): EpochRow => {
    const zero = dayOf(timeline, epoch);
    const days = Array.from({ length: reach * 2 + 1 }, (_, k): SideCounts | null => {
      const day = zero + k - reach;
      if (day < first || day > last) return null;
      return countOf(
        timeline,
        (byDay.get(day) ?? []).filter((index) => index !== epoch),
      );
    });
    return { epoch, days, ...sumsOf(days, reach) };
  });
  return { reach, rows, superposed: superposedOf(rows, reach), undated };
}

function superposedOf(rows: readonly EpochRow[], reach: number): Superposed {
  const told = Array.from({ length: reach * 2 + 1 }, (_, k) =>
    rows.flatMap((row) => row.days[k] ?? []),
  );
  const days = told.map((counts) => (counts.length === 0 ? null : total(counts)));
  const covered = told.map(({ length }) => length);
  return {
    days,
    covered,
    told: { before: sum(covered.slice(0, reach)), after: sum(covered.slice(reach + 1)) },
    ...sumsOf(days, reach),
  };
}

const NOTHING: SideCounts = { said: 0, done: 0, line: 0 };

function countOf(timeline: Timeline, indexes: readonly number[]): SideCounts {
  const counts = { said: 0, done: 0, line: 0 };
  for (const index of indexes) counts[sideOf(timeline.columns.side[index] ?? 0)] += 1;
  return counts;
}

const total = (all: readonly SideCounts[]): SideCounts =>
  all.reduce(
    (sum, { said, done, line }) => ({
      said: sum.said + said,
      done: sum.done + done,
      line: sum.line + line,
    }),
    NOTHING,
  );

const sumsOf = (days: readonly (SideCounts | null)[], reach: number): EpochSums => {
  const known = (from: number, to: number) => days.slice(from, to).flatMap((day) => day ?? []);
  return {
    before: total(known(0, reach)),
    zero: total(known(reach, reach + 1)),
    after: total(known(reach + 1, days.length)),
  };
};
