/** Indexes made while nothing happens, so that no frame of a movement has to make them. */
import { MOST_PACKED } from '../layout/level.ts';
import { SIDES } from '../records/word-lists.ts';
import { eventsTouching } from '../timeline/extents.ts';
import { sidesOf } from '../timeline/sorted.ts';
import type { Timeline } from '../timeline/types.ts';

/** How long to wait where the browser does not say when it is idle, in milliseconds. */
const WAIT_MS = 250;

const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work, WAIT_MS);
};

/** Prepares a timeline, a step at a time. */
export function prepare(timeline: Timeline): void {
  const steps = preparations(timeline);
  const next = (): void => {
    if (!steps.next().done) whenIdle(next);
  };
  whenIdle(next);
}

/**
 * Makes, a side at a time, what marks among very many events are found by: it takes as long as
 * several frames, and would otherwise be made in the first that shows some.
 */
function* preparations(timeline: Timeline): Generator<void> {
  const sides = sidesOf(timeline);
  for (const side of SIDES) {
    const among = sides[side];
    if (among.events.length <= MOST_PACKED) continue;
    eventsTouching(timeline, timeline.firstWindow, { among, most: 0 });
    yield;
  }
}
