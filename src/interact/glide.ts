/** A window that glides to another instead of jumping, unless the reader asked for less motion. */
import { epochMs, type TimeWindow } from '../time/types.ts';

const GLIDE_MS = 220;

const easeOut = (t: number): number => 1 - (1 - t) ** 3;

/** A window between two: widths change by ratio, so that a zoom is felt as even. */
export function between(a: TimeWindow, b: TimeWindow, t: number): TimeWindow {
  const widthA = a.to - a.from;
  const widthB = b.to - b.from;
  const width = widthA * (widthB / widthA) ** t;
  const turned = Math.abs(widthB - widthA) < 1e-6 ? t : (width - widthA) / (widthB - widthA);
  const middle = (a.from + a.to) / 2 + ((b.from + b.to) / 2 - (a.from + a.to) / 2) * turned;
  return { from: epochMs(middle - width / 2), to: epochMs(middle + width / 2) };
}

/** Moves from one window to another over a few frames; returns what stops it. */
export function glide(
  from: TimeWindow,
  to: TimeWindow,
  move: (window: TimeWindow, movement: 'moving' | 'settled') => void,
): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    move(to, 'settled');
    return () => {};
  }
  const start = performance.now();
  let frame = requestAnimationFrame(function next(now) {
    const t = Math.min(1, Math.max(0, (now - start) / GLIDE_MS));
    if (t >= 1) {
      move(to, 'settled');
      return;
    }
    // Asked for first, so that `move` can stop it.
    frame = requestAnimationFrame(next);
    move(between(from, to, easeOut(t)), 'moving');
  });
  return () => cancelAnimationFrame(frame);
}
