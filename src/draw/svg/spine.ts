/**
 * A spine as SVG. Elements are kept by id between frames, so that a pan moves them and
 * assistive technology does not lose its place. Decides nothing: all is in the scene.
 */
import type { EventLabel, Scene } from '../../layout/scene.ts';
import { columnOfSpine } from '../columns.ts';
import { ribbonEdges } from '../edges.ts';
import { drawGrid, drawPhases, drawTicks, drawTints } from './axis.ts';
import { drawColumns } from './columns.ts';
import { drawAreas, drawEdges, drawGroundNames, drawShares } from './ground.ts';
import { defineHatches } from './hatches.ts';
import { type DrawOptions, type Layer, layersIn, prepare } from './layers.ts';
import { drawBars, drawMarks } from './marks.ts';
import { drawLabels, drawNotes } from './words.ts';
import { write, writeLine } from './write.ts';

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
  prepare(svg, 'spine', scene, options);
  defineHatches(svg, options.drawing);
  const layer = layersIn(svg, LAYERS);
  // Where a canvas shows what stands on the ground, it shows the ground.
  const isGround = !options.isOverCanvas;
  drawTints(layer('tints'), isGround ? scene.phases : []);
  drawPhases(layer('phases'), scene.phases, options);
  drawGrid(layer('grid'), isGround ? scene.ticks : []);
  drawTicks(layer('grid'), scene.ticks, options);
  drawAreas(layer('areas'), isGround ? scene.ribbon.areas : [], options);
  drawEdges(layer('ground'), isGround ? ribbonEdges(scene) : []);
  drawGroundNames(layer('ground'), scene.ribbon.names, options);
  drawColumns(layer('bins'), scene.bins, columnOfSpine(scene));
  drawStems(layer('stems'), scene.labels);
  drawBars(layer('bars'), scene.marks, scene.axis.along);
  drawShares(layer('shares'), scene.ribbon.ticks, options);
  drawMarks(layer('marks'), scene.marks, options);
  drawLabels(layer('words'), scene.labels, options);
  drawNotes(layer('words'), scene, options);
}

function drawStems(layer: Layer, labels: readonly EventLabel[]): void {
  layer
    .selectAll<SVGLineElement, EventLabel>('line')
    .data(labels, (label) => label.id)
    .join('line')
    .each(function ({ side, selected, stem }) {
      write(this, 'class', `stem ${side}${selected ? ' selected' : ''}`);
      writeLine(this, stem);
    });
}
