/** The shapes of the encoding: a circle says, a diamond does, a square stands on the line. */
import type { Mark, Outline } from '../../layout/scene.ts';
import type { Side } from '../../records/schema.ts';
import type { Part } from '../../timeline/roles.ts';

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

/** A small arrow around the point it leaves from. */
export const ARROW_PATHS = {
  up: 'M-3.5,-3L0,-8L3.5,-3Z',
  down: 'M-3.5,3L0,8L3.5,3Z',
  left: 'M-3,-3.5L-8,0L-3,3.5Z',
  right: 'M3,-3.5L8,0L3,3.5Z',
} as const;

/** A circle around the origin. */
const circle = (r: number): string => `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`;

/**
 * What a part in an event adds to the mark: the mediator's ring, the bar of who rejects, the
 * stroke through who was left out, the tail of who speaks and the notch of who is spoken to.
 */
export function partSigns(
  part: Part,
  r: number,
): readonly { readonly name: string; readonly d: string }[] {
  switch (part) {
    case 'mediates':
      return [{ name: 'mediator', d: circle(r * 1.55) }];
    case 'rejects':
      return [{ name: 'bar', d: `M${-r * 0.62},0H${r * 0.62}` }];
    case 'left-out':
      return [{ name: 'strike', d: `M${-r * 1.45},${r * 1.45}L${r * 1.45},${-r * 1.45}` }];
    case 'speaks':
      return [
        {
          name: 'tail',
          d: `M${-r * 0.15},${r * 0.8}L${r * 0.95},${r * 0.2}L${r * 1.15},${r * 1.3}Z`,
        },
      ];
    case 'addressed':
      return [{ name: 'ear', d: circle(r * 0.4) }];
    default:
      return [];
  }
}

/** A small plus beside a mark: something else was said of it later. */
export const laterPath = (r: number): string =>
  `M${r + 1},${-r - 3.5}H${r + 7}M${r + 4},${-r - 6.5}V${-r - 0.5}`;
