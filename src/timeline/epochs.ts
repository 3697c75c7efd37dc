/**
 * What stood before and after: several events laid over one another at day zero, and what
 * happened on the days around each, counted by side. Counts only; nothing follows from them.
 *
 * The method is superposed epoch analysis: Chree, C. (1912), Phil. Trans. R. Soc. A 212, 75–116.
 * An event counts on the day its mark stands on: an interval on its first. Events that are not
 * dated to the day are left out, and said to be.
 */
import { greatest, sum } from 'd3-array';
import { SIDES, type Side } from '../records/word-lists.ts';
import { principalsOf } from './acts-for.ts';
import type { SideCounts } from './compare.ts';
import { type EpochGround, epochGround } from './epoch-days.ts';
import { hasTrait, NO_CODE, TRAITS } from './event-columns.ts';
import type { Matched } from './facets.ts';
import { growingCodes } from './growing.ts';
import type { Indexed } from './indexed.ts';
import { networkOf, type Tie, together } from './network.ts';
import { roleMasks, TIE, tieBetween } from './role-ties.ts';
import { type EventIndex, type EventList, eventIndex, type Timeline } from './types.ts';
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
  /** One an event, made when it is asked for: there may be very many. */
  readonly rows: Indexed<EpochRow>;
  /** All rows laid over one another: sums, and of how many rows each day is covered. */
  readonly superposed: EpochDays;
  /** The most of one side, words or force, on one day of any row. */
  readonly most: number;
  /** Events that could not be counted, for they are not dated to the day. */
  readonly undated: number;
}

/** The events of a choice that are dated to the day, in the timeline's order. */
export function epochsOf(timeline: Timeline, choice: EpochChoice): EventList {
  const { columns, count, indexById } = timeline;
  if (choice.kind === 'one') {
    const index = indexById.get(choice.event);
    const isThere = index !== undefined && hasTrait(columns, index, TRAITS.datedToTheDay);
    return Uint32Array.of(...(isThere ? [index] : []));
  }
  const isChosen = chooserOf(timeline, choice);
  const chosen = growingCodes();
  for (let i = 0; i < count; i++) {
    if (hasTrait(columns, i, TRAITS.datedToTheDay) && isChosen(i)) chosen.push(i);
  }
  return chosen.done();
}

function chooserOf(
  timeline: Timeline,
  choice: Exclude<EpochChoice, { kind: 'one' }>,
): (index: number) => boolean {
  switch (choice.kind) {
    case 'kinds': {
      const { kind } = timeline.columns;
      const isOne = timeline.codes.kinds.map((one) => choice.kinds.includes(one));
      return (index) => isOne[kind[index] ?? 0] ?? false;
    }
    case 'matched':
      return (index) => choice.matched[index] === 1;
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
): (index: number) => boolean {
  const { columns, codes } = timeline;
  const { actorStarts, actors, roles, side } = columns;
  const standsFor = (actor: string, other: string) => principalsOf(timeline, actor).includes(other);
  if (standsFor(a, b) || standsFor(b, a)) return () => false;
  const standingFor = (other: string): readonly boolean[] =>
    codes.actors.map((id, code) => code !== NO_CODE && standsFor(id, other));
  const [isForA, isForB] = [standingFor(a), standingFor(b)];
  const maskOfRole = roleMasks(codes.roles);
  return (index) => {
    const end = actorStarts[index + 1] ?? 0;
    let [ofA, ofB] = [0, 0];
    for (let k = actorStarts[index] ?? 0; k < end; k++) {
      const code = actors[k] ?? NO_CODE;
      const mask = maskOfRole[roles[k] ?? 0] ?? 0;
      if (isForA[code]) ofA |= mask;
      if (isForB[code]) ofB |= mask;
    }
    const met = TIE.spoke | TIE.mediated | TIE.wasMediatedFor;
    return (tieBetween(side[index] ?? 0, ofA, ofB) & met) !== 0;
  };
}

/** The two who met most often, each with those who act for it; null where nobody met. */
export function metMost(timeline: Timeline): readonly [string, string] | null {
  const { ties } = networkOf(timeline, wholeWindow(timeline), null, { fold: true });
  const meetings = ({ spoke, aForB, bForA }: Tie) => together(spoke, together(aForB, bForA)).length;
  const tie = greatest(ties, (x, y) => meetings(x) - meetings(y));
  return tie && meetings(tie) > 0 ? [tie.a, tie.b] : null;
}

/** Lays events over one another at day zero, `reach` days to either side. */
export function alignEpochs(timeline: Timeline, epochs: EventList, reach: number): Epochs {
  const ground = epochGround(timeline);
  const { superposed, most } = laidOver(ground, epochs, reach);
  return {
    rows: {
      length: epochs.length,
      at: (position) => {
        const epoch = epochs[position];
        return epoch === undefined ? undefined : rowOf(ground, eventIndex(epoch), reach);
      },
    },
    superposed: withSums(superposed, reach),
    most,
    undated: ground.undated,
  };
}

/** The days around one event, which does not count itself. */
function rowOf(ground: EpochGround, epoch: EventIndex, reach: number): EpochRow {
  const zero = ground.dayOf(epoch);
  const own = ground.sideOf(epoch);
  const days = Array.from({ length: reach * 2 + 1 }, (_, k): Tally => {
    const counts = ground.countsOn(zero + k - reach);
    if (!counts) return { counts: null, covered: 0, of: 1 };
    return { counts: k === reach ? less(counts, own) : counts, covered: 1, of: 1 };
  });
  return { epoch, ...withSums(days, reach) };
}

/** Counts without one event of a side; of none where it is null. */
const less = (counts: SideCounts, own: Side | null): SideCounts =>
  own === null ? counts : { ...counts, [own]: counts[own] - 1 };

/**
 * All rows as one. Rows of one day zero are alike but for the event itself, so each day zero is
 * looked at once, however many events stand on it.
 */
function laidOver(
  ground: EpochGround,
  epochs: EventList,
  reach: number,
): { readonly superposed: readonly Tally[]; readonly most: number } {
  const zeros = new Map<number, { rows: number; own: Record<Side, number> }>();
  for (let k = 0; k < epochs.length; k++) {
    const epoch = epochs[k] ?? 0;
    const day = ground.dayOf(epoch);
    let zero = zeros.get(day);
    if (!zero) {
      zero = { rows: 0, own: { said: 0, done: 0, line: 0 } };
      zeros.set(day, zero);
    }
    zero.rows += 1;
    const side = ground.sideOf(epoch);
    if (side !== null) zero.own[side] += 1;
  }
  const sums = Array.from({ length: reach * 2 + 1 }, () => ({ said: 0, done: 0, line: 0 }));
  const covered = sums.map(() => 0);
  let most = 0;
  for (const [day, { rows, own }] of zeros) {
    for (const [k, sum] of sums.entries()) {
      const counts = ground.countsOn(day + k - reach);
      if (!counts) continue;
      covered[k] = (covered[k] ?? 0) + rows;
      for (const side of SIDES) {
        const itself = k === reach ? own[side] : 0;
        sum[side] += counts[side] * rows - itself;
        // Where all rows of this day are of events of this side, none of them counts its own.
        if (side !== 'line') most = Math.max(most, counts[side] - (itself === rows ? 1 : 0));
      }
    }
  }
  const superposed = sums.map((counts, k): Tally => {
    const all = covered[k] ?? 0;
    return { counts: all > 0 ? counts : null, covered: all, of: epochs.length };
  });
  return { superposed, most };
}

/** Counts of one day of one event, on average over those the data set covers. */
export function meanOf({ counts, covered }: Tally): SideCounts | null {
  if (!counts) return null;
  const { said, done, line } = counts;
  return { said: said / covered, done: done / covered, line: line / covered };
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
