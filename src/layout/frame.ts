/**
 * A frame says where time and where shares lie on the drawing, so that the ribbon, the
 * phases and the ticks are laid out once for a spine that lies and one that stands.
 */
import { type EpochMs, epochMs, type TimeWindow } from '../time/types.ts';
import type { Box, CssPx } from './scene.ts';

export interface Frame {
  readonly along: 'x' | 'y';
  /** Pixel of the window's start and of its end, along the axis; reversed where time runs right to left. */
  readonly start: CssPx;
  readonly end: CssPx;
  /** Ribbon across the axis: the edge on the side of force and the edge on the side of words. */
  readonly force: CssPx;
  readonly words: CssPx;
  readonly window: TimeWindow;
}

/** Pixel along the axis of an instant, not bounded to the window. */
export function pixelOf(frame: Frame, ms: number): CssPx {
  const { from, to } = frame.window;
  return frame.start + ((ms - from) / (to - from)) * (frame.end - frame.start);
}

/** Instant at a pixel along the axis. */
export function instantAt(frame: Pick<Frame, 'start' | 'end' | 'window'>, pixel: CssPx): EpochMs {
  const { from, to } = frame.window;
  return epochMs(from + ((pixel - frame.start) / (frame.end - frame.start)) * (to - from));
}

/** Pixels one millisecond is long. */
export const pixelsPerMs = (frame: Frame): number =>
  Math.abs(frame.end - frame.start) / (frame.window.to - frame.window.from);

/** Pixel across the ribbon of a share, counted from the edge of force or of words. */
export function pixelOfShare(frame: Frame, share: number, from: 'force' | 'words'): CssPx {
  const [near, far] = from === 'force' ? [frame.force, frame.words] : [frame.words, frame.force];
  return near + (share / 100) * (far - near);
}

/** A box from two pixels along and two across. */
export function boxIn(frame: Frame, a1: CssPx, a2: CssPx, c1: CssPx, c2: CssPx): Box {
  const along = { at: Math.min(a1, a2), size: Math.abs(a2 - a1) };
  const across = { at: Math.min(c1, c2), size: Math.abs(c2 - c1) };
  return frame.along === 'x'
    ? { x: along.at, y: across.at, width: along.size, height: across.size }
    : { x: across.at, y: along.at, width: across.size, height: along.size };
}

/** A point from a pixel along and one across. */
export const pointIn = (frame: Frame, along: CssPx, across: CssPx): { x: CssPx; y: CssPx } =>
  frame.along === 'x' ? { x: along, y: across } : { x: across, y: along };

/** The part of a stretch that the window shows, in pixels along, or null where it shows none. */
export function clipAlong(
  frame: Frame,
  from: number,
  to: number,
): { readonly from: CssPx; readonly to: CssPx } | null {
  if (to <= frame.window.from || from >= frame.window.to) return null;
  return {
    from: pixelOf(frame, Math.max(from, frame.window.from)),
    to: pixelOf(frame, Math.min(to, frame.window.to)),
  };
}
