/** The shapes of the encoding: a circle says, a diamond does, a square stands on the line. */
import type { Mark, Outline } from '../../layout/scene.ts';
import type { Side } from '../../records/schema.ts';

/** SVG path of a mark around the origin. */
export function markPath(side: Side, radius: number): string {
  switch (side) {
    case 'said':
      return `M${-radius},0A${radius},${radius} 0 1 1 ${radius},0A${radius},${radius} 0 1 1 ${-radius},0Z`;
    case 'done': {
      const r = radius * 1.2;
      return `M0,${-r}L${r},0L0,${r}L${-r},0Z`;
    }
    case 'line': {
      const r = radius * 0.88;
      const c = r * 0.4;
      return `M${-r + c},${-r}H${r - c}Q${r},${-r} ${r},${-r + c}V${r - c}Q${r},${r} ${r - c},${r}H${-r + c}Q${-r},${r} ${-r},${r - c}V${-r + c}Q${-r},${-r} ${-r + c},${-r}Z`;
    }
  }
}

/** Whether a mark is filled: only what is said can close, and closing is hollow. */
export const isHollow = (mark: Pick<Mark, 'side' | 'stance'>): boolean =>
  mark.side === 'said' && mark.stance === 'closes';

/** Dash of the ring that speaks of certainty; null where there is no ring. */
export function ringDash(outline: Outline): string | null {
  if (outline === 'sure') return null;
  return outline === 'reported' ? 'none' : '2 2';
}

/** Radius of that ring. */
export const ringRadius = (radius: number): number => radius + Math.max(2, radius * 0.42);
