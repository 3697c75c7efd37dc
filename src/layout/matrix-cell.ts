/** One cell of a matrix: what was said above its middle, force below it, each as a square. */
import { forceOf, mediationOf, type Tie } from '../timeline/network.ts';
import type { Box, CssPx } from './scene.ts';

/** Air at a cell's edges. */
const AIR: CssPx = 2;
/** Half of the line through a cell's middle. */
const HALF_LINE: CssPx = 0.5;

/** One pair that anything ties. Its row's actor stands later in the order than its column's. */
export interface MatrixCell {
  readonly tie: Tie;
  readonly row: number;
  readonly column: number;
  readonly box: Box;
  readonly middle: MatrixLine;
  /** Events in which both spoke; null where there are none. */
  readonly said: Box | null;
  /** Events with force between them; null where there are none. */
  readonly done: Box | null;
  /** Points at whom force was done to: the name of the row, or the number of the column. */
  readonly arrows: readonly MatrixArrow[];
  /** One of the two mediated, or was host. */
  readonly ring: { readonly x: CssPx; readonly y: CssPx; readonly radius: CssPx } | null;
}

export interface MatrixArrow {
  readonly box: Box;
  readonly toward: 'left' | 'right' | 'up';
}

export interface MatrixLine {
  readonly x1: CssPx;
  readonly y1: CssPx;
  readonly x2: CssPx;
  readonly y2: CssPx;
}

/** The side of the largest square that a cell has room for. */
export const roomOf = (cell: CssPx): CssPx => cell / 2 - AIR - HALF_LINE;

/** Where the cells lie. Positions along a row are counted from where reading begins. */
export interface Grid {
  readonly cell: CssPx;
  readonly unit: number;
  /** Where the first column begins. */
  readonly first: CssPx;
  readonly isLtr: boolean;
  /** The x of a position along a row. */
  readonly at: (along: CssPx) => CssPx;
}

/** A box by where it begins along its row. */
function boxAt({ at, isLtr }: Grid, along: CssPx, y: CssPx, width: CssPx, height: CssPx): Box {
  return { x: isLtr ? at(along) : at(along + width), y, width, height };
}

/** A cell: squares in its middle, arrows beside the lower one, the ring beside the upper one. */
export function cellOf(grid: Grid, tie: Tie, a: number, b: number): MatrixCell {
  const { cell, unit } = grid;
  const row = Math.max(a, b);
  const column = Math.min(a, b);
  const along = grid.first + column * cell;
  const top = row * cell;
  const middle = top + cell / 2;
  /** Beside the largest square. */
  const strip = cell / 4 + AIR / 2;
  const size = strip - AIR - 0.5;
  const squareOf = (count: number, isAbove: boolean): Box | null => {
    if (count === 0) return null;
    const side = Math.sqrt(count * unit);
    const y = isAbove ? middle - HALF_LINE - side : middle + HALF_LINE;
    return boxAt(grid, along + (cell - side) / 2, y, side, side);
  };
  const toRow = a === row ? tie.bToA : tie.aToB;
  const toColumn = a === row ? tie.aToB : tie.bToA;
  const arrowAt = (from: CssPx) => boxAt(grid, from, middle + AIR, size, size);
  return {
    tie,
    row,
    column,
    box: boxAt(grid, along, top, cell, cell),
    middle: { x1: grid.at(along + AIR), x2: grid.at(along + cell - AIR), y1: middle, y2: middle },
    said: squareOf(tie.spoke.length, true),
    done: squareOf(forceOf(tie).length, false),
    arrows: [
      ...(toRow.length > 0
        ? [{ box: arrowAt(along + AIR), toward: grid.isLtr ? 'left' : 'right' } as const]
        : []),
      ...(toColumn.length > 0
        ? [{ box: arrowAt(along + cell - AIR - size), toward: 'up' } as const]
        : []),
    ],
    ring:
      mediationOf(tie).length > 0
        ? {
            x: grid.at(along + cell - AIR - size / 2),
            y: middle - AIR - size / 2 - 1,
            radius: size / 2,
          }
        : null,
  };
}
