/** One interface language with the reader's way of writing: all words, numbers and dates come from here. */
import { regionOf } from '../time/format.ts';
import { within } from './bidi.ts';
import { createDates, type Dates } from './dates.ts';
import { inDigits } from './digits.ts';
import type { Locale, MessageKey } from './locales/index.ts';
import { createNumbers, type Numbers } from './numbers.ts';
import { textIn } from './resolve.ts';
import { createSay, type MessageValues } from './say.ts';
import type { Direction, LangTag, Localized, Text, Writing } from './types.ts';

export type { TickUnit } from './dates.ts';
export type { MessageKey } from './locales/index.ts';
export type { ShareText } from './numbers.ts';
export type { DateStyle } from './ranges.ts';
export type { MessageValues } from './say.ts';

/** Messages that count: `count.events`. */
export type CountKey = Extract<MessageKey, `count.${string}`>;

/** Groups of messages whose last part is a word of the data: a kind, a role. */
export type NameGroup =
  | 'kind'
  | 'role'
  | 'track'
  | 'side'
  | 'stance'
  | 'certainty'
  | 'bloc'
  | 'actor-kind';

/**
 * Everything that is written for a reader.
 *
 * - `number` has at most two decimals; `percent` and `share` take 0 to 100.
 * - `share` is in signs (`~40%`, `94–98%`, `<10%`) or in words (“about 40%”).
 * - `when` says what is uncertain in a date, and has the Hijri date beside it where the reader
 *   asked for it; `hijri` alone is empty for what is coarser than days.
 * - `year` takes an astronomical year: 0 is 1 BC.
 * - `tick` is an axis label; a major one also names the larger unit.
 * - `window` is half-open and is written by the days, months or years it is made of.
 *
 * Numbers with signs and ranges come isolated; see `bidi.ts`.
 */
export interface Language extends Numbers, Dates {
  readonly lang: LangTag;
  readonly dir: Direction;
  readonly writing: Writing;
  /** Whether all its messages have arrived; before, it speaks the first drawing only. */
  readonly isWhole: boolean;
  /**
   * A message. Values of the other direction are isolated, so that punctuation stays where it
   * belongs; a text of the data whose direction is known can be isolated beforehand. A key without a message falls back to English, then to the key itself.
   */
  t(key: MessageKey, values?: MessageValues): string;
  /** The name of a word of the data, `named('kind', 'air-strike')`; null where the locale files have none. */
  named(group: NameGroup, id: string): string | null;
  /** The name of a link seen from one of its ends; null where the locale files have none. */
  link(type: string, direction: 'out' | 'in'): string | null;
  /** A count in words: `count('count.events', 132)` is “132 events”. */
  count(key: CountKey, n: number): string;
  /** A list in words: “a, b and c”. */
  list(items: readonly string[]): string;
  /**
   * A text of the data for this reader, an Arabic one in the reader's digits. Not for what is
   * quoted: that is `textIn`.
   *
   * @param dataLanguages  the data set's `languages`; a plain string is in the first of them
   */
  read(text: Text | undefined, dataLanguages: readonly string[]): Localized | null;
}

const isArabic = (lang: string): boolean => /^ar\b/i.test(lang);

/** A language ready to write. `writing.lang` is replaced by the locale's. */
export function createLanguage(locale: Locale, asked: Writing): Language {
  const writing: Writing = { ...asked, lang: locale.tag };
  const say = createSay(locale, writing);
  const lists = new Intl.ListFormat(regionOf(writing), { type: 'conjunction' });
  const nameOf = (key: string) => (say.has(key) ? say.message(key) : null);
  return {
    lang: locale.tag,
    dir: locale.dir,
    writing,
    isWhole: locale.isWhole,
    t: (key, values) => say.message(key, values),
    named: (group, id) => nameOf(`${group}.${id}`),
    link: (type, direction) => nameOf(`link.${type}.${direction}`),
    count: (key, n) => say.message(key, { n }),
    list: (items) => lists.format(items.map((item) => within(item, locale.dir))),
    read: (text, dataLanguages) => {
      const found = textIn(text, locale.tag, dataLanguages);
      return found && isArabic(found.lang)
        ? { ...found, text: inDigits(found.text, writing.numerals) }
        : found;
    },
    ...createNumbers(say, writing),
    ...createDates(say, writing),
  };
}
