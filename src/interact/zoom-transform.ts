/**
 * Between d3-zoom's transform and a window of time. Pure, so that what a gesture means
 * can be tested without a pointer.
 */
import { type ZoomTransform, zoomIdentity } from 'd3-zoom';
import { epochMs, type TimeWindow } from '../time/types.ts';

/** The axis of a view, in pixels: where the window starts and where it ends. */
export interface Axis {
  readonly along: 'x' | 'y';
  readonly start: number;
  readonly end: number;
}

/** Pixel of an instant when the whole period is shown. */
function basePixel(axis: Axis, whole: TimeWindow, ms: number): number {
  return axis.start + ((ms - whole.from) / (whole.to - whole.from)) * (axis.end - axis.start);
}

/** The transform that shows a window, where the identity shows the whole period. */
export function transformOf(axis: Axis, whole: TimeWindow, window: TimeWindow): ZoomTransform {
  const k = (whole.to - whole.from) / (window.to - window.from);
  const shift = axis.start - k * basePixel(axis, whole, window.from);
  const identity = zoomIdentity;
  return (axis.along === 'x' ? identity.translate(shift, 0) : identity.translate(0, shift)).scale(
    k,
  );
}

/** The window a transform shows. */
export function windowOf(axis: Axis, whole: TimeWindow, transform: ZoomTransform): TimeWindow {
  const at = (pixel: number): number => {
    const base = axis.along === 'x' ? transform.invertX(pixel) : transform.invertY(pixel);
    return whole.from + ((base - axis.start) / (axis.end - axis.start)) * (whole.to - whole.from);
  };
  return { from: epochMs(at(axis.start)), to: epochMs(at(axis.end)) };
}
