/** Dates in words and numbers: `2 كانون الأول 2016`, `December 2, 2016`, `2/12/16`, `2–5 ديسمبر 2016`. */

import {
  between,
  type DateParts,
  momentOf,
  type ReadMoment,
  type ReadSpan,
  spanOf,
  withMark,
} from './moment.ts';
import { withMonthNumbers, withoutNoise } from './months.ts';

/** Which of two numbers is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** What was guessed in reading a date, or was wrong in it. */
export type DateNote =
  | { readonly kind: 'order'; readonly order: DateOrder }
  | { readonly kind: 'guessed'; readonly as: string }
  | { readonly kind: 'backwards'; readonly start: string; readonly end: string };

export interface Spelled {
  readonly span: ReadSpan;
  readonly notes: readonly DateNote[];
}

interface OrderKnown {
  readonly order: DateOrder;
  /** Whether the whole sample says so; then a date that could be either needs no word. */
  readonly isCertain: boolean;
}

/** Parts that may be finished by the other end of a range: `2` in «2–5 ديسمبر 2016». */
interface LooseParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly notes: readonly DateNote[];
}

const ABOUT =
  /^(?:~|c\.|ca\.?|circa|about|around|approx\.?|approximately|نحو|حوالي|قرابه)\s*(?=[\d@])/;
const ABOUT_AFTER = /\s*(?:~|تقريبا)$/;
const BEFORE_CHRIST = /\s*(?:b\.?c\.?(?:e\.?)?|ق\s?\.?\s?م\.?|قبل الميلاد)$/;
const RANGE = /\s+(?:-|to|until|till|الي|حتي|لغايه|au)\s+|\s*[–—]\s*/;
const CLOCK =
  /[t\s,،]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.|ص|م)?\s*(?:z|utc|gmt)?$/;
/** Days from 30 December 1899, as spreadsheets count: 1954 to 2091. */
const SERIAL = /^([2-6]\d{4})(?:\.\d+)?$/;
const SERIAL_DAY_ZERO = Date.UTC(1899, 11, 30);

/** @param folded the text as `fold` gives it; null where it is no date */
export function spelledDate(folded: string, known: OrderKnown): Spelled | null {
  let text = withMonthNumbers(folded).trim();
  const isAbout = ABOUT.test(text) || ABOUT_AFTER.test(text);
  const isUnsure = /\?$|؟$/.test(text);
  text = text
    .replace(/\s*[?؟]$/, '')
    .replace(ABOUT, '')
    .replace(ABOUT_AFTER, '');
  const mark = isAbout ? (isUnsure ? '%' : '~') : isUnsure ? '?' : '';
  const one = single(text, known);
  if (one) return { span: spanOf(withMark(one.moment, mark)), notes: one.notes };
  return range(text, known, mark);
}

function single(
  text: string,
  known: OrderKnown,
): { readonly moment: ReadMoment; readonly notes: readonly DateNote[] } | null {
  const clock = CLOCK.exec(text);
  const date = clock ? text.slice(0, clock.index) : text;
  const parts = partsOf(date, known);
  if (!parts || parts.year === undefined) return null;
  const seconds = clock ? secondsOf(clock) : 0;
  if (seconds === null || (seconds > 0 && parts.day === undefined)) return null;
  const whole: DateParts = { ...parts, year: parts.year };
  const moment = momentOf(seconds > 0 ? { ...whole, seconds } : whole);
  return moment && { moment, notes: parts.notes.map((note) => told(note, moment)) };
}

/** A guess says what it came to. */
const told = (note: DateNote, moment: ReadMoment): DateNote =>
  note.kind === 'guessed' ? { ...note, as: moment.edtf } : note;

function range(text: string, known: OrderKnown, mark: string): Spelled | null {
  const [before, after] = ends(text);
  if (before === undefined || after === undefined) return null;
  const last = partsOf(after, known);
  const first = partsOf(before, known);
  if (!first || !last || last.year === undefined) return null;
  const startParts: DateParts = {
    year: first.year ?? last.year,
    month: first.month ?? (first.year === undefined ? last.month : undefined),
    day: first.day,
  };
  const start = momentOf(startParts);
  const end = momentOf({ ...last, year: last.year });
  if (!start || !end || (startParts.day !== undefined && startParts.month === undefined)) {
    return null;
  }
  const notes = [...first.notes, ...last.notes];
  const [from, to] = [withMark(start, mark), withMark(end, mark)];
  const span = between(from, to);
  if (span) return { span, notes };
  const backwards: DateNote = { kind: 'backwards', start: start.edtf, end: end.edtf };
  return { span: spanOf(from), notes: [...notes, backwards] };
}

/** The two ends of a range, where it is one. */
function ends(text: string): readonly string[] {
  const worded = text.split(RANGE);
  if (worded.length === 2) return worded;
  const hyphened = text.split('-');
  return worded.length === 1 && hyphened.length === 2 ? hyphened : [];
}

function partsOf(text: string, known: OrderKnown): LooseParts | null {
  const era = BEFORE_CHRIST.exec(text);
  if (era) {
    const parts = partsOf(
      text.slice(0, era.index).replace(/(\d+)$/, (year) => year.padStart(4, '0')),
      known,
    );
    return parts?.year === undefined ? null : { ...parts, year: 1 - parts.year };
  }
  return yearFirst(text) ?? dayOrMonthFirst(text, known) ?? serial(text) ?? worded(text);
}

function yearFirst(text: string): LooseParts | null {
  const found =
    /^(\d{4})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{1,2}))?$/.exec(text) ??
    /^([12]\d{3})(\d\d)(\d\d)$/.exec(text);
  if (!found) return null;
  const [year, month] = [Number(found[1]), Number(found[2])];
  return found[3] === undefined
    ? { year, month, notes: [] }
    : { year, month, day: Number(found[3]), notes: [] };
}

/** `2/12/2016`, `2.12.16`, `12/2016`. With full stops the day comes first everywhere. */
function dayOrMonthFirst(text: string, { order, isCertain }: OrderKnown): LooseParts | null {
  const monthYear = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (monthYear) return { year: Number(monthYear[2]), month: Number(monthYear[1]), notes: [] };
  const found = /^(\d{1,2})([/.\-\s])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const { year, notes } = yearOf(found[4] ?? '');
  const wanted = found[2] === '.' ? 'dmy' : order;
  const possible: DateOrder = second > 12 ? 'mdy' : first > 12 ? 'dmy' : wanted;
  const isOpen = first <= 12 && second <= 12 && first !== second;
  const isTold = (isOpen && !isCertain && found[2] !== '.') || possible !== wanted;
  const [day, month] = possible === 'dmy' ? [first, second] : [second, first];
  return {
    year,
    month,
    day,
    notes: isTold ? [...notes, { kind: 'order', order: possible }] : notes,
  };
}

/** A year of two digits is within fifty years before 2019 or after 1968, as computers have it. */
function yearOf(text: string): { readonly year: number; readonly notes: readonly DateNote[] } {
  const year = Number(text);
  if (text.length > 2) return { year, notes: [] };
  return { year: year + (year < 69 ? 2000 : 1900), notes: [{ kind: 'guessed', as: '' }] };
}

function serial(text: string): LooseParts | null {
  const found = SERIAL.exec(text);
  if (!found) return null;
  const date = new Date(SERIAL_DAY_ZERO + Number(found[1]) * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    notes: [{ kind: 'guessed', as: '' }],
  };
}

const DAY_MONTH_YEAR = /^(\d{1,2})[\s/.-]*@(\d+)[\s/.-]*(?:(\d{4}|\d{2}))?$/;
const MONTH_DAY_YEAR = /^@(\d+) (\d{1,2})[\s/.-]+(\d{4})$/;
const MONTH_YEAR = /^@(\d+)[\s/.-]*(\d{4})$/;
const YEAR_MONTH_DAY = /^(\d{4})[\s/.-]*@(\d+)(?:[\s/.-]*(\d{1,2}))?$/;

function worded(text: string): LooseParts | null {
  const bare = withoutNoise(text.replace(/(\d{4})م(?!\p{L})/u, '$1'))
    .replace(/(@\d+)$/, '$1 ')
    .trim();
  const dmy = DAY_MONTH_YEAR.exec(bare);
  if (dmy) {
    const [, day, month, year] = dmy;
    const loose = { day: Number(day), month: Number(month) };
    return year === undefined ? { ...loose, notes: [] } : { ...loose, ...yearOf(year) };
  }
  const mdy = MONTH_DAY_YEAR.exec(bare);
  if (mdy) {
    const [month, day, year] = mdy.slice(1).map(Number);
    return { year: year ?? 0, month: month ?? 0, day: day ?? 0, notes: [] };
  }
  const my = MONTH_YEAR.exec(bare);
  if (my) return { year: Number(my[2]), month: Number(my[1]), notes: [] };
  const ymd = YEAR_MONTH_DAY.exec(bare);
  if (ymd) {
    const loose = { year: Number(ymd[1]), month: Number(ymd[2]), notes: [] };
    return ymd[3] === undefined ? loose : { ...loose, day: Number(ymd[3]) };
  }
  if (/^\d{4}$/.test(bare)) return { year: Number(bare), notes: [] };
  if (/^@\d+$/.test(bare)) return { month: Number(bare.slice(1)), notes: [] };
  return /^\d{1,2}$/.test(bare) ? { day: Number(bare), notes: [] } : null;
}

function secondsOf([, hours, minutes, seconds, half]: RegExpExecArray): number | null {
  return clockSeconds(Number(hours), Number(minutes), Number(seconds ?? 0), half);
}

const MORNING = /^(?:a|ص)/;
const AFTERNOON = /^(?:p|م)/;

function clockSeconds(hour: number, minute: number, second: number, half = ''): number | null {
  if (half !== '' && (hour < 1 || hour > 12)) return null;
  const of24 = AFTERNOON.test(half) ? (hour % 12) + 12 : MORNING.test(half) ? hour % 12 : hour;
  if (of24 > 23 || minute > 59 || second > 59) return null;
  return of24 * 3600 + minute * 60 + second;
}

/** A time of day in a column of its own, `10:30`, `2:30:00 pm`, `2 pm`; seconds, or null where it is none. */
export function readClock(folded: string): number | null {
  const found =
    /^(\d{1,2})[:.](\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.|ص|م)?$/.exec(folded) ??
    /^(\d{1,2})()()\s*(am|pm|a\.m\.|p\.m\.|ص|م)$/.exec(folded);
  return found && secondsOf(found);
}
