/** Whom someone acts for (`actsFor`): a person for a ministry, that for a state. */
import type { Timeline } from './types.ts';

/** The actor, whom it acts for, whom that one acts for, to the end; in a circle each once. */
export function principalsOf(timeline: Timeline, actor: string): readonly string[] {
  const trail = new Set<string>();
  for (let id: string | undefined = actor; id !== undefined && !trail.has(id); ) {
    trail.add(id);
    id = timeline.actors.get(id)?.actsFor;
  }
  return [...trail];
}

/** Whom the actor acts for in the end; who is led into a circle acts for itself. */
export function lastPrincipalOf(timeline: Timeline, actor: string): string {
  const last = principalsOf(timeline, actor).at(-1) ?? actor;
  return timeline.actors.get(last)?.actsFor === undefined ? last : actor;
}

/** Whether two are one side: they are the same, or one acts for the other. */
export const isOneSide = (timeline: Timeline, a: string, b: string): boolean =>
  a === b || actsFor(timeline, a, b) || actsFor(timeline, b, a);

/** Whether one acts for another, in the end; most act for nobody. */
const actsFor = (timeline: Timeline, actor: string, other: string): boolean =>
  timeline.actors.get(actor)?.actsFor !== undefined &&
  principalsOf(timeline, actor).includes(other);
