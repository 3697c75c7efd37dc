/** Where an event stands among all: the whole period as small columns, said above, force below, and a line at the event. */
import { type EventIndex, sideOf, type Timeline } from '../../timeline/types.ts';
import { markPath } from '../svg/shapes.ts';
import { type HtmlElement, h } from './tree.ts';

const WIDTH = 560;
const HEIGHT = 72;
const MIDDLE = HEIGHT / 2;
/** Columns the period is cut into, and the room between them. */
const COLUMNS = 56;
const GAP = 2;
/** What the highest column may take of its half. */
const HIGHEST = MIDDLE - 8;
/** Half the height of what stands on the line. */
const ON_LINE = 1.5;

/** Decoration: what it shows is said in words beside it. */
export function strip(timeline: Timeline, index: EventIndex, dir: 'ltr' | 'rtl'): HtmlElement {
  const { columns, period, count } = timeline;
  const share = (i: number) => {
    const at = ((columns.at[i] ?? period.from) - period.from) / (period.to - period.from);
    return Math.min(Math.max(at, 0), 1);
  };
  const x = (at: number) => (dir === 'rtl' ? 1 - at : at) * WIDTH;
  const counts = {
    said: new Map<number, number>(),
    done: new Map<number, number>(),
    line: new Map<number, number>(),
  };
  for (let i = 0; i < count; i++) {
    const column = Math.min(Math.floor(share(i) * COLUMNS), COLUMNS - 1);
    const ofSide = counts[sideOf(columns.side[i] ?? 0)];
    ofSide.set(column, (ofSide.get(column) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.said.values(), ...counts.done.values());
  const width = WIDTH / COLUMNS - GAP;
  const bar = (column: number, from: number, to: number) =>
    `M${round(x((column + 0.5) / COLUMNS) - width / 2)},${round(from)}h${round(width)}V${round(to)}h${round(-width)}z`;
  const path = (side: keyof typeof counts, ends: (n: number) => readonly [number, number]) =>
    h('path', {
      class: `column ${side}`,
      d: [...counts[side]]
        .sort(([a], [b]) => a - b)
        .map(([column, n]) => bar(column, ...ends(n)))
        .join(''),
    });
  const height = (n: number) => Math.max(2, (n / most) * HIGHEST);
  const side = sideOf(columns.side[index] ?? 0);
  const at = round(Math.min(Math.max(x(share(index)), 8), WIDTH - 8));
  const y = side === 'said' ? 8 : side === 'done' ? HEIGHT - 8 : MIDDLE;
  return h(
    'svg',
    { class: 'strip', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    h('path', { class: 'ground', d: `M0,${MIDDLE}H${WIDTH}` }),
    path('said', (n) => [MIDDLE - ON_LINE - height(n), MIDDLE - ON_LINE]),
    path('done', (n) => [MIDDLE + ON_LINE, MIDDLE + ON_LINE + height(n)]),
    path('line', () => [MIDDLE - ON_LINE, MIDDLE + ON_LINE]),
    h('path', { class: 'here', d: `M${at},0V${HEIGHT}` }),
    h(
      'g',
      { transform: `translate(${at} ${y})` },
      h('path', { class: `here-mark ${side}`, d: markPath(side, 6) }),
    ),
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
