/**
 * Dates of records: EDTF (ISO 8601-2:2019) as extents of time.
 *
 * Years, months, days and intervals of them are read at once. Everything else needs the
 * `edtf` library, which is fetched only when a data set has such a date.
 */
import { impossiblePart, plainMoment } from './calendar-date.ts';
import { type EdtfReader, extendedMoment } from './extended-date.ts';
import {
  type DateProblem,
  type DateResult,
  epochMs,
  type Moment,
  type OpenEnd,
  type When,
} from './types.ts';

/** No date is longer; a longer text is not looked at. */
const LONGEST = 100;
/** A data set repeats its dates; this is more than the days of a century. */
const REMEMBERED = 40_000;

/** Letters that EDTF has. A text with others is none, and no library is fetched for it. */
const ALPHABET = /^[0-9XYESTZ:+\-.~?%/{}[\],]+$/;
const FOREIGN = /[^0-9XYESTZ:+\-.~?%/{}[\],]/;
/** Digits alone, other than a year: an Excel serial or an epoch, which the library takes for milliseconds. */
const BARE_NUMBER = /^-?(?:\d{1,3}|\d{5,})$/;

let reader: EdtfReader | null = null;
const remembered = new Map<string, DateResult>();

/** Whether reading this text needs `loadEdtf` first. */
export function edtfIsNeeded(text: string): boolean {
  if (text.length > LONGEST || !ALPHABET.test(text)) return false;
  return text.split('/').some((side) => !isOpenEnd(side) && !isReadHere(side));
}

/** Fetches the library for the rarer dates, once. Rejects where it cannot be fetched. */
export async function loadEdtf(): Promise<void> {
  reader ??= (await import('edtf')).default;
}

/** `loadEdtf`, only where one of the texts needs it. */
export async function loadEdtfFor(texts: Iterable<string>): Promise<void> {
  if (reader) return;
  for (const text of texts) if (edtfIsNeeded(text)) return loadEdtf();
}

/**
 * Reads a date or interval.
 *
 * A text that is no date is a result, not an exception. Throws only where the caller
 * forgot `loadEdtf` for a text of which `edtfIsNeeded` is true.
 */
export function parseWhen(text: string): DateResult {
  const known = remembered.get(text);
  if (known) return known;
  const result = read(text);
  if (text.length <= LONGEST) {
    if (remembered.size >= REMEMBERED) forgetOldest();
    remembered.set(text, result);
  }
  return result;
}

function forgetOldest(): void {
  const oldest = remembered.keys().next();
  if (!oldest.done) remembered.delete(oldest.value);
}

function read(text: string): DateResult {
  if (text.length > LONGEST) return failed(text, 'not-a-date', 0);
  if (!ALPHABET.test(text)) return failed(text, 'not-a-date', Math.max(0, text.search(FOREIGN)));
  if (/^[[{]/.test(text)) return readList(text);
  const slash = text.indexOf('/');
  if (slash < 0) {
    const side = readSide(text);
    return 'code' in side ? failed(text, side.code, side.offset) : found(text, false, side, side);
  }
  const second = slash + 1;
  const extra = text.indexOf('/', second);
  if (extra >= 0) return failed(text, 'not-a-date', extra);
  return readInterval(text, text.slice(0, slash), text.slice(second), second);
}

function readInterval(text: string, first: string, last: string, second: number): DateResult {
  const start = readEnd(first);
  if (typeof start === 'object' && 'code' in start) return failed(text, start.code, start.offset);
  const end = readEnd(last);
  if (typeof end === 'object' && 'code' in end) return failed(text, end.code, end.offset + second);
  if (typeof start === 'string' && typeof end === 'string') return failed(text, 'not-a-date', 0);
  if (typeof start === 'object' && typeof end === 'object' && end.max <= start.min) {
    return failed(text, 'end-before-start', second);
  }
  return found(text, true, start, end);
}

/** A set or list of dates (`[2016,2018]`) as what it spans. */
function readList(text: string): DateResult {
  const library = loaded(text);
  try {
    library(text);
  } catch {
    // The library throws on every text that is not EDTF.
    return failed(text, 'not-a-date', 0);
  }
  const inside = text.slice(1, -1);
  const parts = inside.split(/,|\.\./).filter((part) => part !== '');
  const first = inside.startsWith('..') ? '..' : (parts[0] ?? '');
  const last = inside.endsWith('..') ? '..' : (parts.at(-1) ?? '');
  return readInterval(text, first, last, text.lastIndexOf(last));
}

type Refusal = Pick<DateProblem, 'code' | 'offset'>;

function readEnd(text: string): Moment | OpenEnd | Refusal {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  return readSide(text);
}

function readSide(text: string): Moment | Refusal {
  const impossible = impossiblePart(text);
  if (impossible) return impossible;
  if (isOpenEnd(text) || BARE_NUMBER.test(text)) return { code: 'not-a-date', offset: 0 };
  const moment = plainMoment(text) ?? extendedMoment(text, loaded(text));
  return moment ?? { code: 'not-a-date', offset: 0 };
}

const isOpenEnd = (side: string): boolean => side === '' || side === '..';

const isReadHere = (side: string): boolean =>
  impossiblePart(side) !== null || BARE_NUMBER.test(side) || plainMoment(side) !== null;

function loaded(text: string): EdtfReader {
  if (!reader)
    throw new Error(`loadEdtf() must have finished before parseWhen(${JSON.stringify(text)})`);
  return reader;
}

function found(
  text: string,
  interval: boolean,
  start: When['start'],
  end: When['end'],
): DateResult {
  const min = typeof start === 'object' ? start.min : epochMs(Number.NEGATIVE_INFINITY);
  const max = typeof end === 'object' ? end.max : epochMs(Number.POSITIVE_INFINITY);
  return { ok: true, value: { edtf: text, interval, start, end, min, max } };
}

const failed = (text: string, code: DateProblem['code'], offset: number): DateResult => ({
  ok: false,
  problem: { code, text, offset },
});
