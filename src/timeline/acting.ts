/** For whom an actor acts: people for a state or a group, and those for others, to the end. */
import type { Timeline } from './types.ts';

/** An actor, whom it acts for, whom that one acts for…; who stands in a circle stands for itself. */
export function principalsOf(
  { actors }: Pick<Timeline, 'actors'>,
  actor: string,
): readonly string[] {
  const chain = [actor];
  for (;;) {
    const next = actors.get(chain.at(-1) ?? '')?.actsFor;
    if (next === undefined) return chain;
    if (chain.includes(next)) return [actor];
    chain.push(next);
  }
}

/** Whether two are one side: one of them acts for the other, or they are the same. */
export const isOneSide = (timeline: Pick<Timeline, 'actors'>, a: string, b: string): boolean =>
  principalsOf(timeline, a).includes(b) || principalsOf(timeline, b).includes(a);
