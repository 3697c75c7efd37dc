/** Words of others: quotations, what sources state, what is contested. */
import type { Reader } from '../../layout/reader.ts';
import type { ClaimRecord, QuotationRecord, StatementRecord } from '../../records/schema.ts';
import { languageName } from '../../text/language-name.ts';
import { quoted } from '../../text/quotation-marks.ts';
import { direction } from '../../text/resolve.ts';
import { type Content, type HtmlElement, h } from './tree.ts';
import { publishers, words } from './words.ts';

/** Words as they were said, in their own language and direction, and their translation. */
export function quotation(reader: Reader, record: QuotationRecord): HtmlElement {
  const { language, timeline, plain } = reader;
  const { text, lang, speaker, speakerText, outlet, source, locator, translations = [] } = record;
  const actor = speaker ? timeline.actors.get(speaker) : undefined;
  const translation = translations.find((candidate) => candidate.lang === language.lang);
  const said = words(reader, actor?.name ?? speakerText ?? speaker);
  const publisher = words(
    reader,
    outlet ?? (source ? timeline.sources.get(source)?.publisher : undefined),
  );
  const where = words(reader, locator);
  return h(
    'figure',
    { class: 'quotation' },
    h('blockquote', { lang, dir: direction(lang) }, h('p', {}, quoted(text, lang))),
    translation && lang !== language.lang
      ? h(
          'p',
          { class: 'translation' },
          h(
            'span',
            { lang: translation.lang, dir: direction(translation.lang) },
            quoted(translation.text, translation.lang),
          ),
          ' ',
          h(
            'span',
            { class: 'quiet' },
            language.t('panel.translated-from', {
              language: languageName(lang, language.lang),
              by: plain(translation.by) || language.t('panel.by-editors'),
            }),
          ),
        )
      : null,
    said || publisher || where
      ? h('figcaption', { class: 'quiet' }, separated(reader, [said, publisher, where]))
      : null,
  );
}

/** What one source states, with its own words and what others make of it. */
export function statement(reader: Reader, record: StatementRecord): Content {
  const { timeline, language } = reader;
  const source = timeline.sources.get(record.source);
  const speaker = record.speaker ? timeline.actors.get(record.speaker)?.name : undefined;
  const { check } = record;
  const quiet = { as: 'p', class: 'quiet' } as const;
  return [
    h(
      'p',
      { class: 'quiet' },
      separated(reader, [
        words(reader, source?.publisher ?? record.source),
        words(reader, record.locator),
        words(reader, speaker ?? record.speakerText),
      ]),
    ),
    words(reader, record.text, { as: 'p' }),
    (record.quotations ?? []).map((each) => quotation(reader, each)),
    record.certainty || record.mode
      ? h(
          'p',
          { class: 'quiet' },
          separated(reader, [
            record.certainty
              ? (language.named('certainty', record.certainty) ?? record.certainty)
              : null,
            words(reader, record.mode),
          ]),
        )
      : null,
    words(reader, record.dateText, {
      ...quiet,
      quoted: true,
      before: `${language.t('panel.as-worded')} `,
    }),
    words(reader, record.dateNote, quiet),
    words(reader, record.placeNote, quiet),
    check
      ? h(
          'p',
          { class: 'quiet cross-check' },
          h('strong', {}, language.t('panel.check')),
          ' ',
          separated(reader, [words(reader, check.status), words(reader, check.note)]),
          check.sources?.length ? ` (${publishers(reader, check.sources)})` : null,
        )
      : null,
  ];
}

/** A contested point: each position by itself, with who holds it and on which sources. Never merged. */
export function claim(reader: Reader, record: ClaimRecord): HtmlElement {
  const { language } = reader;
  return h(
    'div',
    { class: 'claim' },
    words(reader, record.question, { as: 'p', class: 'claim-question' }),
    h(
      'ul',
      {},
      record.positions.map((position) =>
        h(
          'li',
          {},
          h('strong', {}, words(reader, position.who)),
          language.t('panel.colon'),
          words(reader, position.text),
          ' ',
          h('span', { class: 'quiet' }, `(${publishers(reader, position.sources)})`),
        ),
      ),
    ),
  );
}

/** What there is of some parts of a line, with the separator between them. */
const separated = ({ language }: Reader, parts: readonly Content[]): Content =>
  parts
    .filter((part) => part !== null && part !== undefined)
    .map((part, i) => [i > 0 ? language.t('panel.separator') : null, part]);
