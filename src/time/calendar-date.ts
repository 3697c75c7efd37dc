/**
 * The dates that nearly all records have: a year, a month or a day, perhaps with one mark of
 * doubt at the end. Read here without a library, so that an ordinary data set needs none.
 */
import { daysInMonth, startOfDate, startOfYearNumber } from './arithmetic.ts';
import { DAY_MS, type DateProblem, epochMs, type Moment } from './types.ts';

const PLAIN = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/;
/** The same with marks of doubt anywhere and a time after it. */
const NUMBERED = /^[~?%]?(-?\d{4})[~?%]?-[~?%]?(\d\d)[~?%]?(?:-[~?%]?(\d\d)[~?%]?)?(?:T.*)?$/d;

/** Divisions of the year in the month's place: 21 spring to 41 second half (ISO 8601-2, 4.8). */
const isDivision = (month: number): boolean => month >= 21 && month <= 41;

/** A year, month or day as a moment; null where the text is written in another way. */
export function plainMoment(text: string): Moment | null {
  const found = PLAIN.exec(text);
  if (!found) return null;
  const [, yearText = '', monthText, dayText, mark = ''] = found;
  const year = Number(yearText);
  const month = monthText === undefined ? 1 : Number(monthText);
  const day = dayText === undefined ? 1 : Number(dayText);
  if (month > 12) return null;
  const min = startOfDate({ year, month, day });
  const known = {
    edtf: text,
    min,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
    unspecified: false,
  };
  if (monthText === undefined) {
    return { ...known, max: startOfYearNumber(year + 1), precision: 'year' };
  }
  if (dayText === undefined) {
    const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
    return { ...known, max: startOfDate({ ...next, day: 1 }), precision: 'month' };
  }
  return { ...known, max: epochMs(min + DAY_MS), precision: 'day' };
}

/** A month or day that no calendar has (2016-13, 2016-02-30), with its place; null where there is none. */
export function impossiblePart(text: string): Pick<DateProblem, 'code' | 'offset'> | null {
  if (/^[~?%]?-0000/.test(text)) return { code: 'no-such-date', offset: 0 };
  const found = NUMBERED.exec(text);
  if (!found) return null;
  const month = Number(found[2]);
  const atMonth = found.indices?.[2]?.[0] ?? 0;
  if (isDivision(month)) {
    return found[3] === undefined ? null : { code: 'no-such-date', offset: atMonth };
  }
  if (month < 1 || month > 12) return { code: 'no-such-date', offset: atMonth };
  if (found[3] === undefined) return null;
  const day = Number(found[3]);
  const isDay = day >= 1 && day <= daysInMonth(Number(found[1]), month);
  return isDay ? null : { code: 'no-such-date', offset: found.indices?.[3]?.[0] ?? 0 };
}
