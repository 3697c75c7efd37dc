/**
 * What stood before and after: several events laid over one another at day zero, and what
 * happened on the days around each, counted by side. Counts only; nothing follows from them.
 *
 * The method is superposed epoch analysis: Chree, C. (1912), Phil. Trans. R. Soc. A 212, 75–116.
 * An event counts on the day its mark stands on: an interval on its first. Events that are not
 * dated to the day are left out, and said to be.
 */
import { greatest, group, sum } from 'd3-array';
import type { EventRecord, Side } from '../records/schema.ts';
import { DAY_MS } from '../time/types.ts';
import { tieBetween } from './actor.ts';
import { principalsOf } from './acts-for.ts';
import type { SideCounts } from './compare.ts';
import type { Matched } from './facets.ts';
import { eachOf } from './indexed.ts';
import { networkOf, type Tie } from './network.ts';
import { type EventIndex, eventIndex, sideOf, type Timeline } from './types.ts';
import { wholeWindow } from './window.ts';

/** Which events are laid at day zero. */
export type EpochChoice =
  | { readonly kind: 'one'; readonly event: string }
  | { readonly kind: 'kinds'; readonly kinds: readonly string[] }
  | { readonly kind: 'meetings'; readonly actors: readonly [string, string] }
  | { readonly kind: 'matched'; readonly matched: Matched };

/** Kinds of what holds while it holds, and of what is agreed. */
export const TRUCES: readonly string[] = ['ceasefire', 'truce', 'pause', 'humanitarian-pause'];
export const AGREEMENTS: readonly string[] = ['agreement', 'treaty', 'signing', 'memorandum'];

/** What was counted, and on how many of the days looked at there was anything to count. */
export interface Tally {
  /** Null where the data set covers none of these days: that is not the same as quiet. */
  readonly counts: SideCounts | null;
  /** Days the data set covers, and days looked at; the same day beside two events is two. */
  readonly covered: number;
  readonly of: number;
}

/** The days from the first before to the last after, and their sums by part. */
export interface EpochDays {
  readonly days: readonly Tally[];
  readonly before: Tally;
  readonly zero: Tally;
  readonly after: Tally;
}

/** One event at day zero, with the days around it. */
export interface EpochRow extends EpochDays {
  readonly epoch: EventIndex;
}

export interface Epochs {
  readonly rows: readonly EpochRow[];
  /** All rows laid over one another: sums, and of how many rows each day is covered. */
  readonly superposed: EpochDays;
  /** Events that could not be counted, for they are not dated to the day. */
  readonly undated: number;
}

/** The events of a choice that are dated to the day, in the timeline's order. */
export function epochsOf(timeline: Timeline, choice: EpochChoice): readonly EventIndex[] {
  const isChosen = chooserOf(timeline, choice);
  return [...eachOf(timeline.events)].flatMap(([event, i]): EventIndex[] =>
    isDatedToTheDay(timeline, i) && isChosen(event, i) ? [eventIndex(i)] : [],
  );
}

function chooserOf(
  timeline: Timeline,
  choice: EpochChoice,
): (event: EventRecord, index: number) => boolean {
  switch (choice.kind) {
    case 'one':
      return ({ id }) => id === choice.event;
    case 'kinds':
      return ({ kind }) => choice.kinds.includes(kind);
    case 'matched':
      return (_, index) => choice.matched[index] === 1;
    case 'meetings':
      return meetingsOf(timeline, choice.actors);
  }
}

/**
 * Both took part in what was said, as host or mediator too; those who act for them speak for
 * them. Nobody meets those they stand for, so no participation ever counts for both.
 */
function meetingsOf(
  timeline: Timeline,
  [a, b]: readonly [string, string],
): (event: EventRecord, index: number) => boolean {
  const standsFor = (actor: string, other: string) => principalsOf(timeline, actor).includes(other);
  if (standsFor(a, b) || standsFor(b, a)) return () => false;
  return ({ actors = [] }, index) => {
    const of = (id: string) =>
      actors.filter(({ actor }) => actor !== undefined && standsFor(actor, id));
    const side = sideOf(timeline.columns.side[index] ?? 0);
    const { spoke, mediated, wasMediatedFor } = tieBetween(side, of(a), of(b));
    return spoke || mediated || wasMediatedFor;
  };
}

/** The two who met most often, each with those who act for it; null where nobody met. */
export function metMost(timeline: Timeline): readonly [string, string] | null {
  const { ties } = networkOf(timeline, wholeWindow(timeline), null, { fold: true });
  const meetings = ({ spoke, aForB, bForA }: Tie) => new Set([...spoke, ...aForB, ...bForA]).size;
  const tie = greatest(ties, (x, y) => meetings(x) - meetings(y));
  return tie && meetings(tie) > 0 ? [tie.a, tie.b] : null;
}

function isDatedToTheDay(timeline: Timeline, index: number): boolean {
  const start = timeline.whens.at(index)?.start;
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
  const all = Array.from({ length: timeline.count }, (_, i) => eventIndex(i));
  const dated = all.filter((index) => isDatedToTheDay(timeline, index));
  const byDay = group(dated, (index) => dayOf(timeline, index));
  const first = Math.floor(timeline.period.from / DAY_MS);
  const last = Math.floor((timeline.until - 1) / DAY_MS);
  const tallyOf = (day: number, epoch: EventIndex): Tally => {
    if (day < first || day > last) return { counts: null, covered: 0, of: 1 };
    const events = (byDay.get(day) ?? []).filter((index) => index !== epoch);
    return { counts: countOf(timeline, events), covered: 1, of: 1 };
  };
  const rows = epochs.map((epoch): EpochRow => {
    const start = dayOf(timeline, epoch) - reach;
    const days = Array.from({ length: reach * 2 + 1 }, (_, k) => tallyOf(start + k, epoch));
    return { epoch, ...withSums(days, reach) };
  });
  const superposed = Array.from({ length: reach * 2 + 1 }, (_, k) =>
    sumOf(rows.flatMap(({ days }) => days[k] ?? [])),
  );
  return {
    rows,
    superposed: withSums(superposed, reach),
    undated: all.length - dated.length,
  };
}

/** Counts of one day of one event, on average over those the data set covers. */
export function meanOf({ counts, covered }: Tally): SideCounts | null {
  if (!counts) return null;
  const { said, done, line } = counts;
  return { said: said / covered, done: done / covered, line: line / covered };
}

function countOf(timeline: Timeline, indexes: readonly EventIndex[]): SideCounts {
  const counts = { said: 0, done: 0, line: 0 };
  for (const index of indexes) counts[sideOf(timeline.columns.side[index] ?? 0)] += 1;
  return counts;
}

function sumOf(tallies: readonly Tally[]): Tally {
  const covered = sum(tallies, (tally) => tally.covered);
  const side = (name: Side) => sum(tallies, ({ counts }) => counts?.[name] ?? 0);
  return {
    counts: covered > 0 ? { said: side('said'), done: side('done'), line: side('line') } : null,
    covered,
    of: sum(tallies, (tally) => tally.of),
  };
}

const withSums = (days: readonly Tally[], reach: number): EpochDays => ({
  days,
  before: sumOf(days.slice(0, reach)),
  zero: sumOf(days.slice(reach, reach + 1)),
  after: sumOf(days.slice(reach + 1)),
});
