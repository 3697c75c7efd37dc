/** The beginning of a table: which separator it has, and its first rows. */
import { SEPARATORS, type Separator, type TableSample } from '../types.ts';
import { cutRow, type Dialect, FieldBounds } from './cut.ts';
import { FieldDecoder, RowView } from './row-view.ts';

const MOST_ROWS = 50;
/** Share of the rows that must have the same number of fields: prose has commas too. */
const LEAST_ALIKE = 0.5;
/** A single row of so many fields is a table without a header; one of fewer is a sentence. */
const MANY_FIELDS = 10;

/** Dialect of a separator: a table with tabs quotes nothing where a field only begins with a mark. */
export const dialectOf = (separator: Separator, isQuoted = true): Dialect => ({
  separator: separator.charCodeAt(0),
  isQuoted,
});

/**
 * Cuts the first rows of a table.
 *
 * The separator is the one under which most rows have the same number of fields, and more than
 * one; of two that fit alike, the one with more fields.
 *
 * @param bytes  the beginning, without its byte order mark
 * @param isWhole whether it is all there is; else the last row may be cut in two and is left out
 * @returns null where nothing has two columns in most of its rows
 */
export function sampleOf(
  bytes: Uint8Array,
  encoding: string,
  isWhole: boolean,
): TableSample | null {
  let best: { sample: TableSample; same: number; fields: number } | null = null;
  for (const separator of SEPARATORS) {
    const rows = rowsOf(bytes, encoding, dialectOf(separator), isWhole);
    const fields = commonest(rows.map(({ length }) => length));
    const same = rows.filter(({ length }) => length === fields).length / Math.max(1, rows.length);
    if (fields < 2 || same < LEAST_ALIKE || (rows.length < 2 && fields < MANY_FIELDS)) continue;
    const isBetter =
      best === null || same > best.same + 0.05 || (same > best.same - 0.05 && fields > best.fields);
    if (isBetter) best = { sample: { separator, rows }, same, fields };
  }
  return best?.sample ?? null;
}

function rowsOf(
  bytes: Uint8Array,
  encoding: string,
  dialect: Dialect,
  isWhole: boolean,
): readonly (readonly string[])[] {
  const bounds = new FieldBounds();
  const row = new RowView(new FieldDecoder(encoding), bounds);
  const rows: string[][] = [];
  let at = 0;
  while (rows.length < MOST_ROWS && at < bytes.length) {
    let { isQuoted } = dialect;
    let next = cutRow(bytes, at, bytes.length, isWhole, dialect, bounds);
    if (next < 0 && rows.length === 0) {
      // One row longer than the sample, or a mark that is never closed: its first line will do.
      isQuoted = false;
      next = cutRow(bytes, at, bytes.length, true, { ...dialect, isQuoted: false }, bounds);
    }
    if (next < 0) break;
    row.show(bytes, rows.length + 1, at, isQuoted);
    const fields = Array.from({ length: row.length }, (_, column) => row.text(column));
    if (fields.some((field) => field !== '')) rows.push(fields);
    at = next;
  }
  return rows;
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of counts) if (count > (counts.get(best) ?? 0)) best = number;
  return best;
}
