/** The interface's languages. A new language is a file beside this one and a line in `LOCALES`. */
import type { Messages } from '@lingui/core';
import { type Direction, type LangTag, langTag } from '../types.ts';
import type en from './en.json';
import type { LocalePart } from './parts.ts';

/** Every message of the interface has one of these keys, in every language. */
export type MessageKey = keyof typeof en;

/** Messages by key: ICU text, or what the build compiled it to. */
export type Catalog = Readonly<Messages>;

/** A language the interface can be in. */
export interface LocaleEntry {
  readonly tag: LangTag;
  /** The language's own name for itself. */
  readonly name: string;
  readonly dir: Direction;
  readonly load: Readonly<Record<LocalePart, () => Promise<{ readonly default: Catalog }>>>;
}

/** A language with its messages at hand. */
export interface Locale {
  readonly tag: LangTag;
  readonly name: string;
  readonly dir: Direction;
  readonly messages: Catalog;
  /** Whether all messages are at hand, or those of the first drawing only. */
  readonly isWhole: boolean;
}

const ENGLISH: LocaleEntry = {
  tag: langTag('en'),
  name: 'English',
  dir: 'ltr',
  load: {
    first: () => import('./en.json?part=first'),
    later: () => import('./en.json?part=later'),
  },
};

const ARABIC: LocaleEntry = {
  tag: langTag('ar'),
  name: 'العربية',
  dir: 'rtl',
  load: {
    first: () => import('./ar.json?part=first'),
    later: () => import('./ar.json?part=later'),
  },
};

/** All languages of the interface, in the order they are offered. */
export const LOCALES: readonly LocaleEntry[] = [ARABIC, ENGLISH];

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
  const entry = entryOf(wanted) ?? ENGLISH;
  const { tag, name, dir, load } = entry;
  const parts = await Promise.all(
    extent === 'first' ? [load.first()] : [load.first(), load.later()],
  );
  const messages: Catalog = Object.assign({}, ...parts.map((part) => part.default));
  return { tag, name, dir, messages, isWhole: extent === 'whole' };
}

/**
 * The first requested language there is: the tag itself or its primary language
 * (`ar-SY` is served by `ar`). English where there is none.
 */
export function chooseLocale(requested: readonly string[]): LangTag {
  for (const wanted of requested) {
    const entry = entryOf(wanted);
    if (entry) return entry.tag;
  }
  return ENGLISH.tag;
}

function entryOf(wanted: string): LocaleEntry | undefined {
  const asked = wanted.toLowerCase();
  const primary = asked.split(/[-_]/)[0];
  return (
    LOCALES.find((entry) => entry.tag.toLowerCase() === asked) ??
    LOCALES.find((entry) => entry.tag.toLowerCase() === primary)
  );
}
