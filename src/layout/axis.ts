/**
 * Ticks of the time axis, for the visible window only, from hours to millennia.
 *
 * The unit is the finest whose labels have room. A tick that begins a larger unit (the
 * first day of a month, January) is a major one and says so in its label; the first tick
 * of the window always names the year, so that no window is without one.
 */
import { ticks as roundNumbers } from 'd3-array';
import { type CountableTimeInterval, utcDay, utcHour, utcMonday, utcMonth, utcYear } from 'd3-time';
import { DAY_MS, type EpochMs, epochMs, type TimeWindow } from '../time/types.ts';

export type TickUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

export interface AxisTick {
  readonly at: EpochMs;
  readonly unit: TickUnit;
  /** Begins a larger unit: a day for hours, a year for days and months. */
  readonly major: boolean;
  /** The first of the window: its label names what the others leave out. */
  readonly first: boolean;
  /** Calendar year, astronomical (0 is 1 BC). */
  readonly year: number;
}

interface Step {
  readonly unit: TickUnit;
  readonly every: number;
  readonly ms: number;
}

const HOUR_MS = 3_600_000;
const MONTH_MS = 30.436875 * DAY_MS;
/** Mean Gregorian year. */
export const YEAR_MS = 365.2425 * DAY_MS;

const STEPS: readonly Step[] = [
  { unit: 'hour', every: 1, ms: HOUR_MS },
  { unit: 'hour', every: 3, ms: 3 * HOUR_MS },
  { unit: 'hour', every: 6, ms: 6 * HOUR_MS },
  { unit: 'hour', every: 12, ms: 12 * HOUR_MS },
  { unit: 'day', every: 1, ms: DAY_MS },
  { unit: 'day', every: 2, ms: 2 * DAY_MS },
  { unit: 'week', every: 1, ms: 7 * DAY_MS },
  { unit: 'week', every: 2, ms: 14 * DAY_MS },
  { unit: 'month', every: 1, ms: MONTH_MS },
  { unit: 'month', every: 3, ms: 3 * MONTH_MS },
  { unit: 'month', every: 6, ms: 6 * MONTH_MS },
  { unit: 'year', every: 1, ms: YEAR_MS },
];

/** Instants outside this range are not `Date`s: there, years are counted by their mean length. */
const DATE_LIMIT_MS = 8.64e15 - YEAR_MS;

/**
 * Ticks of a window.
 *
 * @param length  length of the axis in CSS pixels
 * @param room    least distance in CSS pixels between two labelled ticks of a unit
 */
export function axisTicks(
  window: TimeWindow,
  length: number,
  room: Readonly<Record<TickUnit, number>>,
): readonly AxisTick[] {
  const pxPerMs = length / (window.to - window.from);
  const step = STEPS.find(({ unit, ms }) => ms * pxPerMs >= room[unit]);
  const isFar = Math.max(Math.abs(window.from), Math.abs(window.to)) > DATE_LIMIT_MS;
  if (!step || isFar) return yearTicks(window, length, room.year, isFar);
  return stepTicks(window, step);
}

function stepTicks(window: TimeWindow, step: Step): readonly AxisTick[] {
  const from = new Date(window.from);
  const to = new Date(window.to);
  const dates = datesOf(step, from, to).filter((date) => +date >= window.from && +date < window.to);
  return dates.map((date, i) => ({
    at: epochMs(+date),
    unit: step.unit,
    major: isMajor(step.unit, date, dates[i - 1]),
    first: i === 0,
    year: date.getUTCFullYear(),
  }));
}

function datesOf(step: Step, from: Date, to: Date): readonly Date[] {
  switch (step.unit) {
    case 'hour':
      return every(utcHour, from, to, (date) => date.getUTCHours() % step.every === 0);
    case 'day':
      return every(
        utcDay,
        from,
        to,
        (date) =>
          (date.getUTCDate() - 1) % step.every === 0 &&
          (step.every === 1 || date.getUTCDate() < 31),
      );
    case 'week':
      return every(
        utcMonday,
        from,
        to,
        (date) => Math.round(+date / (7 * DAY_MS)) % step.every === 0,
      );
    case 'month':
      return every(utcMonth, from, to, (date) => date.getUTCMonth() % step.every === 0);
    case 'year':
      return every(utcYear, from, to, () => true);
  }
}

const every = (
  interval: CountableTimeInterval,
  from: Date,
  to: Date,
  keep: (date: Date) => boolean,
): readonly Date[] => interval.range(interval.ceil(from), to).filter(keep);

function isMajor(unit: TickUnit, date: Date, previous: Date | undefined): boolean {
  if (unit === 'hour') return date.getUTCHours() === 0;
  if (unit === 'year') return date.getUTCFullYear() % 10 === 0;
  return previous !== undefined && previous.getUTCFullYear() !== date.getUTCFullYear();
}

/** Round years: 1, 2, 5, 10, 20… apart, by the calendar inside `Date`'s range and by mean years outside. */
function yearTicks(
  window: TimeWindow,
  length: number,
  room: number,
  isFar: boolean,
): readonly AxisTick[] {
  const yearOf = (ms: number) => 1970 + ms / YEAR_MS;
  const years = roundNumbers(
    yearOf(window.from),
    yearOf(window.to),
    Math.max(1, length / room / 1.5),
  ).filter(Number.isInteger);
  // Astronomical −399 is 400 BC: years before Christ are round as people count them.
  const isCoarse = years.length > 1 && (years[1] ?? 0) - (years[0] ?? 0) > 1;
  const counted = isCoarse
    ? [...new Set(years.map((year) => (year <= 0 ? year + 1 : year)))]
    : years;
  return counted
    .map((year) => ({ year, at: isFar ? (year - 1970) * YEAR_MS : startOfYear(year) }))
    .filter(({ at }) => at >= window.from && at < window.to)
    .map(({ year, at }, i) => ({
      at: epochMs(at),
      unit: 'year' as const,
      major: false,
      first: i === 0,
      year,
    }));
}

/** First instant of an astronomical year; `Date.UTC` alone would read 0 to 99 as 1900 to 1999. */
function startOfYear(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return +date;
}
