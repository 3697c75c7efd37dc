/** Columns of counts on a canvas. */

import type { Bin } from '../../layout/scene.ts';
import { SIDES } from '../../records/word-lists.ts';
import type { ColumnOf } from '../columns.ts';
import type { PaintContext } from './context.ts';
import type { CanvasTheme } from './theme.ts';

export function paintColumns<B extends Bin>(
  context: PaintContext,
  bins: readonly B[],
  columnOf: ColumnOf<B>,
  theme: CanvasTheme,
): void {
  for (const side of SIDES) {
    context.fillStyle = theme[side];
    for (const bin of bins) {
      if (bin[side] <= 0) continue;
      const { x, y, width, height } = columnOf(bin, side);
      context.fillRect(x, y, width, height);
    }
  }
}
