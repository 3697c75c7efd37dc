/** What a pen traces, as the data of an SVG path. */
import type { Pen } from '../shapes.ts';

/** The `d` of what is traced. */
export function pathOf(trace: (pen: Pen) => void): string {
  let d = '';
  trace({
    moveTo: (x, y) => {
      d += `M${x},${y}`;
    },
    lineTo: (x, y) => {
      d += `L${x},${y}`;
    },
    quadraticCurveTo: (cx, cy, x, y) => {
      d += `Q${cx},${cy} ${x},${y}`;
    },
    // One arc cannot end where it begins: a circle is two halves.
    arc: (x, y, r) => {
      d += `M${x + r},${y}A${r},${r} 0 1 1 ${x - r},${y}A${r},${r} 0 1 1 ${x + r},${y}`;
    },
    closePath: () => {
      d += 'Z';
    },
  });
  return d;
}
