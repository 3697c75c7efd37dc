/**
 * A scene as SVG. Elements are kept by id between frames, so that a pan moves them and
 * assistive technology does not lose its place. Decides nothing: all is in the scene.
 */
import { type Selection as D3Selection, select } from 'd3-selection';
import type {
  EventLabel,
  Mark,
  PhaseBand,
  RibbonArea,
  Scene,
  ShareTick,
  TextRun,
  Tick,
} from '../../layout/scene.ts';
import { defineHatches, hatchId } from './hatches.ts';
import { isHollow, markPath, ringDash, ringRadius } from './shapes.ts';
import { drawRun } from './text.ts';

type Layer = D3Selection<SVGGElement, unknown, null, undefined>;

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

export interface DrawOptions {
  /** Prefix of ids in this drawing, unique on the page. */
  readonly drawing: string;
  /** The reader's text size over 16 px. */
  readonly textScale: number;
}

/** Id of a mark's element, for `aria-activedescendant`. */
export const markElementId = (drawing: string, index: number): string =>
  `${drawing}-event-${index}`;

/** Draws a scene into an `svg` element, new or drawn into before. */
export function drawSpine(svg: SVGSVGElement, scene: Scene, options: DrawOptions): void {
  defineHatches(svg, options.drawing);
  const root = select(svg)
    .attr('width', scene.width)
    .attr('height', scene.height)
    .attr('viewBox', `0 0 ${scene.width} ${scene.height}`);
  for (const name of LAYERS) {
    if (root.select(`:scope > g.${name}`).empty()) {
      root.append('g').attr('class', name).attr('role', 'presentation');
    }
  }
  const layer = (name: (typeof LAYERS)[number]): Layer =>
    root.select<SVGGElement>(`:scope > g.${name}`);
  drawTints(layer('tints'), scene.phases);
  drawPhases(layer('phases'), scene.phases, options);
  drawTicks(layer('grid'), scene, options);
  drawAreas(layer('areas'), scene.ribbon.areas, options);
  drawGround(layer('ground'), scene, options);
  drawBins(layer('bins'), scene);
  drawStems(layer('stems'), scene.labels);
  drawBars(layer('bars'), scene);
  drawShares(layer('shares'), scene.ribbon.ticks, options);
  drawMarks(layer('marks'), scene.marks, options);
  drawWords(layer('words'), scene, options);
}

function drawTints(layer: Layer, phases: readonly PhaseBand[]): void {
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

function drawPhases(layer: Layer, phases: readonly PhaseBand[], { textScale }: DrawOptions): void {
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

function drawTicks(layer: Layer, scene: Scene, { textScale }: DrawOptions): void {
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

function drawAreas(layer: Layer, areas: readonly RibbonArea[], { drawing }: DrawOptions): void {
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

function drawGround(layer: Layer, scene: Scene, { textScale }: DrawOptions): void {
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

/** A line of a bar or whisker along the axis. */
interface Stroke {
  readonly key: string;
  readonly className: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Pixels of a bar's end that speak of an end that is not sure, or goes on. */
const END = 12;

function strokesOf(mark: Mark, along: 'x' | 'y'): readonly Stroke[] {
  const across = along === 'x' ? mark.y : mark.x;
  const stroke = (key: string, className: string, from: number, to: number): Stroke => ({
    key: `${mark.id} ${key}`,
    className: `${className} ${mark.side}${mark.selected ? ' selected' : ''}${mark.matched ? '' : ' unmatched'}`,
    ...(along === 'x'
      ? { x1: from, y1: across, x2: to, y2: across }
      : { x1: across, y1: from, x2: across, y2: to }),
  });
  if (mark.whisker) {
    const { from, to, about } = mark.whisker;
    return [stroke('whisker', about ? 'whisker about' : 'whisker', from, to)];
  }
  if (!mark.bar) return [];
  const { from, to, startKnown, endKnown, aboutStart, aboutEnd } = mark.bar;
  const way = Math.sign(to - from) || 1;
  const end = Math.min(END, Math.abs(to - from) / 3) * way;
  const softStart = !startKnown || aboutStart;
  const softEnd = !endKnown || aboutEnd;
  const body = stroke('bar', 'bar', softStart ? from + end : from, softEnd ? to - end : to);
  return [
    body,
    ...(softStart
      ? [stroke('start', startKnown ? 'bar about' : 'bar open', from, from + end)]
      : []),
    ...(softEnd ? [stroke('end', endKnown ? 'bar about' : 'bar open', to - end, to)] : []),
  ];
}

function drawBars(layer: Layer, scene: Scene): void {
  layer
    .selectAll<SVGLineElement, Stroke>('line')
    .data(
      scene.marks.flatMap((mark) => strokesOf(mark, scene.axis.along)),
      (stroke) => stroke.key,
    )
    .join('line')
    .attr('class', (stroke) => stroke.className)
    .attr('x1', (stroke) => stroke.x1)
    .attr('y1', (stroke) => stroke.y1)
    .attr('x2', (stroke) => stroke.x2)
    .attr('y2', (stroke) => stroke.y2);
}

const BOUND_PATHS = {
  up: 'M-3.5,-3L0,-8L3.5,-3Z',
  down: 'M-3.5,3L0,8L3.5,3Z',
  left: 'M-3,-3.5L-8,0L-3,3.5Z',
  right: 'M3,-3.5L8,0L3,3.5Z',
} as const;

function drawShares(layer: Layer, ticks: readonly ShareTick[], { textScale }: DrawOptions): void {
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
      .attr('d', tick.bound ? BOUND_PATHS[tick.bound.toward] : null)
      .attr('transform', tick.bound ? `translate(${tick.bound.x},${tick.bound.y})` : null);
    drawRun(
      group.selectAll<SVGTextElement, TextRun>('text').data(tick.lines).join('text'),
      textScale,
    );
  });
}

function drawMarks(layer: Layer, marks: readonly Mark[], { drawing }: DrawOptions): void {
  const groups = layer
    .selectAll<SVGGElement, Mark>('g.mark')
    .data(marks, (mark) => mark.id)
    .join((enter) => {
      const group = enter.append('g').attr('role', 'option');
      group.append('path').attr('class', 'halo');
      group.append('path').attr('class', 'ring');
      group.append('path').attr('class', 'shape');
      return group;
    })
    .order()
    .attr('id', (mark) => markElementId(drawing, mark.index))
    .attr('class', (mark) =>
      [
        'mark',
        mark.side,
        isHollow(mark) ? 'hollow' : 'filled',
        mark.outline,
        mark.selected ? 'selected' : '',
        mark.focused ? 'focused' : '',
        mark.inView ? '' : 'beyond',
        mark.matched ? '' : 'unmatched',
      ]
        .filter(Boolean)
        .join(' '),
    )
    .attr('data-event', (mark) => mark.id)
    .attr('aria-label', (mark) => mark.name)
    .attr('aria-selected', (mark) => String(mark.selected))
    .attr('transform', (mark) => `translate(${mark.x},${mark.y})`);
  groups.select('path.shape').attr('d', (mark) => markPath(mark.side, mark.radius));
  groups.select('path.halo').attr('d', (mark) => markPath(mark.side, mark.radius + 4));
  groups
    .select('path.ring')
    .attr('d', (mark) =>
      ringDash(mark.outline) ? markPath(mark.side, ringRadius(mark.radius)) : null,
    )
    .attr('stroke-dasharray', (mark) => ringDash(mark.outline));
}

function drawWords(layer: Layer, scene: Scene, { textScale }: DrawOptions): void {
  const labels = layer
    .selectAll<SVGGElement, EventLabel>('g.label')
    .data(scene.labels, (label) => label.id)
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
    .attr('d', (arrow) => BOUND_PATHS[arrow.toward])
    .attr('transform', ({ x, y, toward }) => {
      const back = { left: [5, 0], right: [-5, 0], down: [0, -5] } as const;
      const [dx, dy] = back[toward];
      return `translate(${x + dx},${y + dy})`;
    });
}
