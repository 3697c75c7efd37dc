/** The overview strip as SVG; the brush on it belongs to `interact/`. */
import { select } from 'd3-selection';
import type { OverviewScene } from '../../layout/overview.ts';
import type { Tick } from '../../layout/scene.ts';
import { columnOfOverview } from '../columns.ts';
import { drawColumns } from './columns.ts';
import { drawRun } from './text.ts';

/**
 * Draws the counts and the axis into a group of the strip's `svg`.
 *
 * @param isOverCanvas  whether a canvas below shows the strip's own ground
 */
export function drawOverview(
  svg: SVGSVGElement,
  scene: OverviewScene,
  textScale: number,
  isOverCanvas = false,
): void {
  const root = select(svg)
    .attr('viewBox', `0 0 ${scene.width} ${scene.height}`)
    .attr('width', scene.width)
    .attr('height', scene.height);
  if (root.select('g.counts').empty()) {
    root.append('rect').attr('class', 'backdrop');
    root.append('g').attr('class', 'counts');
    root.append('g').attr('class', 'axis');
    root.append('g').attr('class', 'brush');
  }
  root
    .select('rect.backdrop')
    .attr('width', isOverCanvas ? 0 : scene.width)
    .attr('height', scene.strip)
    .attr('rx', 4);
  drawColumns(root.select<SVGGElement>('g.counts'), scene.bins, columnOfOverview(scene));
  const axis = root.select('g.axis');
  axis
    .selectAll<SVGLineElement, Tick>('line')
    .data(scene.ticks)
    .join('line')
    .attr('class', 'grid-line')
    .attr('x1', (tick) => tick.line.x1)
    .attr('x2', (tick) => tick.line.x2)
    .attr('y1', (tick) => tick.line.y1)
    .attr('y2', (tick) => tick.line.y2);
  const labels = scene.ticks.flatMap((tick) => tick.lines);
  drawRun(
    axis.selectAll<SVGTextElement, (typeof labels)[number]>('text').data(labels).join('text'),
    textScale,
  );
}
