/** What ties lanes, on a canvas: threads of single events, bundles of many. */

import { group } from 'd3-array';
import type { Bundle, Line, Thread } from '../../layout/scene.ts';
import { traceArrow } from '../shapes.ts';
import type { PaintContext } from './context.ts';
import { paintLines } from './lines.ts';
import type { CanvasTheme } from './theme.ts';

/** From where a tie arrives to where its arrow stands. */
const ARROW = 8;
const OPACITY = { thread: 0.6, bundle: 0.4, crowded: 0.35, unmatched: 0.22 } as const;

const lineOf = ({ x, from, to }: Pick<Thread, 'x' | 'from' | 'to'>): Line => ({
  x1: x,
  x2: x,
  y1: from,
  y2: to,
});

export function paintBundles(
  context: PaintContext,
  bundles: readonly Bundle[],
  theme: CanvasTheme,
): void {
  for (const [width, alike] of group(bundles, (bundle) => bundle.width)) {
    paintLines(context, alike.map(lineOf), {
      colour: theme.inkSoft,
      width,
      opacity: OPACITY.bundle,
    });
  }
  context.fillStyle = theme.inkSoft;
  for (const { x, to, toward } of bundles) {
    if (toward) paintTip(context, x, to, toward);
  }
}

export function paintThreads(
  context: PaintContext,
  threads: readonly Thread[],
  isCrowded: boolean,
  theme: CanvasTheme,
): void {
  for (const alike of group(threads, threadKey).values()) {
    const [first] = alike;
    if (!first) continue;
    const { side, isLoose, selected, hovered, matched } = first;
    const isStrong = selected || hovered;
    const quiet = matched ? 1 : OPACITY.unmatched;
    const dim = isCrowded && !isStrong ? OPACITY.crowded : quiet;
    paintLines(context, alike.map(lineOf), {
      colour: isLoose ? theme.inkSoft : theme[side],
      width: isStrong ? 2.5 : 1,
      dashes: isLoose ? [3, 3] : [],
      opacity: dim * (isStrong ? 1 : OPACITY.thread),
    });
    context.globalAlpha = dim;
    context.fillStyle = theme[side];
    for (const { x, arrows } of alike) {
      for (const { y, toward } of arrows) paintTip(context, x, y, toward);
    }
    context.globalAlpha = 1;
  }
}

const threadKey = ({ side, isLoose, selected, hovered, matched }: Thread): string =>
  `${side} ${isLoose} ${selected} ${hovered} ${matched}`;

function paintTip(context: PaintContext, x: number, y: number, toward: 'up' | 'down'): void {
  context.beginPath();
  traceArrow(context, toward, { x, y: y + (toward === 'down' ? -ARROW : ARROW) });
  context.fill();
}
