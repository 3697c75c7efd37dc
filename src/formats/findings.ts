/** What can be wrong with a row of a table: those of all findings that mappers may give. */
import type { FindingCode } from '../records/findings.ts';

export const ROW_CODES = [
  'column-missing',
  'columns-by-place',
  'date-order-guessed',
  'encoding-guessed',
  'row-broken',
  'row-coordinates',
  'row-date-backwards',
  'row-date-missing',
  'row-date-unreadable',
  'row-id-double',
  'row-quote-open',
  'row-ragged',
  'row-title-missing',
  'row-value-guessed',
  'row-value-invalid',
] as const satisfies readonly FindingCode[];

export type RowFindingCode = (typeof ROW_CODES)[number];
