/** Marks as SVG, with the bars and whiskers of what lasted or is not dated to the day. */
import type { Mark } from '../../layout/scene.ts';
import type { DrawOptions, Layer } from './layers.ts';
import { isHollow, laterPath, markPath, ringDash, ringRadius } from './shapes.ts';

/** Id of a mark's element, for `aria-activedescendant`. */
export const markElementId = (
  drawing: string,
  { index, lane }: Pick<Mark, 'index' | 'lane'>,
): string => (lane ? `${drawing}-event-${index}-${lane.slot}` : `${drawing}-event-${index}`);

/** What tells a mark from all others: an event has one in each of its lanes. */
const keyOf = ({ id, lane }: Mark): string => (lane ? `${lane.id}\n${id}` : id);

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
    key: `${keyOf(mark)} ${key}`,
    className: `${className} ${mark.side}${mark.selected ? ' selected' : ''}${mark.matched ? '' : ' unmatched'}`,
    ...(along === 'x'
      ? { x1: from, y1: across, x2: to, y2: across }
      : { x1: across, y1: from, x2: across, y2: to }),
  });
  const reported =
    mark.report === null
      ? []
      : [stroke('report', 'report', along === 'x' ? mark.x : mark.y, mark.report)];
  if (mark.whisker) {
    const { from, to, about } = mark.whisker;
    return [...reported, stroke('whisker', about ? 'whisker about' : 'whisker', from, to)];
  }
  if (!mark.bar) return reported;
  const { from, to, startKnown, endKnown, aboutStart, aboutEnd } = mark.bar;
  const way = Math.sign(to - from) || 1;
  const end = Math.min(END, Math.abs(to - from) / 3) * way;
  const softStart = !startKnown || aboutStart;
  const softEnd = !endKnown || aboutEnd;
  const body = stroke('bar', 'bar', softStart ? from + end : from, softEnd ? to - end : to);
  return [
    ...reported,
    body,
    ...(softStart
      ? [stroke('start', startKnown ? 'bar about' : 'bar open', from, from + end)]
      : []),
    ...(softEnd ? [stroke('end', endKnown ? 'bar about' : 'bar open', to - end, to)] : []),
  ];
}

export function drawBars(layer: Layer, marks: readonly Mark[], along: 'x' | 'y'): void {
  layer
    .selectAll<SVGLineElement, Stroke>('line')
    .data(
      marks.flatMap((mark) => strokesOf(mark, along)),
      (stroke) => stroke.key,
    )
    .join('line')
    .attr('class', (stroke) => stroke.className)
    .attr('x1', (stroke) => stroke.x1)
    .attr('y1', (stroke) => stroke.y1)
    .attr('x2', (stroke) => stroke.x2)
    .attr('y2', (stroke) => stroke.y2);
}

export function drawMarks(layer: Layer, marks: readonly Mark[], { drawing }: DrawOptions): void {
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
    .order()
    .attr('id', (mark) => markElementId(drawing, mark))
    .attr('class', (mark) =>
      [
        'mark',
        mark.side,
        mark.lane ? `part-${mark.lane.part}` : '',
        isHollow(mark) ? 'hollow' : 'filled',
        mark.outline,
        mark.selected ? 'selected' : '',
        mark.focused ? 'focused' : '',
        mark.inView ? '' : 'beyond',
        mark.matched ? '' : 'unmatched',
        mark.revised ? 'revised' : '',
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
    .selectAll<SVGPathElement, Mark>('path.later')
    .data((mark) => (mark.revised ? [mark] : []))
    .join('path')
    .attr('class', 'later')
    .attr('d', ({ radius }) => laterPath(radius));
  groups
    .select('path.ring')
    .attr('d', (mark) =>
      ringDash(mark.outline) ? markPath(mark.side, ringRadius(mark.radius)) : null,
    )
    .attr('stroke-dasharray', (mark) => ringDash(mark.outline));
}
