/** Dates in parts, as TimelineJS has them: year, month, day and time in cells of their own. */
import { fold } from '../../text/fold.ts';
import { momentOf, type ReadMoment } from '../dates/moment.ts';
import { withMonthNumbers } from '../dates/months.ts';
import { readClock } from '../dates/spelled.ts';
import type { RowFindingCode } from '../findings.ts';

export const DATE_PARTS = ['year', 'month', 'day', 'time'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** Cells of one date; empty where there is nothing. */
export type PartCells = Readonly<Record<DatePart, string>>;

export interface PartFinding {
  readonly code: RowFindingCode;
  readonly part: DatePart;
  readonly values: Readonly<Record<string, string>>;
}

export interface PartReading {
  readonly moment: ReadMoment | null;
  readonly findings: readonly PartFinding[];
}

/** Fields of a date in JSON are numbers there as often as texts. */
const number = (cell: string): number | null => {
  if (cell === '' || cell.length > 20) return null;
  const digits = fold(cell).replace(/[\s,]/g, '').replace(/^−/, '-');
  return /^[+-]?\d{1,12}(?:\.0+)?$/.test(digits) ? Number(digits) : null;
};

/** A month by number, or by a name in either language. */
function monthOf(cell: string): number | null {
  const plain = number(cell);
  if (plain !== null || cell.length > 40) return plain;
  const named = /^@(\d+)$/.exec(withMonthNumbers(fold(cell)).trim());
  return named ? Number(named[1]) : null;
}

/**
 * Reads parts as finely as they can be: a day without a month is left out, and so is a month or
 * day that no calendar has. A year before 1 is BC, and there was no year 0 between.
 */
export function readParts(cells: PartCells): PartReading {
  const findings: PartFinding[] = [];
  const leftOut = (part: DatePart) =>
    findings.push({ code: 'row-value-invalid', part, values: { value: cells[part].slice(0, 60) } });
  const said = number(cells.year);
  if (said === null) {
    const isEmpty = cells.year === '';
    const code = isEmpty ? 'row-date-missing' : 'row-date-unreadable';
    const values = isEmpty ? {} : { value: cells.year.slice(0, 60) };
    return { moment: null, findings: [{ code, part: 'year', values }] };
  }
  const year = said < 0 ? said + 1 : said;
  let moment = momentOf({ year });
  const month = monthOf(cells.month) ?? undefined;
  const inMonth = month === undefined ? null : momentOf({ year, month });
  if (inMonth) moment = inMonth;
  else if (cells.month !== '') leftOut('month');
  const day = inMonth ? (number(cells.day) ?? undefined) : undefined;
  const onDay = day === undefined ? null : momentOf({ year, month, day });
  if (onDay) moment = onDay;
  else if (cells.day !== '') leftOut('day');
  if (cells.time === '') return { moment, findings };
  const seconds = onDay ? readClock(fold(cells.time.slice(0, 40))) : null;
  const atTime = seconds === null ? null : momentOf({ year, month, day, seconds });
  if (atTime) moment = atTime;
  else leftOut('time');
  return { moment, findings };
}
