/**
 * Dates as a reader says them, with what is uncertain in them in words.
 *
 * The order of day, month and year is a message of each language; names come from `time/`.
 */
import { dayOf, isCalendarInstant, startOfDay, yearOf } from '../time/arithmetic.ts';
import { clockText, digits, hijriDay, monthName, weekdayName, yearText } from '../time/format.ts';
import {
  DAY_MS,
  type EpochMs,
  epochMs,
  type Moment,
  type TimeWindow,
  type When,
} from '../time/types.ts';
import { createRanges, type DateStyle, widthOf } from './ranges.ts';
import type { Say } from './say.ts';
import type { Writing } from './types.ts';

export type TickUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Dates {
  when(when: When, style: DateStyle): string;
  hijri(when: When): string;
  day(at: EpochMs, style?: DateStyle): string;
  month(at: EpochMs, width?: 'long' | 'short'): string;
  year(astronomicalYear: number): string;
  tick(at: EpochMs, unit: TickUnit, major: boolean): string;
  window(window: TimeWindow): string;
}

const DIVISIONS: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  25: 'spring',
  26: 'summer',
  27: 'autumn',
  28: 'winter',
  29: 'spring',
  30: 'summer',
  31: 'autumn',
  32: 'winter',
  33: 'quarter-1',
  34: 'quarter-2',
  35: 'quarter-3',
  36: 'quarter-4',
  40: 'half-1',
  41: 'half-2',
};

/** The same dates are written again for every frame of a moving picture. */
const REMEMBERED = 20_000;

export function createDates(say: Say, writing: Writing): Dates {
  const remembered = new Map<string, string>();
  const year = (value: number) => yearText(value, writing);
  const month = (at: EpochMs, width: 'long' | 'short' = 'long') => {
    const { month: number, year: of } = dayOf(at);
    return say.pieces('date.month-year', {
      month: monthName(number, width, writing),
      year: year(of),
    });
  };

  function day(at: EpochMs, style: DateStyle = 'medium'): string {
    if (!isCalendarInstant(at)) return year(yearOf(at));
    const parts = dayOf(at);
    const pieces = {
      day: digits(parts.day, writing.numerals),
      month: monthName(parts.month, widthOf(style), writing),
    };
    if (style === 'short') return say.pieces('date.day-month', pieces);
    const date = say.pieces('date.day-month-year', { ...pieces, year: year(parts.year) });
    if (style !== 'full') return date;
    return say.pieces('date.weekday-date', { weekday: weekdayName(at, writing), date });
  }

  const monthInStyle = (at: EpochMs, style: DateStyle) =>
    style === 'short' ? monthName(dayOf(at).month, 'short', writing) : month(at, widthOf(style));

  const ranges = createRanges(say, writing, { day, month: monthInStyle, year });

  /** A moment without its marks of doubt. */
  function certain(moment: Moment, style: DateStyle): string {
    if (moment.unspecified) return unspecified(moment, style);
    switch (moment.precision) {
      case 'instant':
        return say.pieces('date.with-time', {
          date: day(moment.min, style),
          time: clockText(moment.min, writing),
        });
      case 'day':
        return day(moment.min, style);
      case 'month':
        return monthInStyle(moment.min, style);
      case 'season':
        return season(moment, style);
      case 'year':
      case 'decade':
      case 'century': {
        // Not the year of the last millisecond: far outside the calendar there is no such instant.
        const [first, last] = [yearOf(moment.min), yearOf(moment.max) - 1];
        return first === last ? year(first) : between(year(first), year(last));
      }
    }
  }

  const between = (from: string, to: string) => say.pieces('date.some-time-between', { from, to });

  function unspecified(moment: Moment, style: DateStyle): string {
    const { min, edtf } = moment;
    const text = edtf.replace(/[~?%]$/, '');
    if (/^-?\d{4}-\d\d-XX$/.test(text)) {
      return say.pieces('date.some-day-in-month', { month: monthInStyle(min, style) });
    }
    if (/^-?\d{4}-XX-XX$/.test(text)) {
      return say.pieces('date.some-day-in-year', { year: year(yearOf(min)) });
    }
    if (/^-?\d{4}-XX$/.test(text)) {
      return say.pieces('date.some-month-in-year', { year: year(yearOf(min)) });
    }
    return ends(moment, style);
  }

  /** The first and the last that a moment may mean, in its own precision. */
  function ends({ min, max, precision }: Moment, style: DateStyle): string {
    const last = epochMs(max - 1);
    const withYear = style === 'short' ? 'short-year' : style === 'full' ? 'medium' : style;
    if (precision === 'day') return between(day(min, withYear), day(last, withYear));
    if (precision === 'month')
      return between(month(min, widthOf(style)), month(last, widthOf(style)));
    return between(year(yearOf(min)), year(yearOf(last)));
  }

  function season(moment: Moment, style: DateStyle): string {
    const [, of = '', division = ''] = /(-?\d{4})-(\d\d)/.exec(moment.edtf) ?? [];
    const name = DIVISIONS[division];
    if (name) return say.pieces(`date.${name}`, { year: year(Number(of)) });
    return ranges.between(moment.min, epochMs(moment.max - 1), 'month', style);
  }

  function moment(value: Moment, style: DateStyle): string {
    const date = certain(value, style);
    if (value.approximate && value.uncertain) return say.pieces('date.perhaps-about', { date });
    if (value.approximate) return say.pieces('date.about', { date });
    return value.uncertain ? say.pieces('date.perhaps', { date }) : date;
  }

  function gregorian({ start, end, interval }: When, style: DateStyle): string {
    if (typeof start === 'string') {
      if (typeof end === 'string') return say.message('date.not-known');
      const key = start === 'open' ? 'date.until' : 'date.until-start-unknown';
      return say.pieces(key, { date: moment(end, style) });
    }
    if (typeof end === 'string') {
      const key = end === 'open' ? 'date.from-on' : 'date.from-end-unknown';
      return say.pieces(key, { date: moment(start, style) });
    }
    if (!interval || start.edtf === end.edtf) return moment(start, style);
    const unit = ranges.sharedUnit(start, end);
    if (unit) return ranges.between(start.min, end.min, unit, style);
    const one = style === 'short' && yearOf(start.min) !== yearOf(end.min) ? 'short-year' : style;
    return ranges.of(moment(start, one), moment(end, one));
  }

  function hijri({ start, end }: When): string {
    if (typeof start === 'string' || typeof end === 'string') return '';
    const isFine = (value: Moment) => value.precision === 'day' && !value.unspecified;
    if (!isFine(start) || !isFine(end)) return '';
    return ranges.hijri(hijriDay(start.min, writing), hijriDay(end.min, writing));
  }

  function tick(at: EpochMs, unit: TickUnit, major: boolean): string {
    if (!isCalendarInstant(at)) return year(yearOf(at));
    switch (unit) {
      case 'hour':
        return major ? day(at, 'short') : clockText(at, writing);
      case 'day':
      case 'week':
        return day(at, major ? 'short-year' : 'short');
      case 'month':
        return monthInStyle(at, major ? 'short-year' : 'short');
      case 'year':
        return year(yearOf(at));
    }
  }

  function windowText({ from, to }: TimeWindow): string {
    const last = epochMs(Math.max(from, to - 1));
    if (!isCalendarInstant(from) || !isCalendarInstant(to)) {
      return ranges.between(from, last, 'year', 'medium');
    }
    const isWhole = (at: EpochMs) => startOfDay(at) === at;
    if (to - from <= DAY_MS && !(isWhole(from) && isWhole(to))) {
      const clock = (at: EpochMs) => clockText(at, writing);
      const time = ranges.close(clock(from), clock(to));
      return say.pieces('date.with-time', { date: day(from), time });
    }
    return ranges.between(from, last, ranges.wholeUnit(from, to), 'medium');
  }

  return {
    when: (when, style) => {
      const key = `${style} ${when.edtf}`;
      const known = remembered.get(key);
      if (known !== undefined) return known;
      if (remembered.size >= REMEMBERED) remembered.clear();
      const date = gregorian(when, style);
      const beside = writing.hijri ? hijri(when) : '';
      const said = beside === '' ? date : say.pieces('date.with-hijri', { date, hijri: beside });
      remembered.set(key, said);
      return said;
    },
    hijri,
    day,
    month,
    year,
    tick,
    window: windowText,
  };
}
