/**
 * Which lane an actor stands in, and under which names: a renaming keeps one lane, a person stands
 * in the lane of whom they act for until the reader takes them apart.
 */
import type { ActorRecord } from '../records/schema.ts';
import { parseWhen } from '../time/edtf.ts';
import type { EpochMs } from '../time/types.ts';
import type { Timeline } from './types.ts';

/** A name with when it held. */
export interface LaneName {
  /** The actor that bears it. */
  readonly actor: ActorRecord;
  readonly name: ActorRecord['name'];
  /** From when; −∞ for the first. */
  readonly from: number;
}

/** The lane an actor stands in: its own last name, or the lane of whom it acts for. */
export function laneOf(timeline: Timeline, actor: string, apart: readonly string[]): string {
  let id = renamedTo(timeline, actor);
  for (const seen = new Set<string>(); !seen.has(id); ) {
    seen.add(id);
    const principal = timeline.actors.get(id)?.actsFor;
    if (principal === undefined || !timeline.actors.has(principal)) return id;
    const next = renamedTo(timeline, principal);
    if (apart.includes(next)) return id;
    id = next;
  }
  return id;
}

/** The lane someone stands beside: that of whom they act for, in the end. */
export const homeOf = (timeline: Timeline, id: string): string => laneOf(timeline, id, []);

/** How many act for each actor, and have lanes of their own once they are taken apart. */
export function countPeople(timeline: Timeline): ReadonlyMap<string, number> {
  const people = new Map<string, number>();
  for (const { id, actsFor } of timeline.actors.values()) {
    const principal = actsFor === undefined ? id : renamedTo(timeline, actsFor);
    if (principal !== id) people.set(principal, (people.get(principal) ?? 0) + 1);
  }
  return people;
}

/** The last name of an actor: a successor that names it as predecessor and was not a merger of others. */
function renamedTo(timeline: Timeline, actor: string): string {
  let id = actor;
  for (const seen = new Set<string>(); !seen.has(id); ) {
    seen.add(id);
    const next = timeline.actors.get(timeline.actors.get(id)?.successor ?? '');
    if (!next || next.predecessor !== id) return id;
    if (timeline.dataSet.memberships.some(({ group }) => group === next.id)) return id;
    id = next.id;
  }
  return id;
}

/** Names of a lane over time. */
export function namesOf(timeline: Timeline, id: string): readonly LaneName[] {
  const chain: ActorRecord[] = [];
  for (let actor = timeline.actors.get(id); actor && !chain.includes(actor); ) {
    chain.unshift(actor);
    const earlier = timeline.actors.get(actor.predecessor ?? '');
    actor = earlier && renamedTo(timeline, earlier.id) === id ? earlier : undefined;
  }
  return chain.flatMap((actor, i): LaneName[] => {
    const since =
      i === 0 ? Number.NEGATIVE_INFINITY : (startOf(actor.founded) ?? Number.NEGATIVE_INFINITY);
    const own = (actor.names ?? []).map(({ name, date }) => ({
      actor,
      name,
      from: Math.max(since, startOf(date) ?? since),
    }));
    return own.length > 0
      ? [...own].sort((a, b) => a.from - b.from)
      : [{ actor, name: actor.name, from: since }];
  });
}

/** First instant of a date; null where there is none, or its start is open. */
export function startOf(date: string | undefined): EpochMs | null {
  const when = date === undefined ? null : parseWhen(date);
  return when?.ok && typeof when.value.start === 'object' ? when.value.start.min : null;
}

/** First instant after a date's end; null where it is open or not known. */
export function endOf(date: string | undefined): EpochMs | null {
  const when = date === undefined ? null : parseWhen(date);
  return when?.ok && typeof when.value.end === 'object' ? when.value.end.max : null;
}
