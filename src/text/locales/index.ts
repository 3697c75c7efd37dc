/** The words of the interface's languages, fetched when they are needed. */
import type { Messages } from '@lingui/core';
import type { LangTag } from '../types.ts';
import type en from './en.json';
import { ARABIC, ENGLISH, entryFor, type LocaleEntry } from './known.ts';
import type { LocalePart } from './parts.ts';

export { chooseLocale, LOCALES, type LocaleEntry } from './known.ts';

/** Every message of the interface has one of these keys, in every language. */
export type MessageKey = keyof typeof en;

/** Messages by key: ICU text, or what the build compiled it to. */
export type Catalog = Readonly<Messages>;

/** A language with its messages at hand. */
export interface Locale extends LocaleEntry {
  readonly messages: Catalog;
  /** Whether all messages are at hand, or those of the first drawing only. */
  readonly isWhole: boolean;
}

type Load = Readonly<Record<LocalePart, () => Promise<{ readonly default: Catalog }>>>;

const LOADS: ReadonlyMap<LangTag, Load> = new Map([
  [
    ENGLISH.tag,
    {
      first: () => import('./en.json?part=first'),
      later: () => import('./en.json?part=later'),
    },
  ],
  [
    ARABIC.tag,
    {
      first: () => import('./ar.json?part=first'),
      later: () => import('./ar.json?part=later'),
    },
  ],
]);

/**
 * Reads the messages of a language. What it lacks was filled in from English when the page was
 * built. Rejects where a file cannot be fetched.
 *
 * @param extent  all messages, or those that the first drawing speaks
 */
export async function loadLocale(
  wanted: string,
  extent: 'first' | 'whole' = 'whole',
): Promise<Locale> {
  const entry = entryFor([wanted]);
  const load = LOADS.get(entry.tag);
  if (!load) throw new Error(`no words of ${entry.tag}`);
  const parts = await Promise.all(
    extent === 'first' ? [load.first()] : [load.first(), load.later()],
  );
  const messages: Catalog = Object.assign({}, ...parts.map((part) => part.default));
  return { ...entry, messages, isWhole: extent === 'whole' };
}
