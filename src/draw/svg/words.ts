/** Words on the picture as SVG. */
import { select } from 'd3-selection';
import type { EventLabel, Scene } from '../../layout/scene.ts';
import type { DrawOptions, Layer } from './layers.ts';
import { ARROW_PATHS } from './shapes.ts';
import { drawRun } from './text.ts';

/** The words of events. */
export function drawLabels(
  layer: Layer,
  events: readonly EventLabel[],
  { textScale }: DrawOptions,
): void {
  const labels = layer
    .selectAll<SVGGElement, EventLabel>('g.label')
    .data(events, (label) => label.id)
    .join((enter) => enter.append('g').attr('aria-hidden', 'true'))
    .attr('class', (label) => `label ${label.side}${label.selected ? ' selected' : ''}`)
    .attr('data-event', (label) => label.id);
  drawRun(
    labels
      .selectAll<SVGTextElement, EventLabel['lines'][number]>('text')
      .data((label) => label.lines)
      .join('text'),
    textScale,
  );
}

/** The words that say where time goes and what each side is. */
export function drawNotes(layer: Layer, scene: Scene, { textScale }: DrawOptions): void {
  const notes = layer
    .selectAll<SVGTextElement, Scene['notes'][number]>(':scope > text')
    .data(scene.notes)
    .join('text')
    .attr('aria-hidden', 'true');
  notes.each(function ({ run, side }) {
    drawRun(select(this).datum(run), textScale);
    if (side) select(this).classed(side, true);
  });
  layer
    .selectAll<SVGPathElement, Scene['arrows'][number]>(':scope > path')
    .data(scene.arrows)
    .join('path')
    .attr('class', 'arrow')
    .attr('d', (arrow) => ARROW_PATHS[arrow.toward])
    .attr('transform', ({ x, y, toward }) => {
      const back = { left: [5, 0], right: [-5, 0], down: [0, -5] } as const;
      const [dx, dy] = back[toward];
      return `translate(${x + dx},${y + dy})`;
    });
}
