/** The ground as SVG: areas of the ribbon, its names, and what each voice said of it. */
import { select } from 'd3-selection';
import type { Line, Ribbon, RibbonArea, ShareTick, TextRun } from '../../layout/scene.ts';
import { hatchId } from './hatches.ts';
import type { DrawOptions, Layer } from './layers.ts';
import { ARROW_PATHS } from './shapes.ts';
import { drawRun, drawWords } from './text.ts';
import { write, writeBox, writeLine, writeLines } from './write.ts';

export function drawAreas(
  layer: Layer,
  areas: readonly RibbonArea[],
  { drawing }: DrawOptions,
): void {
  layer
    .selectAll<SVGRectElement, RibbonArea>('rect')
    .data(areas)
    .join('rect')
    .each(function ({ box, knowledge, tone }) {
      write(this, 'class', `area ${knowledge} tone-${tone}`);
      writeBox(this, box);
      write(this, 'fill', knowledge === 'between' ? `url(#${hatchId(drawing, tone)})` : null);
    });
}

/** The edges of the ribbon. */
export function drawEdges(layer: Layer, edges: readonly Line[]): void {
  writeLines(
    layer.selectAll<SVGLineElement, Line>('line').data(edges).join('line'),
    () => 'ribbon-edge',
  );
}

/** Names of the holders on it. */
export function drawGroundNames(
  layer: Layer,
  names: Ribbon['names'],
  { textScale }: DrawOptions,
): void {
  layer
    .selectAll<SVGTextElement, Ribbon['names'][number]>('text')
    .data(names)
    .join((enter) => enter.append('text').attr('aria-hidden', 'true'))
    .each(function ({ run, tone }) {
      // Beside figures a name stands on a halo of its own; elsewhere on its holder's colour.
      drawWords(this, run, textScale, {
        classes: run.style === 'side' ? [`on-tone-${tone}`] : [],
      });
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
    group.selectChildren<SVGLineElement, unknown>('line').each(function () {
      writeLine(this, tick.line);
    });
    const { bound } = tick;
    group.select<SVGPathElement>('path.bound').each(function () {
      write(this, 'd', bound ? ARROW_PATHS[bound.toward] : null);
      write(this, 'transform', bound ? `translate(${bound.x},${bound.y})` : null);
    });
    drawRun(
      group.selectAll<SVGTextElement, TextRun>('text').data(tick.lines).join('text'),
      textScale,
    );
  });
}
