/**
 * Days written in full, as numbers: what nearly every row of a large table has, read without
 * making anything. Whatever is written otherwise is left to `edtf.ts`.
 */
import { daysInMonth } from './arithmetic.ts';

const ZERO = 0x30;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
/** Characters of a day in full: 2016-12-02. */
const DAY_LENGTH = 10;

/** How a text writes days: one of them, two of them as an interval, or in another way. */
export type PlainDays = 'day' | 'interval' | 'other';

/** Tells from a text's length and separator alone; its days may still be none. */
export function plainDaysIn(text: string): PlainDays {
  if (text.length === DAY_LENGTH) return 'day';
  const isTwo = text.length === DAY_LENGTH * 2 + 1 && text.charCodeAt(DAY_LENGTH) === SLASH;
  return isTwo ? 'interval' : 'other';
}

/** Where the second day of an interval begins. */
export const SECOND_DAY = DAY_LENGTH + 1;

/** First instant of the day written at a place, in milliseconds; NaN where no day of the years 100 to 9999 is. */
export function plainDayAt(text: string, at = 0): number {
  if (text.charCodeAt(at + 4) !== HYPHEN || text.charCodeAt(at + 7) !== HYPHEN) return Number.NaN;
  const year = digits(text, at, 4);
  const month = digits(text, at + 5, 2);
  const day = digits(text, at + 8, 2);
  // `Date.UTC` takes the years before 100 for others.
  if (!(year >= 100 && month >= 1 && month <= 12 && day >= 1)) return Number.NaN;
  return day <= daysInMonth(year, month) ? Date.UTC(year, month - 1, day) : Number.NaN;
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
