/**
 * EDTF as records have it (level 1), told from other spellings without fetching a library: what
 * is read here, `time/` reads too.
 */
import { between, momentOf, type ReadMoment, type ReadSpan, spanOf, withMark } from './moment.ts';

const PLAIN = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/;
const UNSPECIFIED = /^(\d{4})-(?:(\d\d)-XX|XX-XX|XX)([~?%]?)$/;
const YEARS = /^(\d{2})(?:(\d)X|XX)([~?%]?)$/;
const SEASON = /^(\d{4})-(2[1-4])([~?%]?)$/;
const LONG_YEAR = /^Y(-?[1-9]\d{4,11})([~?%]?)$/;
const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?$/;
const FIRST_MONTH: Readonly<Record<string, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** Reads EDTF with digits and letters as the standard has them; null where it is written otherwise. */
export function edtfSpan(text: string): ReadSpan | null {
  const slash = text.indexOf('/');
  if (slash < 0) {
    const moment = edtfMoment(text);
    return moment && spanOf(moment);
  }
  const [start, end] = [text.slice(0, slash), text.slice(slash + 1)];
  const first = edtfMoment(start);
  const last = edtfMoment(end);
  if (first && last) return between(first, last);
  if (first && isOpen(end)) return { edtf: text, first, last: null };
  if (last && isOpen(start)) return { edtf: text, first: null, last };
  return null;
}

const isOpen = (side: string): boolean => side === '' || side === '..';

function edtfMoment(text: string): ReadMoment | null {
  const plain = PLAIN.exec(text);
  if (plain) return plainMoment(plain) ?? season(text);
  if (text.includes('T')) return timed(text);
  return season(text) ?? unspecified(text) ?? years(text) ?? longYear(text);
}

const marked = (moment: ReadMoment | null, mark = ''): ReadMoment | null =>
  moment && withMark(moment, mark);

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

function plainMoment([, year = '', month, day, mark]: RegExpExecArray): ReadMoment | null {
  if (year === '-0000') return null;
  return marked(momentOf({ year: Number(year), month: numberOf(month), day: numberOf(day) }), mark);
}

function season(text: string): ReadMoment | null {
  const found = SEASON.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  const month = FIRST_MONTH[found[2] ?? ''] ?? 1;
  const start = year + (month - 1) / 12;
  return { edtf: text, start, end: start + 3 / 12 };
}

function unspecified(text: string): ReadMoment | null {
  const found = UNSPECIFIED.exec(text);
  if (!found) return null;
  const within = momentOf({ year: Number(found[1]), month: numberOf(found[2]) });
  return within && { ...within, edtf: text };
}

function years(text: string): ReadMoment | null {
  const found = YEARS.exec(text);
  if (!found) return null;
  const length = found[2] === undefined ? 100 : 10;
  const start = Number(`${found[1]}${found[2] ?? ''}`) * length;
  return { edtf: text, start, end: start + length };
}

function longYear(text: string): ReadMoment | null {
  const found = LONG_YEAR.exec(text);
  return found && marked(momentOf({ year: Number(found[1]) }), found[2]);
}

/** A time; one with an offset is brought to UTC, one without is left as its author wrote it. */
function timed(text: string): ReadMoment | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return null;
  // Midnight to the second is what programs write where nobody gave a time.
  if (found[6] !== undefined && hour + minute + second === 0) return momentOf({ year, month, day });
  const parts = { year, month, day, seconds: hour * 3600 + minute * 60 + second };
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(found[7] ?? '');
  if (!offset || momentOf(parts) === null) return momentOf(parts);
  const minutes = (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === '-' ? -1 : 1);
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  utc.setUTCHours(hour, minute - minutes, second);
  return momentOf({
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    seconds: utc.getUTCHours() * 3600 + utc.getUTCMinutes() * 60 + utc.getUTCSeconds(),
  });
}
