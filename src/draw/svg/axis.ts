/** Time as SVG: phases behind the picture, and the ticks of the axis. */
import type { PhaseBand, Tick } from '../../layout/scene.ts';
import type { DrawOptions, Layer } from './layers.ts';
import { drawGroup, drawWords } from './text.ts';
import { write, writeBox, writeLine, writeText } from './write.ts';

export function drawTints(layer: Layer, phases: readonly PhaseBand[]): void {
  layer
    .selectAll<SVGRectElement, PhaseBand>('rect')
    .data(phases, (phase) => phase.id)
    .join('rect')
    .each(function ({ box, selected }) {
      write(this, 'class', selected ? 'tint selected' : 'tint');
      writeBox(this, box);
    });
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
  groups.select<SVGRectElement>('rect.strip').each(function ({ strip }) {
    writeBox(this, strip);
  });
  groups.select<SVGTextElement>('text').each(function ({ label }) {
    if (label) drawWords(this, label, textScale);
    else writeText(this, '');
  });
}

/** The lines of the grid. */
export function drawGrid(layer: Layer, ticks: readonly Tick[]): void {
  layer
    .selectAll<SVGLineElement, Tick>('line')
    .data(ticks, ({ instant }) => instant)
    .join('line')
    .each(function ({ line, level }) {
      write(this, 'class', `grid-line ${level}`);
      writeLine(this, line);
    });
}

/** The words of the axis, each group moved with its tick. */
export function drawTicks(layer: Layer, ticks: readonly Tick[], { textScale }: DrawOptions): void {
  layer
    .selectAll<SVGGElement, Tick>('g')
    .data(
      ticks.filter(({ lines }) => lines.length > 0),
      ({ instant }) => instant,
    )
    .join((enter) => enter.append('g').attr('aria-hidden', 'true'))
    .each(function ({ lines, line }) {
      drawGroup(this, lines, { x: line.x1, y: line.y1 }, textScale);
    });
}
