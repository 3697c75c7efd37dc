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
