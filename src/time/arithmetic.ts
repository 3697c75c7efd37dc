/**
 * Steps of the calendar: days, months and years of the proleptic Gregorian calendar, in UTC.
 *
 * Nothing here reads the machine's time zone: the same record falls on the same day everywhere.
 */
import { UTCDateMini, utc } from '@date-fns/utc';
import { addMonths as stepMonths } from 'date-fns/addMonths';
import { startOfMonth as monthStart } from 'date-fns/startOfMonth';
import { startOfYear as yearStart } from 'date-fns/startOfYear';
import { DAY_MS, type EpochMs, epochMs } from './types.ts';

/** Mean length of a Gregorian year: 400 years have 146,097 days. */
export const MEAN_YEAR_MS = 365.2425 * DAY_MS;

/** Last instant of ECMAScript's `Date`, in both directions from 1970. */
const DATE_LIMIT_MS = 8.64e15;

/** Years within which every instant is a `Date`; beyond them years are counted by their mean length. */
const LAST_CALENDAR_YEAR = 271_000;

/** More than what a double loses of a far year's start, so that the start counts to its own year. */
const FAR_YEAR_ERROR = 1e-3;

/** A day of the calendar. `year` is astronomical: 0 is 1 BC. `month` and `day` begin with 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether an instant can be read as a calendar day. Geological time cannot. */
export const isCalendarInstant = (at: number): boolean => Math.abs(at) <= DATE_LIMIT_MS;

/** First instant of a day. */
export function startOfDate({ year, month, day }: CalendarDay): EpochMs {
  const date = new UTCDateMini(0);
  // `Date.UTC` reads the years 0 to 99 as 1900 to 1999; this setter does not.
  date.setUTCFullYear(year, month - 1, day);
  return epochMs(date.getTime());
}

/** First instant of an astronomical year, by the mean year where it lies outside `Date`'s range. */
export function startOfYearNumber(year: number): EpochMs {
  if (Math.abs(year) > LAST_CALENDAR_YEAR) return epochMs((year - 1970) * MEAN_YEAR_MS);
  return startOfDate({ year, month: 1, day: 1 });
}

/** The astronomical year of an instant, also outside `Date`'s range. */
export function yearOf(at: EpochMs): number {
  if (isCalendarInstant(at)) return new UTCDateMini(at).getUTCFullYear();
  return Math.floor(1970 + at / MEAN_YEAR_MS + FAR_YEAR_ERROR);
}

/** The calendar day of an instant. Instants outside `Date`'s range give the first of January of their year. */
export function dayOf(at: EpochMs): CalendarDay {
  if (!isCalendarInstant(at)) return { year: yearOf(at), month: 1, day: 1 };
  const date = new UTCDateMini(at);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** First instant of the day an instant falls on. */
export const startOfDay = (at: EpochMs): EpochMs => epochMs(Math.floor(at / DAY_MS) * DAY_MS);

/** First instant of the month an instant falls in. */
export const startOfMonth = (at: EpochMs): EpochMs => epochMs(+monthStart(at, { in: utc }));

/** First instant of the year an instant falls in. */
export const startOfYear = (at: EpochMs): EpochMs =>
  isCalendarInstant(at) ? epochMs(+yearStart(at, { in: utc })) : startOfYearNumber(yearOf(at));

/** The same time of day, `days` later or, negative, earlier. */
export const addDays = (at: EpochMs, days: number): EpochMs => epochMs(at + days * DAY_MS);

/** The same day `months` later; the last day of the month where it has no such day. */
export const addMonths = (at: EpochMs, months: number): EpochMs =>
  epochMs(+stepMonths(at, months, { in: utc }));

/** The same day `years` later; 28 February where the year has no 29th. */
export const addYears = (at: EpochMs, years: number): EpochMs =>
  isCalendarInstant(at) ? addMonths(at, years * 12) : epochMs(at + years * MEAN_YEAR_MS);

/** How many days a month has. `month` begins with 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether an astronomical year has a 29 February. */
export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
