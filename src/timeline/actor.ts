/**
 * One actor through the whole data set: its events and roles, and who stood beside or against it.
 *
 * What is counted is presence in one event, in roles that say so; nothing is concluded from it.
 */
import { group } from 'd3-array';
import type { Participation, Side } from '../records/schema.ts';
import { isOneSide } from './acts-for.ts';
import { eachOf } from './indexed.ts';
import { type EventIndex, eventIndex, sideOf, type Timeline } from './types.ts';

/** Another actor with the events that tie the two, in the timeline's order. */
export interface Counterpart {
  readonly actor: string;
  readonly events: readonly EventIndex[];
}

/** What the records say of one actor. */
export interface ActorStory {
  /** Events it takes part in, in the timeline's order. */
  readonly events: readonly EventIndex[];
  readonly counts: Readonly<Record<Side, number>>;
  /** Its roles, the most frequent first. */
  readonly roles: readonly { readonly role: string; readonly count: number }[];
  /** Whom it spoke with: both took part in what was said. Most events first. */
  readonly spokeWith: readonly Counterpart[];
  /** Whom it fought: one acted by force and the other was its target. */
  readonly fought: readonly Counterpart[];
  /** Who mediated or was host where it took part. */
  readonly mediators: readonly Counterpart[];
  /** Events it was left out of. */
  readonly leftOut: readonly EventIndex[];
}

/** Roles of those who took part in what was said; the others were spoken of, or left out. */
const TALKING: ReadonlySet<string> = new Set([
  'initiator',
  'participant',
  'speaker',
  'addressee',
  'signatory',
  'counterpart',
  'guarantor',
  'requester',
  'recipient',
  'party',
]);
const MEDIATING: ReadonlySet<string> = new Set(['mediator', 'host']);
/** Roles of those who act by force, and of those it is done to. */
const ACTING: ReadonlySet<string> = new Set([
  'initiator',
  'attacker',
  'participant',
  'supporter',
  'implementer',
]);
const SUFFERING: ReadonlySet<string> = new Set(['target', 'defender', 'affected', 'loser']);

/** The story of an actor; empty for one that takes part in nothing. */
export function actorStory(timeline: Timeline, actor: string): ActorStory {
  const events: EventIndex[] = [];
  const leftOut: EventIndex[] = [];
  const counts = { said: 0, done: 0, line: 0 };
  const roles = new Map<string, number>();
  const spoke = new Ties();
  const fought = new Ties();
  const mediated = new Ties();
  for (const [event, i] of eachOf(timeline.events)) {
    const all = event.actors ?? [];
    const own = all.filter((participation) => participation.actor === actor);
    if (own.length === 0) continue;
    const index = eventIndex(i);
    const side = sideOf(timeline.columns.side[i] ?? 0);
    events.push(index);
    counts[side] += 1;
    for (const { role } of own) roles.set(role, (roles.get(role) ?? 0) + 1);
    if (has(own, new Set(['excluded']))) leftOut.push(index);
    const others = group(all, (participation) => participation.actor);
    for (const [other, theirs] of others) {
      if (other === undefined || isOneSide(timeline, actor, other)) continue;
      const between = tieBetween(side, own, theirs);
      if (between.spoke) spoke.add(other, index);
      if (between.wasMediatedFor) mediated.add(other, index);
      if (between.struck || between.wasStruck) fought.add(other, index);
    }
  }
  return {
    events,
    counts,
    roles: [...roles]
      .map(([role, count]) => ({ role, count }))
      .sort((a, b) => b.count - a.count || (a.role < b.role ? -1 : 1)),
    spokeWith: spoke.ranked(),
    fought: fought.ranked(),
    mediators: mediated.ranked(),
    leftOut,
  };
}

/** What one event says of two of its actors, seen from the first. */
export interface EventTie {
  /** Both took part in what was said. */
  readonly spoke: boolean;
  /** The first mediated or was host where the second took part. */
  readonly mediated: boolean;
  /** The second mediated or was host where the first took part. */
  readonly wasMediatedFor: boolean;
  /** The first acted by force, and it was done to the second. */
  readonly struck: boolean;
  /** The second acted by force, and it was done to the first. */
  readonly wasStruck: boolean;
}

/** What ties two actors in an event of a side, by the roles of each in it. */
export function tieBetween(
  side: Side,
  own: readonly Participation[],
  theirs: readonly Participation[],
): EventTie {
  const isSaid = side === 'said';
  const isDone = side === 'done';
  return {
    spoke: isSaid && has(own, TALKING) && has(theirs, TALKING),
    mediated: isSaid && has(own, MEDIATING) && has(theirs, TALKING),
    wasMediatedFor: isSaid && has(own, TALKING) && has(theirs, MEDIATING),
    struck: isDone && has(own, ACTING) && has(theirs, SUFFERING),
    wasStruck: isDone && has(own, SUFFERING) && has(theirs, ACTING),
  };
}

const has = (participations: readonly Participation[], roles: ReadonlySet<string>): boolean =>
  participations.some(({ role }) => roles.has(role));

/** Events by the other actor. */
class Ties {
  private readonly events = new Map<string, EventIndex[]>();

  add(other: string, index: EventIndex): void {
    const list = this.events.get(other);
    if (list) list.push(index);
    else this.events.set(other, [index]);
  }

  ranked(): readonly Counterpart[] {
    return [...this.events]
      .map(([actor, events]) => ({ actor, events }))
      .sort((a, b) => b.events.length - a.events.length || (a.actor < b.actor ? -1 : 1));
  }
}
