/**
 * What a date is, as records have them.
 *
 * A date is never one number: it is an extent with a precision and with what its
 * author said of its certainty (EDTF, ISO 8601-2:2019). The floor above reads
 * extents; only formatting reads the words.
 */

/** Milliseconds since 1970-01-01T00:00:00Z, proleptic Gregorian, UTC. May lie outside `Date`'s range. */
export type EpochMs = number & { readonly unit: 'EpochMs' };

/** Brands a plain number as an instant. */
export const epochMs = (value: number): EpochMs => value as EpochMs;

/** One day in milliseconds. UTC has no daylight saving, so every day has this length. */
export const DAY_MS = 86_400_000;

/** How fine the date was given. `decade` and `century` come from `X` digits (`201X`, `20XX`). */
export type Precision = 'instant' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** One end of a date, as far as it is known. */
export interface Moment {
  /** The EDTF of this end alone, `2016-12~`. */
  readonly edtf: string;
  /** First instant it may mean, inclusive. */
  readonly min: EpochMs;
  /** First instant after the last it may mean, exclusive: a day is `[min, min + DAY_MS)`. */
  readonly max: EpochMs;
  readonly precision: Precision;
  /** `~` or `%`: about this date. */
  readonly approximate: boolean;
  /** `?` or `%`: the source is not sure of it. */
  readonly uncertain: boolean;
  /** Has `X` digits: some day of December (`2016-12-XX`). */
  readonly unspecified: boolean;
}

/** An end of an interval that is not a date: `..` goes on (or has no beginning), empty is not known. */
export type OpenEnd = 'open' | 'unknown';

/** A date or an interval. */
export interface When {
  /** As written in the record. */
  readonly edtf: string;
  /** Whether it was written with `/`. */
  readonly interval: boolean;
  readonly start: Moment | OpenEnd;
  /** The same object as `start` where the date is not an interval. */
  readonly end: Moment | OpenEnd;
  /** First instant it covers; `-Infinity` where the start is open or unknown. */
  readonly min: EpochMs;
  /** First instant after it; `Infinity` where the end is open or unknown. */
  readonly max: EpochMs;
}

/** Why a text is not a date. The words for people are in the locale files. */
export interface DateProblem {
  readonly code: 'not-a-date' | 'no-such-date' | 'end-before-start';
  readonly text: string;
  /** Where in the text, 0-based, when it is known. */
  readonly offset: number;
}

export type DateResult =
  | { readonly ok: true; readonly value: When }
  | { readonly ok: false; readonly problem: DateProblem };

/** Digits of the whole view: `latn` 2016, `arab` ٢٠١٦. */
export type Numerals = 'latn' | 'arab';

/** Month names of Arabic: Levantine (كانون الأول) or international (ديسمبر). */
export type Months = 'levantine' | 'international';

/** How a reader wants dates and numbers written. */
export interface Writing {
  /** BCP 47 tag of the interface's language. */
  readonly lang: string;
  readonly numerals: Numerals;
  readonly months: Months;
  /** Add the Hijri date beside the Gregorian one. */
  readonly hijri: boolean;
}

/** A half-open stretch of time, `[from, to)`. */
export interface TimeWindow {
  readonly from: EpochMs;
  readonly to: EpochMs;
}
