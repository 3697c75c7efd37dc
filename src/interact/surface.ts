/** The two surfaces of a picture, drawn from one scene: a canvas, and SVG over it. */
import { emptied } from '../draw/canvas/surface.ts';
import type { CanvasTheme } from '../draw/canvas/theme.ts';
import { shareOut } from '../draw/surfaces.ts';
import type { DrawOptions } from '../draw/svg/layers.ts';
import type { Scene } from '../layout/scene.ts';
import type { Painter } from './painter.ts';

export interface Surface {
  readonly svg: SVGSVGElement;
  /** Below it, over the same place. */
  readonly canvas: HTMLCanvasElement;
}

/** Draws all of a scene; without a theme, or where a canvas cannot be had, as SVG alone. */
export function drawScene(
  { svg, canvas }: Surface,
  scene: Scene,
  { draw, paint }: Pick<Painter, 'draw' | 'paint'>,
  theme: CanvasTheme | null,
  options: DrawOptions,
): void {
  const { painted, kept } = shareOut(scene);
  const context = theme && painted ? emptied(canvas, scene) : null;
  const isPainted = theme !== null && painted !== null && context !== null;
  canvas.hidden = !isPainted;
  if (isPainted) paint(context, painted, theme);
  draw(svg, isPainted ? kept : scene, { ...options, isOverCanvas: isPainted });
}
