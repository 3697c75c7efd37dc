/**
 * Which surface shows what: a canvas for counts and for a crowd, SVG for what is labelled, selected,
 * focused or under the pointer, so that it stays sharp and can be spoken. Both are drawn from the
 * same scene; together they show all of it, and nothing twice.
 */
import { standsOut } from '../layout/marks.ts';
import type { Mark, Scene, Thread } from '../layout/scene.ts';
import { isCrowd } from './too-much.ts';

export interface Surfaces {
  /** What the canvas shows, and with it the ground below the marks. */
  readonly painted: Scene;
  /** What is drawn as SVG over it. */
  readonly kept: Scene;
}

/** Shares a scene of which there is too much for elements out between a canvas and the SVG over it. */
export function shareOut(scene: Scene): Surfaces {
  const { marks, lanes } = scene;
  const isCrowded = isCrowd(scene);
  const labelled = new Set(scene.labels.map(({ id }) => id));
  const isApart = (mark: Mark) => !isCrowded || standsOut(mark, labelled);
  const isThreadApart = (thread: Thread) => !isCrowded || thread.selected || thread.hovered;
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
