/**
 * Dates while they are being put together: EDTF text with its extent, so that what is written is
 * what `time/` reads, and an end before its start is noticed without reading it again.
 */
import { daysInMonth } from '../../time/arithmetic.ts';

/** Parts of a date as somebody wrote them. The year is astronomical: 0 is 1 BC. */
export interface DateParts {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Seconds after midnight, UTC. */
  readonly seconds?: number | undefined;
}

/** One end of a date. */
export interface ReadMoment {
  readonly edtf: string;
  /**
   * First instant, and the first one after the last, in years of twelve months of 31 days: they
   * compare as the calendar does, and count nothing.
   */
  readonly start: number;
  readonly end: number;
}

/** A date or interval; null stands for an end that is open or not known. */
export interface ReadSpan {
  readonly edtf: string;
  readonly first: ReadMoment | null;
  readonly last: ReadMoment | null;
}

/** Beyond this, `time/` reads no year. */
const FURTHEST_YEAR = 999_999_999_999;
const LAST_PLAIN_YEAR = 9999;
const DAY_SECONDS = 86_400;

const two = (value: number): string => String(value).padStart(2, '0');

/** A year in EDTF: four digits, or `Y` before more of them. */
export function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const signed = year < 0 ? `-${digits}` : digits;
  return Math.abs(year) > LAST_PLAIN_YEAR ? `Y${signed}` : signed;
}

/** Where a day of the grid of 372 days a year begins. */
export const gridPoint = (year: number, month: number, day: number, seconds = 0): number =>
  year + ((month - 1) * 31 + (day - 1) + seconds / DAY_SECONDS) / 372;

/** The EDTF of parts, as fine as they are; null where no calendar has such a date. */
export function momentOf({ year, month, day, seconds }: DateParts): ReadMoment | null {
  if (!Number.isInteger(year) || Math.abs(year) > FURTHEST_YEAR) return null;
  if (month === undefined) return { edtf: yearText(year), start: year, end: year + 1 };
  // EDTF has no months of years of more than four digits.
  if (Math.abs(year) > LAST_PLAIN_YEAR) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  const yearMonth = `${yearText(year)}-${two(month)}`;
  if (day === undefined) {
    return {
      edtf: yearMonth,
      start: gridPoint(year, month, 1),
      end: gridPoint(year, month + 1, 1),
    };
  }
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  const date = `${yearMonth}-${two(day)}`;
  if (seconds === undefined) {
    return {
      edtf: date,
      start: gridPoint(year, month, day),
      end: gridPoint(year, month, day + 1),
    };
  }
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  const isWholeMinute = seconds % 60 === 0;
  return {
    // Without a zone the library would take the machine's.
    edtf: `${date}T${clock
      .slice(0, isWholeMinute ? 2 : 3)
      .map(two)
      .join(':')}Z`,
    start: gridPoint(year, month, day, seconds),
    end: gridPoint(year, month, day, seconds + (isWholeMinute ? 60 : 1)),
  };
}

/** A moment with a mark of doubt: `~` about, `?` not sure, `%` both. A time takes none. */
export const withMark = (moment: ReadMoment, mark: string): ReadMoment =>
  moment.edtf.includes('T') ? moment : { ...moment, edtf: `${moment.edtf}${mark}` };

export const spanOf = (moment: ReadMoment): ReadSpan => ({
  edtf: moment.edtf,
  first: moment,
  last: moment,
});

/** From one moment to another; null where the end is before the start. */
export function between(first: ReadMoment, last: ReadMoment): ReadSpan | null {
  if (last.end <= first.start) return null;
  if (first.edtf === last.edtf) return spanOf(first);
  return { edtf: `${first.edtf}/${last.edtf}`, first, last };
}

/** From the beginning of one span to the end of another, or on (`open`); null where it ends before it begins. */
export function joined(start: ReadSpan, end: ReadSpan | 'open'): ReadSpan | null {
  const { first } = start;
  if (first === null) return start;
  if (end === 'open' || end.last === null) {
    return { edtf: `${first.edtf}/..`, first, last: null };
  }
  return between(first, end.last);
}
