/** The mark of an event, as small as a letter. */
import { type EventIndex, sideOf, stanceOf, type Timeline } from '../../timeline/types.ts';
import { markPath } from '../svg/shapes.ts';
import { type HtmlElement, h } from './tree.ts';

export function mark({ columns }: Timeline, index: EventIndex): HtmlElement {
  const side = sideOf(columns.side[index] ?? 0);
  const isHollow = side === 'said' && stanceOf(columns.stance[index] ?? 0) === 'closes';
  return h(
    'svg',
    { class: 'mark-shape', viewBox: '-8 -8 16 16', width: 14, height: 14, 'aria-hidden': 'true' },
    h(
      'g',
      { class: `mark ${side} ${isHollow ? 'hollow' : 'filled'}` },
      h('path', { class: 'shape', d: markPath(side, 5.5) }),
    ),
  );
}
