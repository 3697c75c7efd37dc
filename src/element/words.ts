/** The words of embeds, in all languages: they are few, and nothing more is fetched for them. */
import { chooseLocale, LOCALES, type Locale } from '../text/locales/index.ts';
import ar from '../text/locales/ar.json?part=embed';
import en from '../text/locales/en.json?part=embed';

const WORDS = new Map([
  ['ar', ar],
  ['en', en],
]);

/** The locale for a language; English where there is none. */
export function wordsOf(lang: string): Locale {
  const tag = chooseLocale([lang]);
  const entry = LOCALES.find((one) => one.tag === tag);
  return {
    tag,
    name: entry?.name ?? tag,
    dir: entry?.dir ?? 'ltr',
    messages: WORDS.get(tag) ?? en,
    isWhole: true,
  };
}
