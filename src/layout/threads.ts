/**
 * Threads: what joins the marks of one event in the lanes of its actors, and which way it goes.
 */
import type { Side } from '../records/schema.ts';
import { isReceiver, isSender } from '../timeline/roles.ts';
import type { CssPx, Mark, Thread } from './scene.ts';

/** An event's mark in a lane, or where it would stand in a lane that is out of view. */
export interface Knot {
  readonly event: string;
  readonly x: CssPx;
  readonly y: CssPx;
  readonly radius: CssPx;
  readonly side: Side;
  readonly part: NonNullable<Mark['lane']>['part'];
  readonly matched: boolean;
  /** False where the lane is scrolled out of view: the thread goes on to the edge. */
  readonly isShown: boolean;
}

export interface ThreadsInput {
  /** All knots of the window, by event. */
  readonly knots: ReadonlyMap<string, readonly Knot[]>;
  /** Where lanes show, across the axis. */
  readonly view: { readonly top: CssPx; readonly bottom: CssPx };
  readonly selected: string | null;
  readonly hovered: string | null;
}

/** One thread for those who took part and, beyond them, a loose one to who was left out. */
export function layoutThreads(input: ThreadsInput): readonly Thread[] {
  return [...input.knots].flatMap(([event, knots]) => {
    // What passes by without a mark in view joins nothing that is seen.
    if (event !== input.selected && !knots.some(({ isShown }) => isShown)) return [];
    const taking = knots.filter(({ part }) => part !== 'left-out');
    const left = knots.filter(({ part }) => part === 'left-out');
    const threads = taking.length > 1 ? [threadOf(input, event, taking, false)] : [];
    const nearest = (knot: Knot) =>
      taking.reduce<Knot | null>(
        (best, other) =>
          best === null || Math.abs(other.y - knot.y) < Math.abs(best.y - knot.y) ? other : best,
        null,
      );
    const loose = left.flatMap((knot) => {
      const other = nearest(knot);
      return other ? [threadOf(input, event, [knot, other], true)] : [];
    });
    return [...threads, ...loose].flatMap((thread) => thread ?? []);
  });
}

function threadOf(
  input: ThreadsInput,
  event: string,
  knots: readonly Knot[],
  isLoose: boolean,
): Thread | null {
  const [first] = knots;
  if (!first) return null;
  const ys = knots.map(({ y }) => y);
  const from = Math.max(Math.min(...ys), input.view.top);
  const to = Math.min(Math.max(...ys), input.view.bottom);
  if (to <= from) return null;
  return {
    event,
    side: first.side,
    x: first.x,
    from,
    to,
    isLoose,
    arrows: isLoose
      ? []
      : arrowsOf(knots).filter(({ y }) => y > input.view.top && y < input.view.bottom),
    selected: event === input.selected,
    hovered: event === input.hovered,
    matched: first.matched,
  };
}

/** Arrows at those an event goes to, seen from the nearest of those it goes out from. */
function arrowsOf(knots: readonly Knot[]): Thread['arrows'] {
  const senders = knots.filter(({ part }) => isSender(part));
  if (senders.length === 0) return [];
  return knots
    .filter(({ part, isShown }) => isReceiver(part) && isShown)
    .flatMap(({ y, radius }) => {
      const nearest = senders.reduce((best, sender) =>
        Math.abs(sender.y - y) < Math.abs(best.y - y) ? sender : best,
      );
      if (nearest.y === y) return [];
      const toward = nearest.y < y ? ('down' as const) : ('up' as const);
      return [{ y: toward === 'down' ? y - radius - 2 : y + radius + 2, toward }];
    });
}
