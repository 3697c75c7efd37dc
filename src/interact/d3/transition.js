/**
 * Stands for d3-transition, which d3-zoom and d3-brush import for movements that take time. Ours
 * glide by themselves (`interact/glide.ts`), so there is never a transition to be interrupted.
 */
import { selection } from 'd3-selection';

export const interrupt = () => undefined;

selection.prototype.interrupt = function none() {
  return this;
};
