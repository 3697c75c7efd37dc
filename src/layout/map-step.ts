/** From glyph to glyph of a map by key: left is left in every language. */
import type { CssPx } from './scene.ts';

export type MapStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

interface Spot {
  readonly x: CssPx;
  readonly y: CssPx;
}

/**
 * Where a key leads, as an index into `spots`; it stays where nothing lies on that side.
 *
 * What counts is the quarter of the plane around the arrow, and in it the way along the map's
 * sides. Each spot lies in one quarter of each other, and a step towards it never leads further
 * from it: so every glyph is reached by arrows alone.
 */
export function stepOnMap(spots: readonly Spot[], from: number, step: MapStep): number {
  const here = spots[from];
  if (!here || step === 'first') return 0;
  if (step === 'last') return spots.length - 1;
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { x, y }] of spots.entries()) {
    const { along, across } = turned(x - here.x, y - here.y, step);
    if (along <= 0 || across < -along || across >= along) continue;
    const way = along + Math.abs(across);
    if (way < least) {
      best = index;
      least = way;
    }
  }
  return best;
}

/** A way seen along an arrow, and across it to its right. */
function turned(dx: CssPx, dy: CssPx, step: 'left' | 'right' | 'up' | 'down') {
  switch (step) {
    case 'right':
      return { along: dx, across: dy };
    case 'down':
      return { along: dy, across: -dx };
    case 'left':
      return { along: -dx, across: -dy };
    case 'up':
      return { along: -dy, across: dx };
  }
}
