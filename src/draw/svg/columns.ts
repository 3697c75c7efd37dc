/** Columns of counts as SVG. */
import type { BaseType, Selection } from 'd3-selection';
import type { Bin } from '../../layout/scene.ts';
import { SIDES } from '../../records/word-lists.ts';
import type { ColumnOf } from '../columns.ts';
import { writeBox } from './write.ts';

export function drawColumns<B extends Bin, Layer extends BaseType>(
  layer: Selection<Layer, unknown, null, undefined>,
  bins: readonly B[],
  columnOf: ColumnOf<B>,
): void {
  for (const side of SIDES) {
    layer
      .selectAll<SVGRectElement, B>(`rect.${side}`)
      .data(bins.filter((bin) => bin[side] > 0))
      .join((enter) => enter.append('rect').attr('class', `bin ${side}`))
      .each(function (bin) {
        writeBox(this, columnOf(bin, side));
      });
  }
}
