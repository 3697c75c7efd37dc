/** Columns of counts on a canvas. */
import type { Bin } from '../../layout/scene.ts';
import { SIDES } from '../../records/schema.ts';
import type { ColumnOf } from '../columns.ts';
import type { CanvasTheme } from './theme.ts';

/** All columns of a side are one shape, so that no seam shows between neighbours. */
export function paintColumns<B extends Bin>(
  context: CanvasRenderingContext2D,
  bins: readonly B[],
  columnOf: ColumnOf<B>,
  theme: CanvasTheme,
): void {
  for (const side of SIDES) {
    context.fillStyle = theme[side];
    context.beginPath();
    for (const bin of bins) {
      if (bin[side] <= 0) continue;
      const { x, y, width, height } = columnOf(bin, side);
      context.rect(x, y, width, height);
    }
    context.fill();
  }
}
