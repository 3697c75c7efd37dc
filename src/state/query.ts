/**
 * The query string: which data and how it is presented. Read once when a page opens; a
 * reader's own changes are written back so that a copied address shows the same.
 */
import { chooseLocale } from '../text/locales/known.ts';
import type { Presentation } from './types.ts';

/** What is used where the address says nothing. */
export const PLAIN: Omit<Presentation, 'lang'> = {
  timeDirection: null,
  theme: 'auto',
  numerals: 'latn',
  months: 'levantine',
  hijri: false,
  view: 'spine',
  controls: 'full',
  unmatched: 'dim',
  src: [],
  format: null,
};

/**
 * Reads a query string. Unknown keys are left alone, unknown values fall back to the default.
 *
 * @param search            `location.search`, with or without its `?`
 * @param browserLanguages  `navigator.languages`
 */
export function readQuery(search: string, browserLanguages: readonly string[]): Presentation {
  const query = new URLSearchParams(search);
  const lang = query.get('lang');
  return {
    lang: chooseLocale(lang ? [lang, ...browserLanguages] : browserLanguages),
    timeDirection: oneOf(query.get('dir'), ['ltr', 'rtl'] as const, null),
    theme: oneOf(query.get('theme'), ['light', 'dark', 'auto'] as const, PLAIN.theme),
    numerals: oneOf(query.get('numerals'), ['latn', 'arab'] as const, PLAIN.numerals),
    months: oneOf(query.get('months'), ['levantine', 'international'] as const, PLAIN.months),
    hijri: query.get('hijri') === '1',
    view: oneOf(query.get('view'), ['spine', 'lanes', 'list'] as const, PLAIN.view),
    controls: oneOf(query.get('controls'), ['full', 'compact', 'none'] as const, PLAIN.controls),
    unmatched: oneOf(query.get('unmatched'), ['dim', 'hide'] as const, PLAIN.unmatched),
    src: query.getAll('src').filter((source) => source !== ''),
    format: query.get('format'),
  };
}

/** Writes a presentation over a query string: keys that are not ours stay, defaults are left out. */
export function writeQuery(presentation: Presentation, search: string): string {
  const query = new URLSearchParams(search);
  const set = (key: string, value: string | null, plain: string | null) => {
    if (value === null || value === plain) query.delete(key);
    else query.set(key, value);
  };
  query.set('lang', presentation.lang);
  set('dir', presentation.timeDirection, null);
  set('theme', presentation.theme, PLAIN.theme);
  set('numerals', presentation.numerals, PLAIN.numerals);
  set('months', presentation.months, PLAIN.months);
  set('hijri', presentation.hijri ? '1' : null, null);
  set('view', presentation.view, PLAIN.view);
  set('controls', presentation.controls, PLAIN.controls);
  set('unmatched', presentation.unmatched, PLAIN.unmatched);
  set('format', presentation.format, null);
  query.delete('src');
  for (const source of presentation.src) query.append('src', source);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function oneOf<T extends string, D>(
  value: string | null,
  allowed: readonly T[],
  otherwise: D,
): T | D {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}
