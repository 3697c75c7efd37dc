import type { Row } from './types.ts';

/** Whether a row holds nothing: then it is left out without a word. */
export function isEmptyRow(row: Row): boolean {
  for (let column = 0; column < row.length; column++) if (row.text(column) !== '') return false;
  return true;
}
