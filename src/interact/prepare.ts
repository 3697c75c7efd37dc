/** Indexes made while nothing happens, so that no frame of a movement has to make them. */
import { preparations } from '../layout/level.ts';
import type { Timeline } from '../timeline/types.ts';

/** How long to wait where the browser does not say when it is idle, in milliseconds. */
const WAIT_MS = 250;

const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work, WAIT_MS);
};

const prepared = new WeakSet<Timeline>();

/** Prepares a timeline once, a step at a time. */
export function prepare(timeline: Timeline): void {
  if (prepared.has(timeline)) return;
  prepared.add(timeline);
  const steps = preparations(timeline);
  const next = (): void => {
    if (!steps.next().done) whenIdle(next);
  };
  whenIdle(next);
}
