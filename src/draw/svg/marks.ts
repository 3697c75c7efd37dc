/** Marks as SVG, with the bars and whiskers of what lasted or is not dated to the day. */
import { type Selection, select } from 'd3-selection';
import type { Mark } from '../../layout/scene.ts';
import { HALO, isHollow, ringRadius } from '../shapes.ts';
import { type Stroke, strokesOf } from '../strokes.ts';
import type { DrawOptions, Layer } from './layers.ts';
import { laterPath, markPath, ringDash } from './shapes.ts';
import { write, writeLines } from './write.ts';

/** Id of a mark's element, for `aria-activedescendant`. */
export const markElementId = (
  drawing: string,
  { index, lane }: Pick<Mark, 'index' | 'lane'>,
): string => (lane ? `${drawing}-event-${index}-${lane.slot}` : `${drawing}-event-${index}`);

/** What tells a mark from all others: an event has one in each of its lanes. */
const keyOf = ({ id, lane }: Mark): string => (lane ? `${lane.id}\n${id}` : id);

/** A line of a mark with what tells it from all others. */
interface KeyedStroke extends Stroke {
  readonly key: string;
  readonly mark: Mark;
}

const classOf = ({ kind, manner, mark }: KeyedStroke): string =>
  [kind, manner === 'sure' ? '' : manner, mark.side, ...statesOf(mark)].filter(Boolean).join(' ');

const statesOf = ({ selected, matched }: Mark): readonly string[] => [
  selected ? 'selected' : '',
  matched ? '' : 'unmatched',
];

export function drawBars(layer: Layer, marks: readonly Mark[], along: 'x' | 'y'): void {
  const strokes = marks.flatMap((mark) =>
    strokesOf(mark, along).map(
      (stroke): KeyedStroke => ({
        ...stroke,
        mark,
        key: `${keyOf(mark)} ${stroke.kind} ${stroke.part}`,
      }),
    ),
  );
  writeLines(
    layer
      .selectAll<SVGLineElement, KeyedStroke>('line')
      .data(strokes, ({ key }) => key)
      .join('line'),
    classOf,
  );
}

const classOfMark = (mark: Mark): string =>
  [
    'mark',
    mark.side,
    mark.lane ? `part-${mark.lane.part}` : '',
    isHollow(mark) ? 'hollow' : 'filled',
    mark.outline,
    mark.focused ? 'focused' : '',
    mark.inView ? '' : 'beyond',
    mark.revised ? 'revised' : '',
    ...statesOf(mark),
  ]
    .filter(Boolean)
    .join(' ');

/** What each mark was drawn with: most of a pan moves them and changes nothing else. */
const drawn = new WeakMap<Element, Mark>();

type MarkGroup = Selection<SVGGElement, Mark, null, undefined>;

/** @param added  draws what a view adds to a mark */
export function drawMarks(
  layer: Layer,
  marks: readonly Mark[],
  { drawing }: DrawOptions,
  added?: (group: MarkGroup, mark: Mark) => void,
): void {
  const groups = layer
    .selectAll<SVGGElement, Mark>('g.mark')
    .data(marks, keyOf)
    .join((enter) => {
      const group = enter.append('g').attr('role', 'option');
      group.append('path').attr('class', 'halo');
      group.append('path').attr('class', 'ring');
      group.append('path').attr('class', 'shape');
      return group;
    })
    .order();
  groups.each(function (mark) {
    write(this, 'transform', `translate(${mark.x},${mark.y})`);
    const before = drawn.get(this);
    drawn.set(this, mark);
    if (before && isMovedOnly(before, mark)) return;
    const group = select<SVGGElement, Mark>(this);
    drawMark(group, mark, drawing);
    added?.(group, mark);
  });
}

function drawMark(group: MarkGroup, mark: Mark, drawing: string): void {
  group
    .attr('id', markElementId(drawing, mark))
    .attr('class', classOfMark(mark))
    .attr('data-event', mark.id)
    .attr('aria-label', mark.name)
    .attr('aria-selected', String(mark.selected));
  const dash = ringDash(mark.outline);
  group.select('path.shape').attr('d', markPath(mark.side, mark.radius));
  group.select('path.halo').attr('d', markPath(mark.side, mark.radius + HALO));
  group
    .select('path.ring')
    .attr('d', dash ? markPath(mark.side, ringRadius(mark.radius)) : null)
    .attr('stroke-dasharray', dash);
  group
    .selectAll<SVGPathElement, Mark>('path.later')
    .data(mark.revised ? [mark] : [])
    .join('path')
    .attr('class', 'later')
    .attr('d', ({ radius }) => laterPath(radius));
}

/** Whether two marks of an event look and are called the same. */
const isMovedOnly = (a: Mark, b: Mark): boolean =>
  a.radius === b.radius &&
  a.name === b.name &&
  a.index === b.index &&
  a.side === b.side &&
  a.stance === b.stance &&
  a.outline === b.outline &&
  a.selected === b.selected &&
  a.focused === b.focused &&
  a.matched === b.matched &&
  a.inView === b.inView &&
  a.revised === b.revised &&
  a.lane?.slot === b.lane?.slot &&
  a.lane?.part === b.lane?.part;
