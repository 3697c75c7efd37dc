/** When an event of UCDP GED happened, and when it was first reported. */
import type { Text } from '../text/types.ts';
import { isWholeMonth, isWholeYear, monthOf, readDay, yearOf } from './dates.ts';
import type { Row, RowSink } from './types.ts';
import type { Article } from './ucdp-articles.ts';
import type { GedColumns } from './ucdp-columns.ts';

/** What `date_prec` says of the days between `date_start` and `date_end`; 1 is the exact day. */
export const DATE_NOTES: ReadonlyMap<string, Text> = new Map<string, Text>([
  [
    '2',
    {
      ar: 'وقع خلال هذه الأيام، وهي ستة على الأكثر؛ ولا يُعرف أيّها تحديدًا.',
      en: 'It happened within these days, six at most; which of them is not known.',
    },
  ],
  [
    '3',
    {
      ar: 'يُعرف الأسبوع ولا يُعرف اليوم.',
      en: 'The week is known, the day is not.',
    },
  ],
  [
    '4',
    {
      ar: 'يُعرف الشهر ولا يُعرف اليوم.',
      en: 'The month is known, the day is not.',
    },
  ],
  [
    '5',
    {
      ar: 'تُعرف السنة ولا يُعرف الشهر.',
      en: 'The year is known, the month is not.',
    },
  ],
]);

/**
 * Two different days are an interval, or the month or year that they are the ends of where the
 * data set knows no more. One day twice is that day, about it, its month or its year.
 */
export function dateOf(row: Row, at: GedColumns, start: string, sink: RowSink): string {
  const precision = row.text(at.datePrecision);
  const isKnown = precision === '' || precision === '1' || DATE_NOTES.has(precision);
  if (!isKnown) sink.find('row-value-invalid', at.datePrecision, { value: precision });
  const endText = row.text(at.end);
  const end = endText === '' ? start : readDay(endText);
  if (end === null) {
    sink.find('row-value-invalid', at.end, { value: endText });
    return start;
  }
  if (end < start) {
    sink.find('row-date-backwards', at.end, { start, end });
    return start;
  }
  if (end === start) return dayOf(start, precision);
  if (precision === '4' && isWholeMonth(start, end)) return monthOf(start);
  if (precision === '5' && isWholeYear(start, end)) return yearOf(start);
  return `${start}/${end}`;
}

function dayOf(day: string, precision: string): string {
  if (precision === '2' || precision === '3') return `${day}~`;
  if (precision === '4') return monthOf(day);
  return precision === '5' ? yearOf(day) : day;
}

/**
 * The first day on which it was reported and had begun. Reports dated before the event are not of
 * it; a report of the very day says nothing that the date does not.
 */
export function reportedOn(
  dates: string,
  articles: readonly Article[],
  start: string,
  date: string,
): string | undefined {
  let first: string | null = null;
  if (dates === '') {
    for (const { day } of articles) first = earlier(first, day, start);
  } else if (!dates.includes(';')) {
    first = earlier(null, readDay(dates), start);
  } else {
    for (const part of dates.split(';')) first = earlier(first, readDay(part.trim()), start);
  }
  return first === null || first === date ? undefined : first;
}

const earlier = (first: string | null, day: string | null, start: string): string | null =>
  day === null || day < start || (first !== null && first <= day) ? first : day;
