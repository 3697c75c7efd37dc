/** Texts of the data in HTML: each in its language and direction, isolated from what stands around it. */
import type { Reader } from '../../layout/reader.ts';
import { languageName } from '../../text/language-name.ts';
import { signedNumbers } from '../../text/signed.ts';
import type { Text } from '../../text/types.ts';
import { type Content, type HtmlElement, h, type Tag } from './tree.ts';

interface WordsOptions {
  readonly as?: Tag;
  readonly class?: string;
  readonly before?: Content;
  /** Somebody's own words: nothing in them is rewritten. */
  readonly quoted?: boolean;
}

/**
 * A text of the data in the reader's language; null where there is none. Where another language
 * stands in, the text says so: to assistive technology by `lang`, to the eye by a small tag.
 */
export function words(
  { read, quote, language }: Reader,
  text: Text | undefined,
  options: WordsOptions = {},
): HtmlElement | null {
  const found = options.quoted ? quote(text) : read(text);
  if (!found || found.text === '') return null;
  const name = () => languageName(found.lang, language.lang);
  return h(
    options.as ?? 'span',
    { class: options.class },
    options.before,
    h(
      'bdi',
      { lang: found.lang, dir: found.dir },
      found.dir === 'rtl' ? signed(found.text) : found.text,
    ),
    found.fallback
      ? h(
          'bdi',
          { class: 'language-tag', title: language.t('panel.in-language', { lang: name() }) },
          found.lang,
        )
      : null,
  );
}

/** Text with its signed numbers, ranges and percentages kept left to right, each in one. */
const signed = (text: string): Content =>
  signedNumbers(text).map((piece) =>
    piece.isNumber ? h('bdi', { dir: 'ltr' }, piece.text) : piece.text,
  );

/** Names of the publishers of some sources. */
export function publishers(
  { timeline, language, plain }: Reader,
  ids: readonly string[] | undefined,
): string {
  const names = (ids ?? []).map((id) => plain(timeline.sources.get(id)?.publisher) || id);
  return names.length > 0 ? language.list([...new Set(names)]) : language.t('panel.no-source');
}

/** A heading; what is deeper than HTML has levels takes the last. */
export const heading = (
  level: number,
  attributes: { readonly id?: string; readonly class?: string },
  ...content: readonly Content[]
): HtmlElement =>
  h(TITLES[Math.min(Math.max(level, 1), TITLES.length) - 1] ?? 'h6', attributes, content);

const TITLES = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A titled part of a record. */
export const part = (level: number, title: string, ...content: readonly Content[]): HtmlElement =>
  h('section', { class: 'record-section' }, heading(level, {}, title), content);
