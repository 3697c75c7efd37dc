/** What the shapes and colours of an embed's picture mean, in words. */
import { ringRadius } from '../draw/shapes.ts';
import { markPath } from '../draw/svg/shapes.ts';
import type { Side } from '../records/schema.ts';
import type { Language, MessageKey } from '../text/language.ts';
import { territoryOf } from '../timeline/territory.ts';
import type { Timeline } from '../timeline/types.ts';
import { html, svg } from './dom.ts';

const MARKS = [
  ['legend.opens', 'said', 'filled'],
  ['legend.closes', 'said', 'hollow'],
  ['legend.done', 'done', 'filled'],
  ['legend.line', 'line', 'filled'],
] as const satisfies readonly (readonly [MessageKey, Side, string])[];

const RINGS = [
  ['legend.reported', 'none'],
  ['legend.contested', '2 2'],
] as const satisfies readonly (readonly [MessageKey, string])[];

/** A list of signs with their words. */
export function legendOf(timeline: Timeline, language: Language): HTMLElement {
  const line = (sign: Node, words: Node | string) => html('li', {}, sign, ' ', words);
  const holders = territoryOf(timeline, null)?.bands ?? [];
  return html(
    'ul',
    {},
    ...MARKS.map(([key, side, fill]) =>
      line(
        sign(
          '-8 -8 16 16',
          svg(
            'g',
            { class: `mark ${side} ${fill}` },
            svg('path', { class: 'shape', d: markPath(side, 5.5) }),
          ),
        ),
        language.t(key),
      ),
    ),
    ...RINGS.map(([key, dash]) =>
      line(
        sign(
          '-9 -9 18 18',
          svg(
            'g',
            { class: 'mark said filled' },
            svg('path', {
              class: 'ring',
              d: markPath('said', ringRadius(5)),
              'stroke-dasharray': dash,
            }),
            svg('path', { class: 'shape', d: markPath('said', 4.5) }),
          ),
        ),
        language.t(key),
      ),
    ),
    ...holders.map(({ holder }, tone) => {
      const name = language.read(holder.name, timeline.dataSet.languages ?? []);
      return line(
        sign(
          '0 0 16 16',
          svg('rect', {
            class: `area held tone-${tone}`,
            y: '2',
            width: '16',
            height: '12',
          }),
        ),
        html('bdi', { lang: name?.lang ?? null }, name?.text ?? holder.id),
      );
    }),
  );
}

const sign = (viewBox: string, shape: SVGElement): SVGSVGElement =>
  svg('svg', { viewBox, class: 'sign-of-legend', 'aria-hidden': 'true' }, shape);
