/** The overview strip as SVG; the brush on it belongs to `interact/`. */
import { select } from 'd3-selection';
import type { OverviewScene } from '../../layout/overview.ts';
import type { Bin, Tick } from '../../layout/scene.ts';
import { drawRun } from './text.ts';

/** What was drawn last: while only the window moves, all but the brush stays. */
const drawn = new WeakMap<SVGSVGElement, OverviewScene['bins']>();

/** Draws the counts and the axis into a group of the strip's `svg`. */
export function drawOverview(svg: SVGSVGElement, scene: OverviewScene, textScale: number): void {
  if (drawn.get(svg) === scene.bins) return;
  drawn.set(svg, scene.bins);
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
  root.select('rect.backdrop').attr('width', scene.width).attr('height', scene.strip).attr('rx', 4);
  for (const side of ['said', 'done', 'line'] as const) {
    root
      .select('g.counts')
      .selectAll<SVGRectElement, Bin>(`rect.${side}`)
      .data(scene.bins.filter((bin) => bin[side] > 0))
      .join((enter) => enter.append('rect').attr('class', `bin ${side}`))
      .attr('x', (bin) => Math.min(bin.from, bin.to) + 0.5)
      .attr('width', (bin) => Math.max(1, Math.abs(bin.to - bin.from) - 1))
      .attr('y', (bin) => {
        if (side === 'said') return scene.middle - 1.5 - bin.said;
        return side === 'done' ? scene.middle + 1.5 : scene.middle - bin.line / 2;
      })
      .attr('height', (bin) => bin[side]);
  }
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
