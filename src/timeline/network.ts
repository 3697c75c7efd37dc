/**
 * Who spoke with whom and between whom there was force, within a stretch of time.
 *
 * Two actors are tied by the events both take part in, in roles that say so; the rule is that of
 * an actor's story (`actor.ts`). What is counted is events; nothing is concluded from a tie.
 */

import { group } from 'd3-array';
import type { TimeWindow } from '../time/types.ts';
import { tieBetween } from './actor.ts';
import { isOneSide, lastPrincipalOf } from './acts-for.ts';
import { type EventIndex, type Matched, sideOf, type Timeline } from './types.ts';
import { eventsWithin } from './within.ts';

/** An actor of the stretch with the events it takes part in, in the timeline's order. */
export interface NetworkActor {
  readonly actor: string;
  readonly events: readonly EventIndex[];
  /** Who is counted under it: itself, and those who act for it; sorted. */
  readonly members: readonly string[];
}

/** What ties two actors, `a` before `b` by id. Every list is in the timeline's order, each event once. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  /** Both took part in what was said. */
  readonly spoke: readonly EventIndex[];
  /** Force done by `a` to `b`. */
  readonly aToB: readonly EventIndex[];
  /** Force done by `b` to `a`. */
  readonly bToA: readonly EventIndex[];
  /** `a` mediated or was host where `b` took part. */
  readonly aForB: readonly EventIndex[];
  /** `b` mediated or was host where `a` took part. */
  readonly bForA: readonly EventIndex[];
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
  const standsFor = fold
    ? new Map([...timeline.actors.keys()].map((id) => [id, lastPrincipalOf(timeline, id)]))
    : null;
  const nameOf = (actor: string) => standsFor?.get(actor) ?? actor;
  const actors = new Map<string, { events: EventIndex[]; members: Set<string> }>();
  const ties = new Map<string, Map<string, OpenTie>>();
  for (const index of eventsWithin(timeline, window, matched)) {
    const side = sideOf(timeline.columns.side[index] ?? 0);
    const named = (timeline.events.at(index)?.actors ?? []).flatMap((participation) =>
      participation.actor === undefined ? [] : [{ participation, actor: participation.actor }],
    );
    const present = [...group(named, ({ actor }) => nameOf(actor))].sort(([x], [y]) =>
      x < y ? -1 : 1,
    );
    present.forEach(([a, own], i) => {
      const known = actors.get(a) ?? { events: [], members: new Set([a]) };
      known.events.push(index);
      for (const { actor } of own) known.members.add(actor);
      actors.set(a, known);
      for (const [b, theirs] of present.slice(i + 1)) {
        // Nobody meets, or fights, those they act for.
        if (isOneSide(timeline, a, b)) continue;
        const between = tieBetween(
          side,
          own.map(({ participation }) => participation),
          theirs.map(({ participation }) => participation),
        );
        if (!Object.values(between).includes(true)) continue;
        const tie = openTie(ties, a, b);
        if (between.spoke) tie.spoke.push(index);
        if (between.struck) tie.aToB.push(index);
        if (between.wasStruck) tie.bToA.push(index);
        if (between.mediated) tie.aForB.push(index);
        if (between.wasMediatedFor) tie.bForA.push(index);
      }
    });
  }
  return {
    actors: [...actors]
      .map(([actor, { events, members }]) => ({ actor, events, members: [...members].sort() }))
      .sort((x, y) => y.events.length - x.events.length || (x.actor < y.actor ? -1 : 1)),
    ties: [...ties.values()]
      .flatMap((others) => [...others.values()])
      .map((tie) => ({ tie, count: eventsOfTie(tie).length }))
      .sort((x, y) => y.count - x.count || byIds(x.tie, y.tie))
      .map(({ tie }) => tie),
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
export const forceOf = ({ aToB, bToA }: Tie): readonly EventIndex[] => together(aToB, bToA);

/** Events in which one of the two mediated or was host for the other. */
export const mediationOf = ({ aForB, bForA }: Tie): readonly EventIndex[] => together(aForB, bForA);

/** All events that tie the two. */
export const eventsOfTie = (tie: Tie): readonly EventIndex[] =>
  together(tie.spoke, tie.aToB, tie.bToA, tie.aForB, tie.bForA);

/** Lists of events as one, in the timeline's order, each event once. */
const together = (...lists: readonly (readonly EventIndex[])[]): readonly EventIndex[] =>
  [...new Set(lists.flat())].sort((x, y) => x - y);

const byIds = (x: Tie, y: Tie): number => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1);

type OpenTie = { -readonly [K in keyof Tie]: Tie[K] extends string ? string : EventIndex[] };

function openTie(ties: Map<string, Map<string, OpenTie>>, a: string, b: string): OpenTie {
  const others = ties.get(a) ?? new Map<string, OpenTie>();
  ties.set(a, others);
  const tie = others.get(b) ?? { a, b, spoke: [], aToB: [], bToA: [], aForB: [], bForA: [] };
  others.set(b, tie);
  return tie;
}
