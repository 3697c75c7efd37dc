/** Words on the picture as SVG. */
import type { EventLabel, Scene } from '../../layout/scene.ts';
import type { DrawOptions, Layer } from './layers.ts';
import { ARROW_PATHS } from './shapes.ts';
import { drawGroup, drawWords } from './text.ts';
import { write } from './write.ts';

/** The words of events. */
export function drawLabels(
  layer: Layer,
  events: readonly EventLabel[],
  { textScale }: DrawOptions,
): void {
  layer
    .selectAll<SVGGElement, EventLabel>('g.label')
    .data(events, (label) => label.id)
    .join((enter) => enter.append('g').attr('aria-hidden', 'true'))
    .each(function ({ id, side, selected, box, lines }) {
      write(this, 'class', `label ${side}${selected ? ' selected' : ''}`);
      write(this, 'data-event', id);
      drawGroup(this, lines, box, textScale);
    });
}

/** The words that say where time goes and what each side is. */
export function drawNotes(layer: Layer, scene: Scene, { textScale }: DrawOptions): void {
  layer
    .selectAll<SVGTextElement, Scene['notes'][number]>(':scope > text')
    .data(scene.notes)
    .join((enter) => enter.append('text').attr('aria-hidden', 'true'))
    .each(function ({ run, side }) {
      drawWords(this, run, textScale, { classes: side ? [side] : [] });
    });
  layer
    .selectAll<SVGPathElement, Scene['arrows'][number]>(':scope > path')
    .data(scene.arrows)
    .join('path')
    .each(function ({ x, y, toward }) {
      const back = { left: [5, 0], right: [-5, 0], down: [0, -5] } as const;
      const [dx, dy] = back[toward];
      write(this, 'class', 'arrow');
      write(this, 'd', ARROW_PATHS[toward]);
      write(this, 'transform', `translate(${x + dx},${y + dy})`);
    });
}
