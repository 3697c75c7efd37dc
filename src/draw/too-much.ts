/** Whether a scene is more than elements can be moved of in a frame. */
import { MANY_MARKS, type Mark, type Scene } from '../layout/scene.ts';

/** All marks of a scene, in view or not. */
export const marksIn = ({ marks, lanes }: Scene): readonly Mark[] =>
  lanes ? lanes.parts.flatMap((part) => part.marks) : marks;

/** Whether its marks, or what ties them, are a crowd. */
export const isCrowd = (scene: Scene): boolean =>
  marksIn(scene).length > MANY_MARKS || (scene.lanes?.threads.length ?? 0) > MANY_MARKS;

/** Whether part of it is to be painted: a crowd, counts, or what stands for many. */
export const isTooMuch = (scene: Scene): boolean =>
  isCrowd(scene) ||
  scene.bins.length > 0 ||
  (scene.lanes?.bundles.length ?? 0) > 0 ||
  (scene.lanes?.parts.some(({ bins }) => bins.length > 0) ?? false);
