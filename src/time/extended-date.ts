/**
 * The rest of EDTF: `X` digits, seasons, times, years of more than four digits, marks of
 * doubt inside a date. The `edtf` library knows the grammar; the extents it gives are
 * corrected where they are not what a reader means.
 */
import { startOfDate, startOfYearNumber } from './arithmetic.ts';
import { type EpochMs, epochMs, type Moment, type Precision } from './types.ts';

/** Reads one EDTF text; throws where it is none. */
export type EdtfReader = (text: string) => {
  readonly min: number | null;
  readonly max: number | null;
};

interface Extent {
  readonly min: EpochMs;
  readonly max: EpochMs;
}

const LONG_YEAR = /^(?:Y(-?\d{5,}(?:E\d+)?)|Y?(-?\d+E\d+)|(-?\d{4}))(?:S(\d+))?$/;
const DIVISION = /^(-?\d{4})-(2[1-9]|3\d|4[01])$/;
const TIME = /T\d\d:\d\d(:\d\d)?/;

/** Beyond this, a year is shorter than what a double can tell apart. */
const FURTHEST_YEAR = 1e12;

/** First month (0 is January) and length in months of each division of the year. */
const DIVISIONS: Readonly<Record<number, readonly [number, number]>> = {
  21: [2, 3],
  22: [5, 3],
  23: [8, 3],
  24: [11, 3],
  25: [2, 3],
  26: [5, 3],
  27: [8, 3],
  28: [11, 3],
  29: [8, 3],
  30: [11, 3],
  31: [2, 3],
  32: [5, 3],
  33: [0, 3],
  34: [3, 3],
  35: [6, 3],
  36: [9, 3],
  37: [0, 4],
  38: [4, 4],
  39: [8, 4],
  40: [0, 6],
  41: [6, 6],
};

/** One moment in any of EDTF's ways but lists and intervals; null where the text is no date. */
export function extendedMoment(text: string, read: EdtfReader): Moment | null {
  const bare = text.replace(/[~?%]$/, '');
  const library = readOrNull(bare, read);
  if (!library) return null;
  const extent = extentOf(bare, library);
  if (!extent || !(extent.min < extent.max)) return null;
  return {
    edtf: text,
    ...extent,
    precision: precisionOf(bare),
    approximate: /[~%]/.test(text) || /S\d+$/.test(bare),
    uncertain: /[?%]/.test(text),
    unspecified: bare.includes('X'),
  };
}

function readOrNull(text: string, read: EdtfReader): ReturnType<EdtfReader> | null {
  try {
    return read(text);
  } catch {
    // The library throws on every text that is not EDTF.
    return null;
  }
}

function extentOf(bare: string, library: ReturnType<EdtfReader>): Extent | null {
  const division = DIVISION.exec(bare);
  if (division) return divisionExtent(Number(division[1]), Number(division[2]));
  const year = LONG_YEAR.exec(bare);
  if (year) return yearExtent(Number(year[1] ?? year[2] ?? year[3]), year[4]);
  const { min, max } = library;
  if (min === null || max === null || !Number.isFinite(min) || !Number.isFinite(max)) return null;
  const time = TIME.exec(bare);
  if (time) return { min: epochMs(min), max: epochMs(min + (time[1] ? 1000 : 60_000)) };
  // The library's last instant is the last millisecond; ours is the first one after it.
  return { min: epochMs(min), max: epochMs(max + 1) };
}

/**
 * Seasons are those of the northern hemisphere unless they say southern (29 to 32); winter
 * begins in December of its year. The library would have spring begin in January.
 */
function divisionExtent(year: number, division: number): Extent | null {
  const months = DIVISIONS[division];
  if (!months) return null;
  const [first, length] = months;
  return {
    min: startOfDate({ year, month: first + 1, day: 1 }),
    max: startOfDate({ year, month: first + length + 1, day: 1 }),
  };
}

/** `significant` digits (`1950S2`) mean any year that shares them: 1900 to 1999. */
function yearExtent(year: number, significant: string | undefined): Extent | null {
  if (Math.abs(year) > FURTHEST_YEAR) return null;
  const digits = String(Math.abs(year)).length;
  const step = significant === undefined ? 1 : 10 ** Math.max(0, digits - Number(significant));
  const first = Math.floor(year / step) * step;
  return { min: startOfYearNumber(first), max: startOfYearNumber(first + step) };
}

function precisionOf(bare: string): Precision {
  if (bare.includes('T')) return 'instant';
  if (DIVISION.test(bare)) return 'season';
  if (LONG_YEAR.test(bare)) return 'year';
  const parts = bare.replace(/^[~?%]?-/, '').split('-');
  if (parts.length >= 3) return 'day';
  if (parts.length === 2) return 'month';
  if (bare.endsWith('XX')) return 'century';
  return bare.endsWith('X') ? 'decade' : 'year';
}
