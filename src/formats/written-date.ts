/**
 * Dates as tables write them, told without regular expressions or `Date`: compact (20160102) and
 * as people and spreadsheets spell them (2016-01-02, 02/01/2016, 2 January 2016, 02-Jan-16).
 */
import { daysInMonth } from '../time/arithmetic.ts';

/** Which of two numbers comes first where both could be a month. */
export type DayOrder = 'day-month-year' | 'month-day-year';

export interface WrittenDate {
  /** EDTF: a day, a month or a year. */
  readonly date: string;
  /** The order of day and month that the text itself shows; null where it shows none. */
  readonly order: DayOrder | null;
  /** True where day and month could be the other way round. */
  readonly isAmbiguous: boolean;
}

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
/** Years of two digits: 70 to 99 are of the last century. */
const PIVOT = 70;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
const four = (year: number): string => String(year).padStart(4, '0');

function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The day of `yyyymmdd`, whatever time follows it as digits; null where it is none. */
export function compactDay(text: string): string | null {
  if (text.length !== 8 && text.length !== 14) return null;
  const year = digitsOf(text, 0, 4);
  const month = digitsOf(text, 4, 6);
  const day = digitsOf(text, 6, 8);
  if (year < 0 || !isDay(year, month, day) || digitsOf(text, 8, text.length) < 0) return null;
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/** More than the days of a century, and no memory to speak of. */
const MOST_REMEMBERED = 40_000;

/** {@link compactDay} for many rows: a table repeats its days. */
export function rememberedDays(): (text: string) => string | null {
  const days = new Map<string, string | null>();
  return (text) => {
    const known = days.get(text);
    if (known !== undefined) return known;
    const day = compactDay(text);
    if (days.size < MOST_REMEMBERED) days.set(text, day);
    return day;
  };
}

/**
 * Reads a date as people spell it; null where it is none.
 *
 * @param assumed what comes first where the text does not show it
 */
export function writtenDate(text: string, assumed: DayOrder): WrittenDate | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const [a = '', b = '', c = ''] = parts;
  if (parts.length === 1) {
    const day = compactDay(a);
    return day !== null ? plain(day) : isYear(a) ? plain(a) : null;
  }
  if (parts.length === 2) return isYear(a) ? monthOf(a, b) : isYear(b) ? monthOf(b, a) : null;
  if (isYear(a)) return dayOf(a, b, c);
  if (monthNamed(a) > 0) return dayOf(c, a, b);
  if (monthNamed(b) > 0) return dayOf(c, b, a);
  return numeric(a, b, c, assumed);
}

const plain = (date: string): WrittenDate => ({ date, order: null, isAmbiguous: false });

function monthOf(year: string, month: string): WrittenDate | null {
  const number = monthNumber(month);
  return number >= 1 && number <= 12 ? plain(`${year}-${two(number)}`) : null;
}

function dayOf(yearText: string, monthText: string, dayText: string): WrittenDate | null {
  const year = yearNumber(yearText);
  const month = monthNumber(monthText);
  const day = dayText.length <= 2 && dayText !== '' ? digitsOf(dayText, 0, dayText.length) : -1;
  if (year < 0 || !isDay(year, month, day)) return null;
  return plain(`${four(year)}-${two(month)}-${two(day)}`);
}

function numeric(a: string, b: string, c: string, assumed: DayOrder): WrittenDate | null {
  const dayFirst = dayOf(c, b, a);
  const monthFirst = dayOf(c, a, b);
  if (dayFirst === null && monthFirst === null) return null;
  if (monthFirst === null && dayFirst !== null) return { ...dayFirst, order: 'day-month-year' };
  if (dayFirst === null && monthFirst !== null) return { ...monthFirst, order: 'month-day-year' };
  const read = assumed === 'day-month-year' ? dayFirst : monthFirst;
  const isAmbiguous = dayFirst?.date !== monthFirst?.date;
  return read && { ...read, isAmbiguous };
}

const isYear = (text: string): boolean => text.length === 4 && digitsOf(text, 0, 4) >= 0;

function yearNumber(text: string): number {
  if (isYear(text)) return digitsOf(text, 0, 4);
  const short = text.length === 2 ? digitsOf(text, 0, 2) : -1;
  if (short < 0) return -1;
  return short < PIVOT ? 2000 + short : 1900 + short;
}

/** 1 to 12 for the name of a month, whole or cut after three letters or more; else 0. */
function monthNamed(text: string): number {
  if (text.length < 3) return 0;
  const name = text.toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}

function monthNumber(text: string): number {
  const named = monthNamed(text);
  if (named > 0) return named;
  return text.length <= 2 && text !== '' ? digitsOf(text, 0, text.length) : -1;
}

/**
 * The one to three words of a date: a time of day after it is left out. Null where the text is
 * too long or has other signs.
 */
function partsOf(text: string): readonly string[] | null {
  if (text.length > 40) return null;
  const parts: string[] = [];
  let word = '';
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    const letter = code | 0x20;
    // “2016-01-02T13:45” and “2 Jan 2016 13:45”: what follows the third word is the time.
    if (parts.length === 2 && word !== '' && letter === 0x74 && isDigit(word.charCodeAt(0))) {
      return isTime(text, i + 1) ? [...parts, word] : null;
    }
    if (isDigit(code) || (letter >= 0x61 && letter <= 0x7a)) {
      word += text.charAt(i);
      continue;
    }
    if (code !== 0x20 && code !== 0x2d && code !== 0x2f && code !== 0x2e && code !== 0x2c) {
      return null;
    }
    if (word === '') continue;
    parts.push(word);
    word = '';
    if (parts.length === 3) return isTime(text, i + 1) ? parts : null;
  }
  return parts.length === 0 ? null : parts;
}

/** Whether nothing but a time of day stands from a place on: digits, colons, AM, PM, Z. */
function isTime(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    if (!'0123456789:. +apmzAPMZ'.includes(text.charAt(i))) return false;
  }
  return true;
}
