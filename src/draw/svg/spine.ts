/**
 * A spine as SVG. Elements are kept by id between frames, so that a pan moves them and
 * assistive technology does not lose its place. Decides nothing: all is in the scene.
 */
import type { EventLabel, Scene } from '../../layout/scene.ts';
import { drawPhases, drawTicks, drawTints } from './axis.ts';
import { drawAreas, drawGround, drawShares } from './ground.ts';
import { defineHatches } from './hatches.ts';
import { type DrawOptions, type Layer, layersIn, prepare } from './layers.ts';
import { drawBars, drawMarks } from './marks.ts';
import { drawLabels, drawNotes } from './words.ts';

const LAYERS = [
  'tints',
  'grid',
  'phases',
  'areas',
  'ground',
  'bins',
  'stems',
  'bars',
  'shares',
  'marks',
  'words',
] as const;

/** Draws a scene into an `svg` element, new or drawn into before. */
export function drawSpine(svg: SVGSVGElement, scene: Scene, options: DrawOptions): void {
  prepare(svg, 'spine', scene);
  defineHatches(svg, options.drawing);
  const layer = layersIn(svg, LAYERS);
  drawTints(layer('tints'), scene.phases);
  drawPhases(layer('phases'), scene.phases, options);
  drawTicks(layer('grid'), scene, options);
  drawAreas(layer('areas'), scene.ribbon.areas, options);
  drawGround(layer('ground'), scene, options);
  drawBins(layer('bins'), scene);
  drawStems(layer('stems'), scene.labels);
  drawBars(layer('bars'), scene.marks, scene.axis.along);
  drawShares(layer('shares'), scene.ribbon.ticks, options);
  drawMarks(layer('marks'), scene.marks, options);
  drawLabels(layer('words'), scene.labels, options);
  drawNotes(layer('words'), scene, options);
}

function drawBins(layer: Layer, scene: Scene): void {
  const { box } = scene.ribbon;
  const isLying = scene.axis.along === 'x';
  // Words are above a lying spine, and where reading begins on a standing one.
  const wordsFirst = isLying || scene.direction === 'ltr';
  const [near, far] = isLying ? [box.y, box.y + box.height] : [box.x, box.x + box.width];
  for (const side of ['said', 'done'] as const) {
    const isBefore = (side === 'said') === wordsFirst;
    const across = (bin: Scene['bins'][number]) => (isBefore ? near - bin[side] : far);
    const along = (bin: Scene['bins'][number]) => Math.min(bin.from, bin.to);
    const size = (bin: Scene['bins'][number]) => Math.abs(bin.to - bin.from);
    layer
      .selectAll<SVGRectElement, Scene['bins'][number]>(`rect.${side}`)
      .data(scene.bins)
      .join((enter) => enter.append('rect').attr('class', `bin ${side}`))
      .attr('x', isLying ? along : across)
      .attr('y', isLying ? across : along)
      .attr('width', isLying ? size : (bin) => bin[side])
      .attr('height', isLying ? (bin) => bin[side] : size);
  }
}

function drawStems(layer: Layer, labels: readonly EventLabel[]): void {
  layer
    .selectAll<SVGLineElement, EventLabel>('line')
    .data(labels, (label) => label.id)
    .join('line')
    .attr('class', (label) => `stem ${label.side}${label.selected ? ' selected' : ''}`)
    .attr('x1', (label) => label.stem.x1)
    .attr('y1', (label) => label.stem.y1)
    .attr('x2', (label) => label.stem.x2)
    .attr('y2', (label) => label.stem.y2);
}
