/** What is cited, as plain data: every style is written from it. */
import type { Direction } from '../text/types.ts';

/** A day, a month or a year of the Gregorian calendar, as finely as it is known; months from 1. */
export type DateParts =
  | readonly [year: number]
  | readonly [year: number, month: number]
  | readonly [year: number, month: number, day: number];

/** One page, article or document that supports what is cited. */
export interface CitedSource {
  readonly id: string;
  readonly author: string | null;
  readonly publisher: string;
  readonly title: string | null;
  readonly date: DateParts | null;
  /** BCP 47 tag of the source's own language. */
  readonly language: string | null;
  readonly address: string | null;
}

/** An event of a data set, or a view of it, with what it stands on. Words are in the reader's language. */
export interface Citation {
  readonly kind: 'event' | 'view';
  /** Id of the data set and, within it, of the event or of the view, for keys that stay the same. */
  readonly dataSetId: string;
  readonly id: string;
  /** Of the event, or the data set's own. */
  readonly title: string;
  readonly dataSet: string;
  /** As the data set names them: people and bodies alike, so that no name is turned around. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly licence: string | null;
  /** When the data set was published; mostly not known. Never the date of the event. */
  readonly published: DateParts | null;
  /** When the event took place, finely enough for a reader; null for a view. */
  readonly when: { readonly words: string; readonly parts: DateParts | null } | null;
  /** The stretch of time of the view, in words. */
  readonly window: string;
  /** BCP 47 tag of the words above. */
  readonly language: string;
  readonly address: string;
  readonly accessed: DateParts;
  readonly sources: readonly CitedSource[];
}

/** The connecting words of a citation in the reader's language. Styles keep their punctuation. */
export interface CitationWords {
  readonly dir: Direction;
  /** “Accessed 24 November 2026”. */
  readonly accessed: (date: string) => string;
  /** “Retrieved 24 November 2026, from https://…”. */
  readonly retrieved: (date: string, address: string) => string;
  /** “In Aleppo 2016”. */
  readonly within: (dataSet: string) => string;
  /** “View of 12 November – 25 December 2016”. */
  readonly view: (window: string) => string;
  /** “n.d.”. */
  readonly noDate: string;
  /** What kind of work it is: “Data set”. */
  readonly form: string;
  /** Heading of the list of sources. */
  readonly sources: string;
  /** A date with its year last, as Chicago has it, or first, as APA has it. */
  readonly date: (date: DateParts, yearFirst: boolean) => string;
}

/** ISO 8601 of a date's parts: 2016, 2016-12, 2016-12-02. */
export const isoOf = ([year, ...rest]: DateParts): string =>
  [
    `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`,
    ...rest.map((part) => String(part).padStart(2, '0')),
  ].join('-');

/** Lone halves of characters, line breaks and what steers a terminal or a text's direction. */
const INVISIBLE = /[\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text on one line, without marks of direction: what programs read has no use for them. */
export const onOneLine = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .trim();

/** An address as one word: what would break out of a field is percent-coded. */
export const safeAddress = (address: string): string =>
  address
    .replace(INVISIBLE, '')
    .trim()
    .replace(/[\s\p{Cc}{}"\\<>^`|]/gu, (character) => encodeURIComponent(character));
