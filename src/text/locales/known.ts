/** The interface's languages, without their words. A new language is a line in `LOCALES` and its files. */
import { type Direction, type LangTag, langTag } from '../types.ts';

/** A language the interface can be in. */
export interface LocaleEntry {
  readonly tag: LangTag;
  /** The language's own name for itself. */
  readonly name: string;
  readonly dir: Direction;
}

export const ENGLISH: LocaleEntry = { tag: langTag('en'), name: 'English', dir: 'ltr' };
export const ARABIC: LocaleEntry = { tag: langTag('ar'), name: 'العربية', dir: 'rtl' };

/** All languages of the interface, in the order they are offered. */
export const LOCALES: readonly LocaleEntry[] = [ARABIC, ENGLISH];

/**
 * The first requested language there is: the tag itself or its primary language
 * (`ar-SY` is served by `ar`). English where there is none.
 */
export function chooseLocale(requested: readonly string[]): LangTag {
  return entryFor(requested).tag;
}

/** The same, with all that is known of it. */
export function entryFor(requested: readonly string[]): LocaleEntry {
  for (const wanted of requested) {
    const entry = entryOf(wanted);
    if (entry) return entry;
  }
  return ENGLISH;
}

function entryOf(wanted: string): LocaleEntry | undefined {
  const asked = wanted.toLowerCase();
  const primary = asked.split(/[-_]/)[0];
  return (
    LOCALES.find((entry) => entry.tag.toLowerCase() === asked) ??
    LOCALES.find((entry) => entry.tag.toLowerCase() === primary)
  );
}
