/** The shapes of the encoding as data of SVG paths around the origin. */
import type { Outline } from '../../layout/scene.ts';
import type { Side } from '../../records/schema.ts';
import type { Part } from '../../timeline/roles.ts';
import {
  ringDashes,
  type Sign,
  signOf,
  traceArrow,
  traceLater,
  traceMark,
  traceSign,
} from '../shapes.ts';
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

/** What a part in an event adds to the mark. */
export function partSigns(
  part: Part,
  r: number,
): readonly { readonly name: Sign; readonly d: string }[] {
  const name = signOf(part);
  return name ? [{ name, d: pathOf((pen) => traceSign(pen, name, r)) }] : [];
}

/** A small plus beside a mark: something else was said of it later. */
export const laterPath = (r: number): string => pathOf((pen) => traceLater(pen, r));
