/** Plain geometry of boxes and stems. */
import type { Box, CssPx } from './scene.ts';

/** Whether two boxes share any area, with a gap kept around them. */
export function intersects(a: Box, b: Box, gap: CssPx = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

/** Whether a box lies wholly inside another. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The box around two points, `thickness` wide where they are on one line. */
export function boxOfLine(x1: CssPx, y1: CssPx, x2: CssPx, y2: CssPx, thickness: CssPx): Box {
  return {
    x: Math.min(x1, x2) - thickness / 2,
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1) + thickness,
    height: Math.abs(y2 - y1),
  };
}

/** Cells of the grid that boxes are looked up in. */
const CELL = { width: 96, height: 32 } as const;
/** Cells wider or higher than any drawing. */
const FURTHEST = 4096;

/** Boxes by where they are, so that one box is compared with those around it alone. */
export class BoxGrid {
  private readonly cells = new Map<number, Box[]>();

  constructor(boxes: Iterable<Box> = []) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (const cell of cellsOf(box, 0)) {
      const others = this.cells.get(cell);
      if (others) others.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  /** Whether any of them meets a box, with a gap kept around it. */
  meets(box: Box, gap: CssPx): boolean {
    for (const cell of cellsOf(box, gap)) {
      if (this.cells.get(cell)?.some((other) => intersects(other, box, gap))) return true;
    }
    return false;
  }
}

function* cellsOf({ x, y, width, height }: Box, gap: CssPx): Generator<number> {
  const cellAt = (value: number) => Math.max(-FURTHEST, Math.min(FURTHEST, Math.floor(value)));
  const right = cellAt((x + width + gap) / CELL.width);
  const bottom = cellAt((y + height + gap) / CELL.height);
  for (let column = cellAt((x - gap) / CELL.width); column <= right; column++) {
    for (let row = cellAt((y - gap) / CELL.height); row <= bottom; row++) {
      yield column * (2 * FURTHEST + 1) + row;
    }
  }
}
