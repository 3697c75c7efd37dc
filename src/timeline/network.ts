/**
 * Who spoke with whom and between whom there was force, within a stretch of time.
 *
 * Two actors are tied by the events both take part in, in roles that say so; the rule is that of
 * an actor's story (`actor.ts`). What is counted is events; nothing is concluded from a tie.
 */

import type { TimeWindow } from '../time/types.ts';
import { isOneSide } from './acts-for.ts';
import { growingCodes } from './growing.ts';
import {
  type EventsByName,
  type Names,
  namesOf,
  readEvents,
  type TieList,
} from './network-events.ts';
import { TIE } from './role-ties.ts';
import { sortedPairs } from './sort-indexes.ts';
import type { EventList, Matched, Timeline } from './types.ts';
import { eventsWithin } from './within.ts';

/** An actor of the stretch with the events it takes part in, in the timeline's order. */
export interface NetworkActor {
  readonly actor: string;
  readonly events: EventList;
  /** Who is counted under it: itself, and those who act for it; sorted. */
  readonly members: readonly string[];
}

/** What ties two actors, `a` before `b` by id. Every list is in the timeline's order, each event once. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  /** Both took part in what was said. */
  readonly spoke: EventList;
  /** Force done by `a` to `b`. */
  readonly aToB: EventList;
  /** Force done by `b` to `a`. */
  readonly bToA: EventList;
  /** `a` mediated or was host where `b` took part. */
  readonly aForB: EventList;
  /** `b` mediated or was host where `a` took part. */
  readonly bForA: EventList;
  /** All of these. */
  readonly events: EventList;
}

export interface Network {
  /** Most events first, then by id. */
  readonly actors: readonly NetworkActor[];
  /** Pairs that anything ties, most events first, then by ids. */
  readonly ties: readonly Tie[];
}

export interface NetworkOptions {
  /** Counts those who act for a state or a group (`actsFor`) under it. */
  readonly fold: boolean;
}

/** The network of the events that touch the window, and match where that is asked. */
export function networkOf(
  timeline: Timeline,
  window: TimeWindow,
  matched: Matched | null,
  { fold }: NetworkOptions,
): Network {
  const names = namesOf(timeline, fold);
  const events = eventsWithin(timeline, window, matched);
  const { byName, isMet, ties } = readEvents(timeline, events, names);
  return {
    actors: [...actorsMet(timeline.codes.actors, names, isMet, byName)].sort(
      (x, y) => y.events.length - x.events.length || (x.actor < y.actor ? -1 : 1),
    ),
    ties: [...tiesOfPairs(timeline, names, ties)].sort(
      (x, y) => y.events.length - x.events.length || byIds(x, y),
    ),
  };
}

/** Those who take part, each with who is counted under it. */
function actorsMet(
  codes: readonly string[],
  { ids, ofCode }: Names,
  isMet: Uint8Array,
  { starts, ends, events }: EventsByName,
): readonly NetworkActor[] {
  const members = ids.map((id) => new Set([id]));
  for (const [code, id] of codes.entries()) {
    if (isMet[code] === 1) members[ofCode[code] ?? -1]?.add(id);
  }
  return ids.flatMap((actor, name) => {
    const own = events.subarray(starts[name], ends[name]);
    return own.length > 0
      ? [{ actor, events: own, members: [...(members[name] ?? [])].sort() }]
      : [];
  });
}

/** Ties by pair; nobody meets, or fights, those they act for. */
function* tiesOfPairs(timeline: Timeline, { ids }: Names, list: TieList): Generator<Tie> {
  const { a, b } = list;
  const sorted = sortedPairs(a, b, ids.length);
  const bits = new Uint8Array(sorted.length);
  const events = new Uint32Array(sorted.length);
  for (let k = 0; k < sorted.length; k++) {
    bits[k] = list.bits[sorted[k] ?? 0] ?? 0;
    events[k] = list.events[sorted[k] ?? 0] ?? 0;
  }
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const first = sorted[start] ?? 0;
    while (end < sorted.length && a[sorted[end] ?? 0] === a[first]) {
      if (b[sorted[end] ?? 0] !== b[first]) break;
      end += 1;
    }
    const [idA, idB] = [ids[a[first] ?? 0] ?? '', ids[b[first] ?? 0] ?? ''];
    if (isOneSide(timeline, idA, idB)) continue;
    const own = events.subarray(start, end);
    const having = eachHaving(own, bits.subarray(start, end));
    yield {
      a: idA,
      b: idB,
      spoke: having(TIE.spoke),
      aToB: having(TIE.struck),
      bToA: having(TIE.wasStruck),
      aForB: having(TIE.mediated),
      bForA: having(TIE.wasMediatedFor),
      events: own,
    };
  }
}

const NO_EVENTS: EventList = new Uint32Array();

/** Those of some events that have a bit; without a copy where all have it. */
function eachHaving(events: EventList, bits: Uint8Array): (bit: number) => EventList {
  let [any, all] = [0, 255];
  for (let k = 0; k < bits.length; k++) {
    any |= bits[k] ?? 0;
    all &= bits[k] ?? 0;
  }
  return (bit) => {
    if ((all & bit) !== 0) return events;
    if ((any & bit) === 0) return NO_EVENTS;
    const some = new Uint32Array(events.length);
    let size = 0;
    for (let k = 0; k < some.length; k++) {
      if (((bits[k] ?? 0) & bit) === 0) continue;
      some[size] = events[k] ?? 0;
      size += 1;
    }
    return some.subarray(0, size);
  };
}

/** What a pair is named by among filters: its two ids; with a mark where nobody is counted under them. */
export const pairKey = ({ a, b }: Pick<Tie, 'a' | 'b'>, { fold }: NetworkOptions): string =>
  `${fold ? '' : UNFOLDED}${a}${BESIDE}${b}`;

/** The two ids of a pair. */
export const actorsOfPair = (key: string): readonly string[] =>
  key.replace(UNFOLDED, '').split(BESIDE);

const UNFOLDED = '= ';
const BESIDE = ' ~ ';

/** Events in which there was force between the two, either way. */
export const forceOf = ({ aToB, bToA }: Tie): EventList => together(aToB, bToA);

/** Events in which one of the two mediated or was host for the other. */
export const mediationOf = ({ aForB, bForA }: Tie): EventList => together(aForB, bForA);

/** Two lists of events as one, in the timeline's order, each event once. */
export function together(one: EventList, other: EventList): EventList {
  if (other.length === 0) return one;
  if (one.length === 0) return other;
  const all = growingCodes();
  for (let i = 0, j = 0; i < one.length || j < other.length; ) {
    const a = one[i] ?? Number.POSITIVE_INFINITY;
    const b = other[j] ?? Number.POSITIVE_INFINITY;
    all.push(Math.min(a, b));
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return all.done();
}

const byIds = (x: Tie, y: Tie): number => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1);
