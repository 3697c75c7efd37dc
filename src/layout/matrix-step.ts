/** From cell to cell of a matrix by key: every cell is reached, whichever is empty between. */
import type { MatrixCell } from './matrix-cell.ts';

export type MatrixStep =
  | 'forward'
  | 'back'
  | 'up'
  | 'down'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last';

/**
 * Where a key leads, as an index into `cells` (row by row, each from the names on).
 *
 * Along a row it goes on into the next row, so that every cell is on the way; up and down it
 * stays in its column where that has a cell, else it takes the nearest cell of the nearest row.
 */
export function stepInMatrix(cells: readonly MatrixCell[], from: number, step: MatrixStep): number {
  const here = cells[from];
  if (!here) return 0;
  switch (step) {
    case 'forward':
      return Math.min(from + 1, cells.length - 1);
    case 'back':
      return Math.max(from - 1, 0);
    case 'first':
      return 0;
    case 'last':
      return cells.length - 1;
    case 'row-start':
      return cells.findIndex(({ row }) => row === here.row);
    case 'row-end':
      return cells.findLastIndex(({ row }) => row === here.row);
    case 'up':
    case 'down':
      return vertically(cells, from, here, step === 'up' ? -1 : 1);
  }
}

function vertically(
  cells: readonly MatrixCell[],
  from: number,
  here: MatrixCell,
  sign: 1 | -1,
): number {
  const beyond = cells.flatMap((cell, index) => {
    const rows = (cell.row - here.row) * sign;
    if (rows <= 0) return [];
    const columns = Math.abs(cell.column - here.column);
    return [{ index, rows, columns, isOff: columns > 0 ? 1 : 0 }];
  });
  beyond.sort((x, y) => x.isOff - y.isOff || x.rows - y.rows || x.columns - y.columns);
  return beyond[0]?.index ?? from;
}
