/** Dates that are none, and what was perhaps meant. */
import { edtfIsNeeded, loadEdtf, parseWhen } from '../../time/edtf.ts';
import type { DateProblem } from '../../time/types.ts';
import { DATE_FIELDS, type Dated, type DateFields, datesOf } from '../date-fields.ts';
import type { FindingCode } from '../findings.ts';
import { keepOriginal } from '../prune.ts';
import type { Report, Tell } from '../report.ts';
import type { DataSet } from '../schema.ts';

const CODES: Readonly<Record<DateProblem['code'], FindingCode>> = {
  'not-a-date': 'date-invalid',
  'no-such-date': 'date-impossible',
  'end-before-start': 'date-backwards',
};

/** Fetches what the rarer dates need; a document without them waits for nothing. */
export async function prepareDates(dataSet: DataSet): Promise<void> {
  for (const text of datesOf(dataSet)) if (edtfIsNeeded(text)) return loadEdtf();
}

/** Drops records without a readable date, and takes other unreadable dates out of theirs. */
export function checkDates(dataSet: DataSet, report: Report): void {
  for (const { list, ...fields } of DATE_FIELDS) {
    for (const record of list(dataSet)) {
      if (!hasGoodDates(record, fields, report.teller(record))) report.drop(record);
    }
  }
}

/** Takes unreadable dates out of a record; says whether it has the one that it needs. */
export function hasGoodDates(record: Dated, { needed, fields }: DateFields, tell: Tell): boolean {
  let isGood = true;
  for (const field of fields) {
    const text = record[field];
    if (typeof text !== 'string') continue;
    const problem = problemOf(text);
    if (!problem) continue;
    const suggestion = suggestionFor(text);
    tell([field], CODES[problem], {
      value: text,
      field,
      suggestion: suggestion ?? '2016-12-02',
      known: suggestion ? 'yes' : 'no',
    });
    if (needed && field === 'date') isGood = false;
    else {
      delete record[field];
      keepOriginal(record, field, text);
    }
  }
  return isGood;
}

function problemOf(text: string): DateProblem['code'] | null {
  try {
    const result = parseWhen(text);
    return result.ok ? null : result.problem.code;
  } catch {
    // The library for rarer dates could not be fetched.
    return 'not-a-date';
  }
}

const iso = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
};

/** The date that was perhaps meant, or both where day and month could be either; null where nothing is known. */
export function suggestionFor(text: string): string | null {
  const plain = text.trim();
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(plain);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
    const readings = [iso(year, second, first), iso(year, first, second)].filter((d) => d !== null);
    return readings.length > 0 ? [...new Set(readings)].join(' / ') : null;
  }
  const slashed = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(plain);
  if (slashed) return iso(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  const impossible = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  if (impossible) {
    const [year, month] = [Number(impossible[1]), Number(impossible[2])];
    return month >= 1 && month <= 12 ? lastDayOf(year, month) : null;
  }
  const backwards = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(plain);
  if (backwards?.[1] && backwards[2] && backwards[2] < backwards[1]) {
    return `${backwards[2]}/${backwards[1]}`;
  }
  const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  // Days since 30 December 1899, as spreadsheets count.
  if (serial >= 20_000 && serial <= 70_000) return afterDays(serial);
  if (/^\d{9,10}$/.test(plain)) return dayOf(Number(plain) * 1000);
  if (/^\d{12,13}$/.test(plain)) return dayOf(Number(plain));
  return null;
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const afterDays = (days: number): string =>
  dayOf(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000);

function lastDayOf(year: number, month: number): string {
  const date = new Date(Date.UTC(2000, month, 0));
  date.setUTCFullYear(year, month, 0);
  return date.toISOString().slice(0, 10);
}
