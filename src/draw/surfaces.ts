/**
 * Which surface shows what: a canvas for counts and for a crowd, SVG for what is labelled, selected,
 * focused or under the pointer, so that it stays sharp and can be spoken. Both are drawn from the
 * same scene; together they show all of it, and nothing twice.
 */
import { standsOut } from '../layout/marks.ts';
import { MANY_MARKS, type Mark, type Scene, type Thread } from '../layout/scene.ts';

export interface Surfaces {
  /** What the canvas shows; null where all is SVG. */
  readonly painted: Scene | null;
  /** What is drawn as SVG. Where something is painted, so is the ground below the marks. */
  readonly kept: Scene;
}

/** Shares a scene out between a canvas and the SVG over it. */
export function shareOut(scene: Scene): Surfaces {
  const { marks, lanes } = scene;
  const all = lanes ? lanes.parts.flatMap((part) => part.marks) : marks;
  const isCrowd = all.length > MANY_MARKS || (lanes?.threads.length ?? 0) > MANY_MARKS;
  const hasCounts =
    scene.bins.length > 0 || (lanes?.parts.some(({ bins }) => bins.length > 0) ?? false);
  if (!isCrowd && !hasCounts && !lanes?.bundles.length) return { painted: null, kept: scene };
  const labelled = new Set(scene.labels.map(({ id }) => id));
  const isApart = (mark: Mark) => !isCrowd || standsOut(mark, labelled);
  const isThreadApart = (thread: Thread) => !isCrowd || thread.selected || thread.hovered;
  return {
    painted: {
      ...scene,
      marks: marks.filter((mark) => !isApart(mark)),
      labels: [],
      lanes: lanes && {
        ...lanes,
        threads: lanes.threads.filter((thread) => !isThreadApart(thread)),
        parts: lanes.parts.map((part) => ({
          ...part,
          marks: part.marks.filter((mark) => !isApart(mark)),
          labels: [],
        })),
      },
    },
    kept: {
      ...scene,
      marks: marks.filter(isApart),
      bins: [],
      lanes: lanes && {
        ...lanes,
        threads: lanes.threads.filter(isThreadApart),
        bundles: [],
        parts: lanes.parts.map((part) => ({
          ...part,
          marks: part.marks.filter(isApart),
          bins: [],
        })),
      },
    },
  };
}
