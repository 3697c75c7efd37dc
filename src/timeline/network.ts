/**
 * Who spoke with whom and between whom there was force, within a stretch of time.
 *
 * Two actors are tied by the events both take part in, in roles that say so; the rule is that of
 * an actor's story (`actor.ts`). What is counted is events; nothing is concluded from a tie.
 */

import type { TimeWindow } from '../time/types.ts';
import { isOneSide, lastPrincipalOf } from './acts-for.ts';
import { type Growing, growingBytes, growingCodes } from './growing.ts';
import { roleMasks, TIE, tieBetween } from './role-ties.ts';
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
  const { actors, ties } = readEvents(timeline, events, names);
  return {
    actors: actors.sort(
      (x, y) => y.events.length - x.events.length || (x.actor < y.actor ? -1 : 1),
    ),
    ties: [...tiesOfPairs(timeline, names, ties)].sort(
      (x, y) => y.events.length - x.events.length || byIds(x, y),
    ),
  };
}

/** Whom actors are counted as. */
interface Names {
  /** Ids in their order, so that the order of two positions is that of their ids. */
  readonly ids: readonly string[];
  /** Position of each code of actors; −1 for who has no id. */
  readonly ofCode: Int32Array;
}

function namesOf(timeline: Timeline, fold: boolean): Names {
  const { actors: codes } = timeline.codes;
  const named = codes.map((id) => (fold ? lastPrincipalOf(timeline, id) : id));
  const ids = [...new Set(named.slice(1))].sort();
  const positions = new Map(ids.map((id, position) => [id, position]));
  const ofCode = Int32Array.from(named, (id, code) =>
    code === 0 ? -1 : (positions.get(id) ?? -1),
  );
  return { ids, ofCode };
}

/** What ties two actors in one event, one by one, in the timeline's order. */
interface TieList {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly bits: Uint8Array;
  readonly events: Uint32Array;
}

/** Goes through the events once: who takes part in each, and what it says of each two of them. */
function readEvents(
  { columns, codes }: Timeline,
  events: EventList,
  { ids, ofCode }: Names,
): { readonly actors: NetworkActor[]; readonly ties: TieList } {
  const { actorStarts, actors, roles, side } = columns;
  const maskOfRole = roleMasks(codes.roles);
  const eventsOf: (Growing<Uint32Array> | undefined)[] = [];
  const isMet = new Uint8Array(codes.actors.length);
  const ties = {
    a: growingCodes(),
    b: growingCodes(),
    bits: growingBytes(),
    events: growingCodes(),
  };
  /** Who takes part in the event that is looked at, in the order of ids, and by which roles. */
  const present: number[] = [];
  const masks = new Uint8Array(ids.length);
  for (let n = 0; n < events.length; n++) {
    const event = events[n] ?? 0;
    const end = actorStarts[event + 1] ?? 0;
    let size = 0;
    for (let k = actorStarts[event] ?? 0; k < end; k++) {
      const code = actors[k] ?? 0;
      const name = ofCode[code] ?? -1;
      if (name < 0) continue;
      isMet[code] = 1;
      let place = size;
      while (place > 0 && (present[place - 1] ?? 0) >= name) place -= 1;
      if (place === size || present[place] !== name) {
        for (let after = size; after > place; after--) present[after] = present[after - 1] ?? 0;
        present[place] = name;
        masks[name] = 0;
        size += 1;
      }
      masks[name] = (masks[name] ?? 0) | (maskOfRole[roles[k] ?? 0] ?? 0);
    }
    for (let i = 0; i < size; i++) {
      const a = present[i] ?? 0;
      let own = eventsOf[a];
      if (!own) {
        own = growingCodes();
        eventsOf[a] = own;
      }
      own.push(event);
      for (let j = i + 1; j < size; j++) {
        const b = present[j] ?? 0;
        const bits = tieBetween(side[event] ?? 0, masks[a] ?? 0, masks[b] ?? 0);
        if (bits === 0) continue;
        ties.a.push(a);
        ties.b.push(b);
        ties.bits.push(bits);
        ties.events.push(event);
      }
    }
  }
  return {
    actors: actorsMet(codes.actors, { ids, ofCode }, isMet, eventsOf),
    ties: {
      a: ties.a.done(),
      b: ties.b.done(),
      bits: ties.bits.done(),
      events: ties.events.done(),
    },
  };
}

function actorsMet(
  codes: readonly string[],
  { ids, ofCode }: Names,
  isMet: Uint8Array,
  eventsOf: readonly (Growing<Uint32Array> | undefined)[],
): NetworkActor[] {
  const members = ids.map((id) => new Set([id]));
  for (const [code, id] of codes.entries()) {
    if (isMet[code] === 1) members[ofCode[code] ?? -1]?.add(id);
  }
  return ids.flatMap((actor, name) => {
    const events = eventsOf[name]?.done();
    return events ? [{ actor, events, members: [...(members[name] ?? [])].sort() }] : [];
  });
}

/** Ties by pair; nobody meets, or fights, those they act for. */
function* tiesOfPairs(
  timeline: Timeline,
  { ids }: Names,
  { a, b, bits, events }: TieList,
): Generator<Tie> {
  const sorted = sortedPairs(a, b, ids.length);
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start] ?? 0;
    let end = start + 1;
    while (end < sorted.length && a[sorted[end] ?? 0] === a[first]) {
      if (b[sorted[end] ?? 0] !== b[first]) break;
      end += 1;
    }
    const [idA, idB] = [ids[a[first] ?? 0] ?? '', ids[b[first] ?? 0] ?? ''];
    const own = sorted.subarray(start, end);
    start = end;
    if (isOneSide(timeline, idA, idB)) continue;
    const having = (bit: number): EventList => {
      const list = growingCodes();
      for (let k = 0; k < own.length; k++) {
        const tie = own[k] ?? 0;
        if ((bits[tie] ?? 0) & bit) list.push(events[tie] ?? 0);
      }
      return list.done();
    };
    yield {
      a: idA,
      b: idB,
      spoke: having(TIE.spoke),
      aToB: having(TIE.struck),
      bToA: having(TIE.wasStruck),
      aForB: having(TIE.mediated),
      bForA: having(TIE.wasMediatedFor),
      events: having(ANY),
    };
  }
}

const ANY = 255;

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
