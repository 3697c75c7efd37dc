/** The marks of a scene by where they stand, so that a pointer asks few of very many. */
import type { CssPx, Mark, Scene } from '../layout/scene.ts';
import { firstFrom } from '../timeline/sorted.ts';

interface MarkIndex {
  /** Marks in view in the order in which they stand along the axis, and where. */
  readonly at: Float64Array;
  readonly marks: readonly Mark[];
  readonly largest: CssPx;
  /** What lasted, by row. */
  readonly bars: ReadonlyMap<CssPx, readonly Mark[]>;
}

/** Made when a scene is first asked: while something moves nobody asks. */
const indexes = new WeakMap<Scene, MarkIndex>();

function indexOf(scene: Scene): MarkIndex {
  const known = indexes.get(scene);
  if (known) return known;
  const { along } = scene.axis;
  const marks = scene.marks
    .filter(({ inView }) => inView)
    .sort((a, b) => a[along] - b[along] || a.index - b.index);
  const bars = new Map<CssPx, Mark[]>();
  for (const mark of scene.marks) {
    if (!mark.bar) continue;
    const row = along === 'x' ? mark.y : mark.x;
    const others = bars.get(row);
    if (others) others.push(mark);
    else bars.set(row, [mark]);
  }
  const made = {
    at: Float64Array.from(marks, (mark) => mark[along]),
    marks,
    largest: marks.reduce((most, { radius }) => Math.max(most, radius), 0),
    bars,
  };
  indexes.set(scene, made);
  return made;
}

/** Room around a mark that is the mark's whatever the reach. */
const AROUND: CssPx = 3;

/** The nearest mark that is no further than `reach`, or than its own size. */
export function nearestMark(scene: Scene, x: CssPx, y: CssPx, reach: CssPx): Mark | null {
  const { at, marks, largest } = indexOf(scene);
  const along = scene.axis.along === 'x' ? x : y;
  const furthest = Math.max(reach, largest + AROUND);
  let best: Mark | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let k = firstFrom(at, along - furthest); k < marks.length; k++) {
    const mark = marks[k];
    if (!mark || (at[k] ?? 0) > along + furthest) break;
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance > Math.max(reach, mark.radius + AROUND) || distance >= nearest) continue;
    nearest = distance;
    best = mark;
  }
  return best;
}

/** Half the height at which a bar is touched. */
const BAR_REACH: CssPx = 5;

/** The mark whose bar is there. */
export function barAround(scene: Scene, x: CssPx, y: CssPx): Mark | null {
  const [along, across] = scene.axis.along === 'x' ? [x, y] : [y, x];
  for (const [row, marks] of indexOf(scene).bars) {
    if (Math.abs(across - row) > BAR_REACH) continue;
    const found = marks.find(
      ({ bar }) =>
        bar && along >= Math.min(bar.from, bar.to) && along <= Math.max(bar.from, bar.to),
    );
    if (found) return found;
  }
  return null;
}
