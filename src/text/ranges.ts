/** Stretches of time written once for what their ends share: 1–5 December 2016. */
import { dayOf, isCalendarInstant, yearOf } from '../time/arithmetic.ts';
import { digits, type HijriDay, monthName } from '../time/format.ts';
import type { EpochMs, Moment } from '../time/types.ts';
import { kept } from './numbers.ts';
import type { Say } from './say.ts';
import type { Writing } from './types.ts';

/** `full` has the weekday, `medium` the month's name, `short` no year, `short-year` the year. */
export type DateStyle = 'full' | 'medium' | 'short' | 'short-year';

export type RangeUnit = 'day' | 'month' | 'year';

export interface Ranges {
  /** From the unit one instant falls in to the unit another falls in, both included. */
  between(first: EpochMs, last: EpochMs, unit: RangeUnit, style: DateStyle): string;
  /** Two dates with a dash and spaces, for dates of several words. */
  of(from: string, to: string): string;
  /** Two numbers with a dash, kept together in the direction of their digits. */
  close(from: string, to: string): string;
  /** The unit in which two ends can share their parts, or null where one is uncertain or they differ. */
  sharedUnit(start: Moment, end: Moment): RangeUnit | null;
  /** The coarsest unit that a half-open stretch is made of. */
  wholeUnit(from: EpochMs, to: EpochMs): RangeUnit;
  hijri(start: HijriDay | null, end: HijriDay | null): string;
}

/** How one end is written. */
interface Ends {
  day(at: EpochMs, style: DateStyle): string;
  month(at: EpochMs, style: DateStyle): string;
  year(astronomicalYear: number): string;
}

export function createRanges(say: Say, writing: Writing, ends: Ends): Ranges {
  const of = (from: string, to: string) => say.pieces('date.range', { from, to });
  const close = (from: string, to: string) =>
    kept(say.pieces('date.range-close', { from, to }), writing);

  function days(first: EpochMs, last: EpochMs, style: DateStyle): string {
    const from = dayOf(first);
    const to = dayOf(last);
    const isSameYear = from.year === to.year;
    const isSameMonth = isSameYear && from.month === to.month;
    if (isSameMonth && from.day === to.day) return ends.day(first, style);
    // A weekday at each end would leave nothing to share.
    const one = style === 'full' ? 'medium' : style;
    if (isSameMonth) {
      const pieces = {
        day: close(digits(from.day, writing.numerals), digits(to.day, writing.numerals)),
        month: monthName(from.month, widthOf(one), writing),
      };
      if (one === 'short') return say.pieces('date.day-month', pieces);
      return say.pieces('date.day-month-year', { ...pieces, year: ends.year(from.year) });
    }
    if (!isSameYear) {
      const withYear = one === 'short' ? 'short-year' : one;
      return of(ends.day(first, withYear), ends.day(last, withYear));
    }
    const start = say.pieces('date.day-month', {
      day: digits(from.day, writing.numerals),
      month: monthName(from.month, widthOf(one), writing),
    });
    return of(start, ends.day(last, one));
  }

  function months(first: EpochMs, last: EpochMs, style: DateStyle): string {
    const from = dayOf(first);
    const to = dayOf(last);
    if (from.year === to.year && from.month === to.month) return ends.month(first, style);
    if (from.year === to.year) {
      return of(monthName(from.month, widthOf(style), writing), ends.month(last, style));
    }
    const withYear = style === 'short' ? 'short-year' : style;
    return of(ends.month(first, withYear), ends.month(last, withYear));
  }

  function years(first: EpochMs, last: EpochMs): string {
    const from = yearOf(first);
    const to = yearOf(last);
    if (from === to) return ends.year(from);
    const write = from > 0 && to > 0 ? close : of;
    return write(ends.year(from), ends.year(to));
  }

  return {
    of,
    close,
    between: (first, last, unit, style) => {
      if (!isCalendarInstant(first) || !isCalendarInstant(last)) return years(first, last);
      if (unit === 'year') return years(first, last);
      return unit === 'month' ? months(first, last, style) : days(first, last, style);
    },
    sharedUnit: (start, end) => {
      const isCertain = [start, end].every(
        (moment) => !moment.approximate && !moment.uncertain && !moment.unspecified,
      );
      if (!isCertain || start.precision !== end.precision) return null;
      const { precision } = start;
      return precision === 'day' || precision === 'month' || precision === 'year'
        ? precision
        : null;
    },
    wholeUnit: (from, to) => {
      const start = dayOf(from);
      const end = dayOf(to);
      const isWhole = from % 86_400_000 === 0 && to % 86_400_000 === 0;
      if (!isWhole || start.day !== 1 || end.day !== 1) return 'day';
      return start.month === 1 && end.month === 1 ? 'year' : 'month';
    },
    hijri: (start, end) => {
      if (!start || !end) return '';
      const isSameYear = start.year === end.year;
      const isSameMonth = isSameYear && start.month === end.month;
      if (isSameMonth && start.day === end.day) return say.pieces('date.hijri', { ...end });
      if (isSameMonth) return say.pieces('date.hijri', { ...end, day: close(start.day, end.day) });
      const key = isSameYear ? 'date.hijri-month' : 'date.hijri';
      return of(say.pieces(key, { ...start }), say.pieces('date.hijri', { ...end }));
    },
  };
}

/** Whether a style writes month names whole. */
export const widthOf = (style: DateStyle): 'long' | 'short' =>
  style === 'short' || style === 'short-year' ? 'short' : 'long';
