/** What was said of the ground on one day: every voice by itself, never an average. */
import type { Reader } from '../../layout/reader.ts';
import type { ObservationRecord } from '../../records/schema.ts';
import { parseShare } from '../../records/share.ts';
import type { GroundFigure } from '../../timeline/ground-figures.ts';
import { type HtmlElement, h } from './tree.ts';
import { heading, publishers, words } from './words.ts';

/** @param level  of its heading */
export function groundNotes(
  reader: Reader,
  figures: readonly GroundFigure[],
  level: number,
): HtmlElement | null {
  const { language } = reader;
  if (figures.length === 0) return null;
  const quiet = { as: 'p', class: 'quiet' } as const;
  return h(
    'section',
    { class: 'ground-notes' },
    heading(level, { class: 'kicker' }, language.t('panel.ground')),
    h(
      'ul',
      {},
      figures.map(({ observation, series }) =>
        h(
          'li',
          { 'data-observation': observation.id },
          h('strong', {}, shares(reader, observation)),
          words(reader, observation.saidBy, {
            class: 'quiet',
            before: language.t('panel.separator'),
          }),
          h('span', { class: 'quiet' }, ` (${publishers(reader, observation.sources)})`),
          words(reader, series.base.name, {
            ...quiet,
            before: `${language.t('panel.percentage-of')} `,
          }),
          words(reader, observation.asWorded, {
            ...quiet,
            quoted: true,
            before: `${language.t('panel.as-worded')} `,
          }),
        ),
      ),
    ),
  );
}

/** "Government side ~40%", as said. */
function shares(reader: Reader, observation: ObservationRecord): string {
  const { timeline, language, plain } = reader;
  const holders = timeline.dataSet.territory?.holders ?? [];
  return language.list(
    observation.shares.map(({ holder, value }) => {
      const said = parseShare(value);
      const name = plain(holders.find((candidate) => candidate.id === holder)?.name) || holder;
      const share = said ? language.share({ ...said, tolerance: null }) : String(value);
      return language.t('scene.holding', { holder: name, share });
    }),
  );
}
