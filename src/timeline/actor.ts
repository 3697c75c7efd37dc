/**
 * One actor through the whole data set: its events and roles, and who stood beside or against it.
 *
 * What is counted is presence in one event, in roles that say so; nothing is concluded from it.
 */
import type { Side } from '../records/schema.ts';
import { isOneSide } from './acts-for.ts';
import { NO_CODE } from './event-columns.ts';
import { type Growing, growingCodes } from './growing.ts';
import { isLeftOut, roleMasks, TIE, tieBetween } from './role-ties.ts';
import type { EventList, Timeline } from './types.ts';
import { countBySide } from './within.ts';

/** Another actor with the events that tie the two, in the timeline's order. */
export interface Counterpart {
  readonly actor: string;
  readonly events: EventList;
}

/** What the records say of one actor. */
export interface ActorStory {
  /** Events it takes part in, in the timeline's order. */
  readonly events: EventList;
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
  readonly leftOut: EventList;
}

/** The story of an actor; empty for one that takes part in nothing. */
export function actorStory(timeline: Timeline, actor: string): ActorStory {
  const { columns, codes } = timeline;
  const { actorStarts, actors, side } = columns;
  const own = codes.actors.indexOf(actor, NO_CODE + 1);
  const maskOfRole = roleMasks(codes.roles);
  const events = growingCodes();
  const leftOut = growingCodes();
  const roles = new Uint32Array(codes.roles.length);
  const spoke = new Ties(codes.actors);
  const fought = new Ties(codes.actors);
  const mediated = new Ties(codes.actors);
  /** Whether each other actor is of the same side; worked out when it is first met. */
  const sides = new Map<number, boolean>();
  const isOfOwnSide = (other: number): boolean => {
    const known = sides.get(other);
    if (known !== undefined) return known;
    const made = isOneSide(timeline, actor, codes.actors[other] ?? '');
    sides.set(other, made);
    return made;
  };
  for (let k = 0, i = 0; own > NO_CODE && k < actors.length; k++) {
    if (actors[k] !== own) continue;
    while ((actorStarts[i + 1] ?? 0) <= k) i += 1;
    const start = actorStarts[i] ?? 0;
    const end = actorStarts[i + 1] ?? 0;
    let mask = 0;
    for (let n = start; n < end; n++) {
      if (actors[n] !== own) continue;
      const role = columns.roles[n] ?? 0;
      mask |= maskOfRole[role] ?? 0;
      roles[role] = (roles[role] ?? 0) + 1;
    }
    events.push(i);
    if (isLeftOut(mask)) leftOut.push(i);
    for (let n = start; n < end; n++) {
      const other = actors[n] ?? NO_CODE;
      if (other === NO_CODE || other === own) continue;
      const tie = tieBetween(side[i] ?? 0, mask, maskOfRole[columns.roles[n] ?? 0] ?? 0);
      if (tie === 0 || isOfOwnSide(other)) continue;
      if (tie & TIE.spoke) spoke.add(other, i);
      if (tie & TIE.wasMediatedFor) mediated.add(other, i);
      if (tie & (TIE.struck | TIE.wasStruck)) fought.add(other, i);
    }
    // Where it takes part more than once, once is enough.
    k = end - 1;
  }
  const all = events.done();
  return {
    events: all,
    counts: countBySide(timeline, all),
    roles: [...codes.roles.entries()]
      .flatMap(([code, role]) => {
        const count = roles[code] ?? 0;
        return count > 0 ? [{ role, count }] : [];
      })
      .sort((a, b) => b.count - a.count || (a.role < b.role ? -1 : 1)),
    spokeWith: spoke.ranked(),
    fought: fought.ranked(),
    mediators: mediated.ranked(),
    leftOut: leftOut.done(),
  };
}

/** Events by the other actor, each once however often that actor takes part in it. */
class Ties {
  private readonly events = new Map<number, Growing<Uint32Array>>();

  constructor(private readonly ids: readonly string[]) {}

  add(other: number, index: number): void {
    let list = this.events.get(other);
    if (!list) {
      list = growingCodes();
      this.events.set(other, list);
    }
    if (list.length === 0 || list.at(list.length - 1) !== index) list.push(index);
  }

  ranked(): readonly Counterpart[] {
    return [...this.events]
      .map(([code, events]) => ({ actor: this.ids[code] ?? '', events: events.done() }))
      .sort((a, b) => b.events.length - a.events.length || (a.actor < b.actor ? -1 : 1));
  }
}
