/**
 * Days as tables of events write them, read without a clock, a library or a pattern: this runs for
 * every row of a million.
 */
import { daysInMonth } from '../time/arithmetic.ts';

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, i) => [name, i + 1] as const),
  ...MONTH_NAMES.map((name, i) => [name.slice(0, 3), i + 1] as const),
  ['sept', 9] as const,
]);
const LONGEST_MONTH = 9;

/** Years of two digits from here on are of the twentieth century, as POSIX reads them. */
const FIRST_OF_1900S = 69;

const ZERO = 0x30;
const HYPHEN = 0x2d;

const digitAt = (text: string, at: number): number => {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : -1;
};

/** A hyphen, a full stop, a slash or a space. */
const isBetween = (code: number): boolean =>
  code === HYPHEN || code === 0x2e || code === 0x2f || code === 0x20;

/** Where a day may end: at the end of the text, or before a time of day. */
const isEnd = (text: string, at: number): boolean =>
  at === text.length || text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x54;

/**
 * Reads a day: `2016-12-02`, `2016/12/02`, either with a time after it, `02-December-2016`,
 * `2 December 2016`, `9-May-20`. Days that could be read in two orders (`02/12/2016`) are not read.
 *
 * @returns `2016-12-02`, or null where the text is no such day of the calendar
 */
export function readDay(text: string): string | null {
  return digitAt(text, 2) >= 0 && digitAt(text, 3) >= 0 ? yearFirst(text) : dayFirst(text);
}

function yearFirst(text: string): string | null {
  const between = text.charCodeAt(4);
  if (!isBetween(between) || text.charCodeAt(7) !== between || !isEnd(text, 10)) return null;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 7);
  const day = numberAt(text, 8, 10);
  if (!isDay(year, month, day)) return null;
  if (between !== HYPHEN) return written(year, month, day);
  return text.length === 10 ? text : text.slice(0, 10);
}

function dayFirst(text: string): string | null {
  const dayEnd = digitAt(text, 1) >= 0 ? 2 : 1;
  if (!isBetween(text.charCodeAt(dayEnd))) return null;
  const monthStart = dayEnd + 1;
  let monthEnd = monthStart;
  while (monthEnd - monthStart <= LONGEST_MONTH && isLetter(text.charCodeAt(monthEnd))) {
    monthEnd += 1;
  }
  const month = MONTHS.get(text.slice(monthStart, monthEnd).toLowerCase());
  if (month === undefined || !isBetween(text.charCodeAt(monthEnd))) return null;
  const yearStart = monthEnd + 1;
  const hasCentury = digitAt(text, yearStart + 2) >= 0;
  const yearEnd = yearStart + (hasCentury ? 4 : 2);
  if (!isEnd(text, yearEnd)) return null;
  const short = numberAt(text, yearStart, yearEnd);
  const year = hasCentury || short < 0 ? short : short + (short < FIRST_OF_1900S ? 2000 : 1900);
  const day = numberAt(text, 0, dayEnd);
  return isDay(year, month, day) ? written(year, month, day) : null;
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** The number that digits write; −1 where one of them is none. */
function numberAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = digitAt(text, at);
    if (digit < 0) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** The month of a day that {@link readDay} gave: `2016-12`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The year of a day that {@link readDay} gave: `2016`. */
export const yearOf = (day: string): string => day.slice(0, 4);

/** Whether two days that {@link readDay} gave are the first and the last of one month. */
export const isWholeMonth = (first: string, last: string): boolean =>
  first.endsWith('-01') &&
  monthOf(first) === monthOf(last) &&
  numberAt(last, 8, 10) === daysInMonth(numberAt(last, 0, 4), numberAt(last, 5, 7));

/** Whether two days that {@link readDay} gave are the first and the last of one year. */
export const isWholeYear = (first: string, last: string): boolean =>
  first.endsWith('-01-01') && last.endsWith('-12-31') && yearOf(first) === yearOf(last);
