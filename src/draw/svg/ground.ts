/** The ground as SVG: areas of the ribbon, its names, and what each voice said of it. */
import { select } from 'd3-selection';
import type { RibbonArea, Scene, ShareTick, TextRun } from '../../layout/scene.ts';
import { hatchId } from './hatches.ts';
import type { DrawOptions, Layer } from './layers.ts';
import { ARROW_PATHS } from './shapes.ts';
import { drawRun } from './text.ts';

export function drawAreas(
  layer: Layer,
  areas: readonly RibbonArea[],
  { drawing }: DrawOptions,
): void {
  layer
    .selectAll<SVGRectElement, RibbonArea>('rect')
    .data(areas)
    .join('rect')
    .attr('class', (area) => `area ${area.knowledge} tone-${area.tone}`)
    .attr('x', (area) => area.box.x)
    .attr('y', (area) => area.box.y)
    .attr('width', (area) => Math.max(0, area.box.width))
    .attr('height', (area) => Math.max(0, area.box.height))
    .attr('fill', (area) =>
      area.knowledge === 'between' ? `url(#${hatchId(drawing, area.tone)})` : null,
    );
}

export function drawGround(layer: Layer, scene: Scene, { textScale }: DrawOptions): void {
  const { box, names } = scene.ribbon;
  const ends =
    scene.axis.along === 'x'
      ? [box.y, box.y + box.height].map((y) => ({ x1: box.x, x2: box.x + box.width, y1: y, y2: y }))
      : [box.x, box.x + box.width].map((x) => ({
          x1: x,
          x2: x,
          y1: box.y,
          y2: box.y + box.height,
        }));
  layer
    .selectAll<SVGLineElement, (typeof ends)[number]>('line')
    .data(ends)
    .join('line')
    .attr('class', 'ribbon-edge')
    .attr('x1', (line) => line.x1)
    .attr('x2', (line) => line.x2)
    .attr('y1', (line) => line.y1)
    .attr('y2', (line) => line.y2);
  const texts = layer
    .selectAll<SVGTextElement, (typeof names)[number]>('text')
    .data(names)
    .join('text')
    .attr('aria-hidden', 'true');
  texts.each(function (name) {
    drawRun(select(this).datum(name.run), textScale);
    // Beside figures a name stands on a halo of its own; elsewhere on its holder's colour.
    select(this).classed(`on-tone-${name.tone}`, name.run.style === 'side');
  });
}

export function drawShares(
  layer: Layer,
  ticks: readonly ShareTick[],
  { textScale }: DrawOptions,
): void {
  const groups = layer
    .selectAll<SVGGElement, ShareTick>('g.share-tick')
    .data(ticks, (tick) => `${tick.observation} ${tick.holder}`)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'share-tick').attr('aria-hidden', 'true');
      group.append('line').attr('class', 'halo');
      group.append('line').attr('class', 'dash');
      group.append('path').attr('class', 'bound');
      return group;
    })
    .classed('about', (tick) => tick.approximate)
    .classed('selected', (tick) => tick.selected);
  groups.each(function (tick) {
    const group = select(this);
    for (const part of ['halo', 'dash'] as const) {
      group
        .select(`line.${part}`)
        .attr('x1', tick.line.x1)
        .attr('y1', tick.line.y1)
        .attr('x2', tick.line.x2)
        .attr('y2', tick.line.y2);
    }
    group
      .select('path.bound')
      .attr('d', tick.bound ? ARROW_PATHS[tick.bound.toward] : null)
      .attr('transform', tick.bound ? `translate(${tick.bound.x},${tick.bound.y})` : null);
    drawRun(
      group.selectAll<SVGTextElement, TextRun>('text').data(tick.lines).join('text'),
      textScale,
    );
  });
}
