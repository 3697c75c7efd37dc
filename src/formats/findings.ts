/** What can be wrong with a row of a table, beside what `records/findings.ts` finds in documents. */
import type { Severity } from '../records/findings.ts';

/** An error lost the row, a warning may mislead, info says what was guessed. */
export const ROW_FINDINGS = {
  /** The table lacks a column that the format needs; `missing`. */
  'column-missing': 'error',
  /** There is no header row: columns are taken by their place. */
  'columns-by-place': 'info',
  /** The date has no day order that can be told: read as `order`; `value`. */
  'date-order-guessed': 'warning',
  /** Bytes were read as `encoding`. */
  'encoding-guessed': 'info',
  /** A row without a date. */
  'row-date-missing': 'error',
  /** A date that is none; `value`. */
  'row-date-unreadable': 'error',
  /** The end is before the start: read as the start alone; `start`, `end`. */
  'row-date-backwards': 'warning',
  /** A second row with an id that was there before: both are kept; `id`. */
  'row-id-double': 'warning',
  /** More or fewer fields than the header has: `fields`, `columns`. */
  'row-ragged': 'warning',
  /** A quotation mark that is never closed. */
  'row-quote-open': 'error',
  /** Coordinates that are none; the event is kept without; `value`. */
  'row-coordinates': 'warning',
  /** A word the format does not know: read as `as`; `value`. */
  'row-value-guessed': 'info',
  /** A value that is not what the column holds: left out; `value`. */
  'row-value-invalid': 'warning',
  /** A row without anything that could be its title. */
  'row-title-missing': 'info',
  /** A record that is not what the format says. */
  'row-broken': 'error',
} as const satisfies Record<string, Severity>;

export type RowFindingCode = keyof typeof ROW_FINDINGS;

/** A finding about a row, as a mapper gave it and a reader placed it. */
export interface RowFinding {
  readonly code: RowFindingCode;
  /** 1-based; 0 for the whole table. */
  readonly line: number;
  /** Name of the column, or null for the whole row. */
  readonly column: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}
