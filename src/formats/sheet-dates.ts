/**
 * Dates as newsrooms spell them, read as EDTF: ISO, EDTF, day and month in either order, names of
 * months in Arabic (Levant, Egypt, Maghreb), English and French, digits of either script, serials
 * of spreadsheets, ranges.
 */
import { fold } from '../text/fold.ts';
import { edtfSpan } from './dates/edtf-level1.ts';
import { joined, type ReadSpan } from './dates/moment.ts';
import { type DateNote, type DateOrder, spelledDate } from './dates/spelled.ts';
import type { RowFindingCode } from './findings.ts';

export type { DateOrder } from './dates/spelled.ts';

/** Something to be told of a date that was read. */
export interface DateFinding {
  readonly code: RowFindingCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A date that was read, or null with what was wrong in `findings`. */
export interface DateReading {
  readonly span: ReadSpan | null;
  readonly findings: readonly DateFinding[];
}

export interface DateReader {
  /** Reads one cell. Cheap for a text that was read before. */
  read(text: string): DateReading;
  /** Reads a start and an end; an empty end is none, “ongoing” leaves it open. */
  between(start: string, end: string): DateReading;
}

/** No date is longer. */
const LONGEST = 100;
const REMEMBERED = 20_000;
/** How much of a text that is no date is told. */
const LONGEST_TOLD = 60;

const NUMBERS = /^\D{0,3}(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/;
const GOES_ON = new Set(
  [
    ...['present', 'ongoing', 'now', 'today', 'continues', '..'],
    ...['مستمر', 'مستمرة', 'الآن', 'حتى الآن', 'إلى الآن', 'جار', 'جارية'],
  ].map(fold),
);

/**
 * Whether day or month comes first, told from all dates of a sample: a number over 12 is a day.
 *
 * @param fallback what is taken where nothing tells it, or as much speaks for either
 */
export function dateOrderOf(
  texts: Iterable<string>,
  fallback: DateOrder,
): { readonly order: DateOrder; readonly isCertain: boolean } {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    if (text.length > LONGEST) continue;
    const found = NUMBERS.exec(fold(text));
    if (!found) continue;
    const [first, second] = [Number(found[1]), Number(found[3])];
    if (first > 12 && second <= 12) dayFirst += 1;
    if (second > 12 && first <= 12) monthFirst += 1;
  }
  if (dayFirst === monthFirst) return { order: fallback, isCertain: false };
  return {
    order: dayFirst > monthFirst ? 'dmy' : 'mdy',
    isCertain: dayFirst === 0 || monthFirst === 0,
  };
}

/** Whether a cell seems to hold a date; for telling what a column is. */
export function isDateLike(text: string): boolean {
  return createDateReader({ order: 'dmy', isCertain: true }).read(text).span !== null;
}

export function createDateReader(known: {
  readonly order: DateOrder;
  readonly isCertain: boolean;
}): DateReader {
  const remembered = new Map<string, DateReading>();

  function read(text: string): DateReading {
    const before = remembered.get(text);
    if (before) return before;
    const reading = readText(text);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(text, reading);
    return reading;
  }

  function readText(text: string): DateReading {
    const plain = text.trim();
    if (plain === '') return nothing('row-date-missing');
    if (plain.length > LONGEST) return nothing('row-date-unreadable', plain);
    const folded = fold(plain);
    const edtf = edtfSpan(folded.toUpperCase());
    if (edtf) return { span: edtf, findings: [] };
    const spelled = spelledDate(folded, known);
    if (!spelled) return nothing('row-date-unreadable', plain);
    return {
      span: spelled.span,
      findings: spelled.notes.map((note) => findingOf(note, plain)),
    };
  }

  function between(start: string, end: string): DateReading {
    const from = read(start);
    if (end.trim() === '' || !from.span) return from;
    if (GOES_ON.has(fold(end.slice(0, LONGEST)))) {
      return { span: joined(from.span, 'open'), findings: from.findings };
    }
    const to = read(end);
    if (!to.span) {
      // The beginning is known: it stands alone, and the end is told as a value that is none.
      const findings = [
        ...from.findings,
        { code: 'row-value-invalid', values: valueOfText(end) },
      ] as const;
      return { span: from.span, findings };
    }
    const findings = [...from.findings, ...to.findings];
    const span = joined(from.span, to.span);
    if (span) return { span, findings };
    const values = { start: from.span.edtf, end: to.span.edtf };
    return { span: from.span, findings: [...findings, { code: 'row-date-backwards', values }] };
  }

  return { read, between };
}

const nothing = (code: RowFindingCode, text?: string): DateReading => ({
  span: null,
  findings: [{ code, values: text === undefined ? {} : valueOfText(text) }],
});

const valueOfText = (text: string) => ({
  value: text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text,
});

function findingOf(note: DateNote, text: string): DateFinding {
  switch (note.kind) {
    case 'order':
      return { code: 'date-order-guessed', values: { ...valueOfText(text), order: note.order } };
    case 'guessed':
      return { code: 'row-value-guessed', values: { ...valueOfText(text), as: note.as } };
    case 'backwards':
      return { code: 'row-date-backwards', values: { start: note.start, end: note.end } };
  }
}
