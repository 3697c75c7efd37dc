/** Lines on a canvas, as many as share a look in one stroke. */

import type { Line } from '../../layout/scene.ts';
import type { PaintContext } from './context.ts';

export interface LineLook {
  readonly colour: string;
  readonly width: number;
  readonly dashes?: readonly number[];
  readonly opacity?: number;
  readonly cap?: CanvasLineCap;
}

export function paintLines(
  context: PaintContext,
  lines: readonly Line[],
  { colour, width, dashes = [], opacity = 1, cap = 'butt' }: LineLook,
): void {
  if (lines.length === 0) return;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = cap;
  context.globalAlpha = opacity;
  context.setLineDash([...dashes]);
  context.beginPath();
  for (const { x1, y1, x2, y2 } of lines) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** A line one pixel wide, moved to where it covers whole pixels: the grid is sharp, not smooth. */
export const crisp = ({ x1, y1, x2, y2 }: Line): Line => ({
  x1: Math.floor(x1) + 0.5,
  y1: Math.floor(y1) + 0.5,
  x2: Math.floor(x2) + 0.5,
  y2: Math.floor(y2) + 0.5,
});
