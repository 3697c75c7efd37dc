/** Lanes as SVG: lives, memberships, threads, marks; the ground and the axis as in a spine. */
import { select } from 'd3-selection';
import type {
  BondBand,
  Bundle,
  Flow,
  LanesPart,
  LifeLine,
  RenameLabel,
  Scene,
  TextRun,
  Thread,
} from '../../layout/scene.ts';
import { columnOfLane } from '../columns.ts';
import { ribbonEdges } from '../edges.ts';
import { drawGrid, drawPhases, drawTicks, drawTints } from './axis.ts';
import { drawColumns } from './columns.ts';
import { drawAreas, drawEdges, drawGroundNames, drawShares } from './ground.ts';
import { defineHatches } from './hatches.ts';
import { type DrawOptions, type Layer, layersIn, prepare } from './layers.ts';
import { drawBars, drawMarks } from './marks.ts';
import { ARROW_PATHS } from './shapes.ts';
import { drawSigns } from './signs.ts';
import { drawRun } from './text.ts';
import { drawLabels, drawNotes } from './words.ts';

const LAYERS = [
  'tints',
  'grid',
  'phases',
  'areas',
  'ground',
  'shares',
  'threads',
  'scrolled',
  'pinned',
  'words',
  'heads',
] as const;

const PART_LAYERS = [
  'lives',
  'bonds',
  'flows',
  'bins',
  'bars',
  'marks',
  'names',
  'labels',
] as const;

/** Draws a scene of lanes into an `svg` element, new or drawn into before. */
export function drawLanes(svg: SVGSVGElement, scene: Scene, options: DrawOptions): void {
  const { lanes } = scene;
  if (!lanes) return;
  prepare(svg, 'lanes', scene, options);
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
  drawShares(layer('shares'), scene.ribbon.ticks, options);
  layer('threads').classed('crowded', lanes.isCrowded);
  drawBundles(layer('threads'), lanes.bundles);
  drawThreads(layer('threads'), lanes.threads);
  for (const [i, name] of (['pinned', 'scrolled'] as const).entries()) {
    const part = lanes.parts[i];
    const group = layer(name).node();
    if (part && group) drawPart(svg, group, name, part, options);
  }
  drawNotes(layer('words'), scene, options);
  drawRun(
    layer('heads')
      .selectAll<SVGTextElement, TextRun>('text')
      .data(options.isAlone ? lanes.names : [])
      .join('text'),
    options.textScale,
  );
}

function drawPart(
  svg: SVGSVGElement,
  group: SVGGElement,
  name: string,
  part: LanesPart,
  options: DrawOptions,
): void {
  const id = `${options.drawing}-${name}`;
  const clip = select(svg)
    .selectAll<SVGClipPathElement, string>(`clipPath.${name}`)
    .data([id])
    .join((enter) => {
      const path = enter.append('clipPath').attr('class', name);
      path.append('rect');
      return path;
    })
    .attr('id', id);
  clip
    .select('rect')
    .attr('x', part.clip.x)
    .attr('y', part.clip.y)
    .attr('width', Math.max(0, part.clip.width))
    .attr('height', Math.max(0, part.clip.height));
  select(group).attr('clip-path', `url(#${id})`);
  const layer = layersIn(group, PART_LAYERS);
  const isGround = !options.isOverCanvas;
  drawLives(layer('lives'), isGround ? part.lines : []);
  drawBonds(layer('bonds'), part.bonds);
  drawFlows(layer('flows'), isGround ? part.flows : []);
  drawColumns(layer('bins'), part.bins, columnOfLane);
  drawBars(layer('bars'), part.marks, 'x');
  drawMarks(layer('marks'), part.marks, options, drawSigns);
  drawRenames(layer('names'), part.renames, options);
  drawLabels(layer('labels'), part.labels, options);
}

function drawLives(layer: Layer, lines: readonly LifeLine[]): void {
  layer
    .selectAll<SVGLineElement, LifeLine>('line')
    .data(lines)
    .join('line')
    .attr('class', ({ isAlive }) => (isAlive ? 'life' : 'life away'))
    .attr('x1', (line) => line.x1)
    .attr('x2', (line) => line.x2)
    .attr('y1', (line) => line.y1)
    .attr('y2', (line) => line.y2);
}

function drawBonds(layer: Layer, bonds: readonly BondBand[]): void {
  layer
    .selectAll<SVGLineElement, BondBand>('line')
    .data(bonds, (bond) => bond.id)
    .join((enter) => {
      const line = enter.append('line');
      line.append('title');
      return line;
    })
    .attr('class', 'bond')
    .attr('x1', (line) => line.x1)
    .attr('x2', (line) => line.x2)
    .attr('y1', (line) => line.y1)
    .attr('y2', (line) => line.y2)
    .select('title')
    .text((bond) => bond.name);
}

function drawFlows(layer: Layer, flows: readonly Flow[]): void {
  layer
    .selectAll<SVGPathElement, Flow>('path')
    .data(flows, (flow) => flow.id)
    .join('path')
    .attr('class', 'flow')
    .attr('d', ({ x1, y1, x2, y2 }) => {
      const middle = (x1 + x2) / 2;
      return `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
    });
}

function drawBundles(layer: Layer, bundles: readonly Bundle[]): void {
  layer
    .selectAll<SVGLineElement, Bundle>('line.bundle')
    .data(bundles)
    .join((enter) => enter.insert('line', 'g').attr('class', 'bundle'))
    .attr('x1', ({ x }) => x)
    .attr('x2', ({ x }) => x)
    .attr('y1', ({ from }) => from)
    .attr('y2', ({ to }) => to)
    .attr('stroke-width', ({ width }) => width);
  layer
    .selectAll<SVGPathElement, Bundle>('path.bundle')
    .data(bundles.filter(({ toward }) => toward !== null))
    .join((enter) => enter.insert('path', 'g').attr('class', 'bundle'))
    .attr('d', ({ toward }) => (toward ? ARROW_PATHS[toward] : null))
    .attr(
      'transform',
      ({ x, to, toward }) => `translate(${x},${to + (toward === 'down' ? -8 : 8)})`,
    );
}

function drawThreads(layer: Layer, threads: readonly Thread[]): void {
  const groups = layer
    .selectAll<SVGGElement, Thread>('g.thread')
    .data(threads, ({ event, isLoose, to }) => (isLoose ? `${event} ${to}` : event))
    .join((enter) => {
      const group = enter.append('g').attr('aria-hidden', 'true');
      group.append('line');
      return group;
    })
    .attr('class', (thread) =>
      [
        'thread',
        thread.side,
        thread.isLoose ? 'loose' : '',
        thread.selected ? 'selected' : '',
        thread.hovered ? 'hovered' : '',
        thread.matched ? '' : 'unmatched',
      ]
        .filter(Boolean)
        .join(' '),
    );
  groups
    .select('line')
    .attr('x1', ({ x }) => x)
    .attr('x2', ({ x }) => x)
    .attr('y1', ({ from }) => from)
    .attr('y2', ({ to }) => to);
  groups
    .selectAll<SVGPathElement, { x: number; y: number; toward: 'up' | 'down' }>('path')
    .data(({ x, arrows }) => arrows.map((arrow) => ({ ...arrow, x })))
    .join('path')
    .attr('d', ({ toward }) => ARROW_PATHS[toward])
    .attr('transform', ({ x, y, toward }) => `translate(${x},${y + (toward === 'down' ? -8 : 8)})`);
}

function drawRenames(
  layer: Layer,
  renames: readonly RenameLabel[],
  { textScale }: DrawOptions,
): void {
  layer
    .selectAll<SVGLineElement, RenameLabel>('line')
    .data(renames)
    .join('line')
    .attr('class', 'rename')
    .attr('x1', ({ tick }) => tick.x1)
    .attr('x2', ({ tick }) => tick.x2)
    .attr('y1', ({ tick }) => tick.y1)
    .attr('y2', ({ tick }) => tick.y2);
  drawRun(
    layer
      .selectAll<SVGTextElement, TextRun>('text')
      .data(renames.map(({ run }) => run))
      .join('text')
      .attr('aria-hidden', 'true'),
    textScale,
  );
}
