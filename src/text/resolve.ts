/** Which of a record's languages a reader gets, and in which direction it runs. */
import { type Direction, type Localized, langTag, type Text } from './types.ts';

const RTL_LANGUAGES = new Set([
  'ar',
  'arc',
  'azb',
  'bal',
  'bgn',
  'bqi',
  'ckb',
  'dv',
  'fa',
  'glk',
  'he',
  'iw',
  'khw',
  'ks',
  'ku-arab',
  'lrc',
  'mzn',
  'nqo',
  'pnb',
  'prs',
  'ps',
  'sd',
  'sdh',
  'skr',
  'syr',
  'ug',
  'ur',
  'yi',
]);
const RTL_SCRIPTS = new Set([
  'adlm',
  'arab',
  'aran',
  'hebr',
  'mand',
  'nkoo',
  'rohg',
  'samr',
  'syrc',
  'thaa',
]);

/** The direction a language is written in: by its script where the tag names one, else by the language. */
export function direction(lang: string): Direction {
  const [language = '', ...rest] = lang.toLowerCase().split(/[-_]/);
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (script) return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.has(language) ? 'rtl' : 'ltr';
}

/**
 * A text of the data for a reader: in the language asked for, else in the same language of
 * another region, else in the data set's languages in their order, else in any.
 *
 * @param dataLanguages  the data set's `languages`; a plain string is in the first of them
 * @returns null where there is no text at all
 */
export function textIn(
  text: Text | undefined,
  lang: string,
  dataLanguages: readonly string[],
): Localized | null {
  if (text === undefined) return null;
  if (typeof text === 'string') {
    return text === '' ? null : localized(text, dataLanguages[0] ?? 'und', lang);
  }
  const versions = Object.entries(text).filter(([, words]) => words !== '');
  const find = (test: (tag: string) => boolean) => versions.find(([tag]) => test(tag));
  const found =
    find((tag) => same(tag, lang)) ??
    find((tag) => primary(tag) === primary(lang)) ??
    firstOf(dataLanguages, (wanted) => find((tag) => same(tag, wanted))) ??
    firstOf(dataLanguages, (wanted) => find((tag) => primary(tag) === primary(wanted))) ??
    versions[0];
  return found ? localized(found[1], found[0], lang) : null;
}

const localized = (text: string, tag: string, asked: string): Localized => ({
  text,
  lang: langTag(tag),
  dir: direction(tag),
  fallback: primary(tag) !== primary(asked),
});

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The words of a text that stand for it in every language: its English ones, else its first. */
export const primaryWords = (text: Text): string =>
  typeof text === 'string' ? text : (text.en ?? Object.values(text)[0] ?? '');
