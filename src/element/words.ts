/** The words of an embed's first drawing, in all languages: they are few, and nothing is fetched for them. */
import type { Messages } from '@lingui/core';
import ar from '../text/locales/ar.json?part=embed';
import en from '../text/locales/en.json?part=embed';
import type { Locale } from '../text/locales/index.ts';
import { entryFor } from '../text/locales/known.ts';

const WORDS: Readonly<Record<string, Messages>> = { ar, en };

/**
 * The locale for a language; English where there is none.
 *
 * @param more  the other words, by language, once they are there
 */
export function wordsOf(lang: string, more: Readonly<Record<string, Messages>> | null): Locale {
  const entry = entryFor([lang]);
  const messages = { ...(WORDS[entry.tag] ?? en), ...more?.[entry.tag] };
  return { ...entry, messages, isWhole: more !== null };
}
