/** The shapes of the encoding as data of SVG paths around the origin. */
import type { Outline } from '../../layout/scene.ts';
import type { Side } from '../../records/schema.ts';
import { ringDashes, traceArrow, traceLater, traceMark } from '../shapes.ts';
import { pathOf } from './path.ts';

/** SVG path of a mark around the origin. */
export const markPath = (side: Side, radius: number): string =>
  pathOf((pen) => traceMark(pen, side, radius));

/** `stroke-dasharray` of the ring that speaks of certainty; null where there is no ring. */
export function ringDash(outline: Outline): string | null {
  const dashes = ringDashes(outline);
  return dashes && (dashes.join(' ') || 'none');
}

/** A small arrow around the point it leaves from. */
export const ARROW_PATHS = {
  up: pathOf((pen) => traceArrow(pen, 'up')),
  down: pathOf((pen) => traceArrow(pen, 'down')),
  left: pathOf((pen) => traceArrow(pen, 'left')),
  right: pathOf((pen) => traceArrow(pen, 'right')),
} as const;

/** A small plus beside a mark: something else was said of it later. */
export const laterPath = (r: number): string => pathOf((pen) => traceLater(pen, r));
