/** The edges of the ribbon, along the axis. */
import type { Line, Scene } from '../layout/scene.ts';

export function ribbonEdges({
  ribbon: { box },
  axis,
}: Pick<Scene, 'ribbon' | 'axis'>): readonly Line[] {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return axis.along === 'x'
    ? [box.y, bottom].map((y) => ({ x1: box.x, x2: right, y1: y, y2: y }))
    : [box.x, right].map((x) => ({ x1: x, x2: x, y1: box.y, y2: bottom }));
}
