/** Time as SVG: phases behind the picture, and the ticks of the axis. */
import { select } from 'd3-selection';
import type { PhaseBand, Scene, Tick } from '../../layout/scene.ts';
import type { DrawOptions, Layer } from './layers.ts';
import { drawRun } from './text.ts';

export function drawTints(layer: Layer, phases: readonly PhaseBand[]): void {
  layer
    .selectAll<SVGRectElement, PhaseBand>('rect')
    .data(phases, (phase) => phase.id)
    .join('rect')
    .attr('class', (phase) => (phase.selected ? 'tint selected' : 'tint'))
    .attr('x', ({ box }) => box.x)
    .attr('y', ({ box }) => box.y)
    .attr('width', ({ box }) => Math.max(0, box.width))
    .attr('height', ({ box }) => Math.max(0, box.height));
}

export function drawPhases(
  layer: Layer,
  phases: readonly PhaseBand[],
  { textScale }: DrawOptions,
): void {
  const groups = layer
    .selectAll<SVGGElement, PhaseBand>('g.phase')
    .data(phases, (phase) => phase.id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'phase').attr('aria-hidden', 'true');
      group.append('rect').attr('class', 'strip').attr('rx', 3);
      group.append('text');
      return group;
    })
    .classed('selected', (phase) => phase.selected);
  groups
    .select('rect.strip')
    .attr('x', ({ strip }) => strip.x)
    .attr('y', ({ strip }) => strip.y)
    .attr('width', ({ strip }) => Math.max(0, strip.width))
    .attr('height', ({ strip }) => Math.max(0, strip.height));
  groups.each(function (phase) {
    const text = select(this).select<SVGTextElement>('text');
    if (phase.label) drawRun(text.datum(phase.label), textScale);
    else text.text('');
  });
}

export function drawTicks(layer: Layer, scene: Scene, { textScale }: DrawOptions): void {
  layer
    .selectAll<SVGLineElement, Tick>('line')
    .data(scene.ticks)
    .join('line')
    .attr('class', (tick) => `grid-line ${tick.level}`)
    .attr('x1', (tick) => tick.line.x1)
    .attr('y1', (tick) => tick.line.y1)
    .attr('x2', (tick) => tick.line.x2)
    .attr('y2', (tick) => tick.line.y2);
  const labels = scene.ticks.flatMap((tick) => tick.lines);
  drawRun(
    layer
      .selectAll<SVGTextElement, (typeof labels)[number]>('text')
      .data(labels)
      .join('text')
      .attr('aria-hidden', 'true'),
    textScale,
  );
}
