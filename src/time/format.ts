/**
 * The pieces a date is written with: names of days, months and eras, digits, clock, Hijri date.
 *
 * Everything is in UTC and in the reader's `Writing`; the machine's locale and time zone are
 * never read. Which piece stands where is a message of the language, one floor up.
 */
import { dayOf, isCalendarInstant } from './arithmetic.ts';
import { DAY_MS, type EpochMs, type Numerals, type Writing } from './types.ts';

type Options = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, options: Options): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}

/** One part of what `Intl` writes, without its separators and marks of direction. */
function part(format: Intl.DateTimeFormat, at: number, type: Intl.DateTimeFormatPartTypes): string {
  const found = format.formatToParts(at).find((piece) => piece.type === type);
  return (found?.value ?? '').replace(/[\u200e\u200f\u061c]/g, '');
}

/**
 * The region whose conventions are followed: Syria's names of the months, or those of Egypt, which
 * international media use; day before month in English.
 */
export function regionOf({ lang, months }: Writing): string {
  const language = lang.split('-')[0] ?? lang;
  if (language === 'ar') return months === 'levantine' ? 'ar-SY' : 'ar-EG';
  return language === 'en' ? 'en-GB' : lang;
}

const gregorian = (writing: Writing): string =>
  `${regionOf(writing)}-u-ca-gregory-nu-${writing.numerals}`;

/** Name of the day of the week, “Friday”. */
export const weekdayName = (at: EpochMs, writing: Writing): string =>
  part(dateFormat(gregorian(writing), { weekday: 'long' }), at, 'weekday');

/** Name of a month, 1 to 12. Arabic has no short names. */
export function monthName(month: number, width: 'long' | 'short', writing: Writing): string {
  const format = dateFormat(gregorian(writing), { day: 'numeric', month: width });
  return part(format, Date.UTC(2001, month - 1, 15), 'month');
}

/** “BC” in the reader's language. */
const eraBefore = (writing: Writing): string =>
  part(
    dateFormat(gregorian(writing), { year: 'numeric', era: 'short' }),
    Date.UTC(-500, 0, 1),
    'era',
  );

/** A year: “2016”, “480 BC”. `astronomicalYear` 0 is 1 BC. Five digits and more are grouped. */
export function yearText(astronomicalYear: number, writing: Writing): string {
  const isBefore = astronomicalYear <= 0;
  const count = isBefore ? 1 - astronomicalYear : astronomicalYear;
  const number =
    count < 10_000 ? digits(count, writing.numerals) : grouped(count, writing.numerals);
  return isBefore ? `${number} ${eraBefore(writing)}` : number;
}

/** Hours and minutes of an instant, “09:30”. */
export function clockText(at: EpochMs, { numerals }: Writing): string {
  const minutes = Math.floor((at - Math.floor(at / DAY_MS) * DAY_MS) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return inNumerals(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, numerals);
}

/** A whole number in the reader's digits, not grouped: a day, a year. */
export const digits = (value: number, numerals: Numerals): string =>
  inNumerals(String(value), numerals);

/** Replaces European digits by the reader's. Other digits, as in a quotation, stay. */
export const inNumerals = (text: string, numerals: Numerals): string =>
  numerals === 'latn'
    ? text
    : text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));

const grouped = (value: number, numerals: Numerals): string =>
  new Intl.NumberFormat(`en-u-nu-${numerals}`, { maximumFractionDigits: 0 })
    .format(value)
    .replaceAll(',', numerals === 'arab' ? '٬' : ',');

/** Pieces of a day in the Hijri calendar, as Umm al-Qura reckons it. */
export interface HijriDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  /** هـ or AH. */
  readonly era: string;
}

/** First day of the Hijri calendar, 16 July 622 (Julian). */
const HIJRA_MS = Date.UTC(622, 6, 19);

/** The Hijri day of an instant; null before the calendar begins and outside `Date`'s range. */
export function hijriDay(at: EpochMs, writing: Writing): HijriDay | null {
  if (at < HIJRA_MS || !isCalendarInstant(at) || dayOf(at).year > 9999) return null;
  const language = writing.lang.split('-')[0] === 'ar' ? 'ar-SA' : writing.lang;
  const format = dateFormat(`${language}-u-ca-islamic-umalqura-nu-${writing.numerals}`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    era: 'short',
  });
  const of = (type: Intl.DateTimeFormatPartTypes) => part(format, at, type);
  return { day: of('day'), month: of('month'), year: of('year'), era: of('era') };
}
