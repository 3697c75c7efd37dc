/** The two surfaces of a picture, drawn from one scene: a canvas, and SVG over it. */

import type { DrawOptions } from '../draw/svg/layers.ts';
import { isTooMuch } from '../draw/too-much.ts';
import type { Scene } from '../layout/scene.ts';
import type { Painter } from './painter.ts';
import type { PaintedPart } from './painting.ts';

export interface Surface {
  readonly svg: SVGSVGElement;
  /** Below it, over the same place. */
  readonly canvas: HTMLCanvasElement;
}

/**
 * Draws all of a scene.
 *
 * @returns whether it was drawn: what was drawn before stays while painting has not arrived
 */
export function drawScene(
  svg: SVGSVGElement,
  part: PaintedPart,
  scene: Scene,
  { draw, paint }: Pick<Painter, 'draw' | 'paint'>,
  options: DrawOptions,
): boolean {
  const painting = isTooMuch(scene) ? part.painting() : null;
  if (painting === 'pending') return false;
  const surfaces = painting?.shareOut(scene) ?? null;
  const isOverCanvas = part.paint(
    scene,
    painting && surfaces && ((context, theme) => paint(painting)(context, surfaces.painted, theme)),
  );
  draw(svg, isOverCanvas && surfaces ? surfaces.kept : scene, { ...options, isOverCanvas });
  return true;
}
