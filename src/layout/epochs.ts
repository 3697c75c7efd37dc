/** Rows of days around day zero, as boxes: the mirrored counts of each row on one scale. */

import type { Side } from '../records/schema.ts';
import type { Direction } from '../text/types.ts';
import type { SideCounts } from '../timeline/compare.ts';
import type { Box, CssPx } from './scene.ts';

/** A bar of one side of one day. */
export interface DayBar extends Box {
  readonly side: Side;
}

/** A day the data tell nothing of, or not of every row that is laid there. */
export interface BlankDay extends Box {
  readonly isWhole: boolean;
}

export interface EpochScene {
  readonly width: CssPx;
  readonly height: CssPx;
  /** The line that says and force stand apart at. */
  readonly line: CssPx;
  /** Where day zero stands. */
  readonly zero: CssPx;
  readonly bars: readonly DayBar[];
  readonly blanks: readonly BlankDay[];
}

export interface EpochRowInput {
  readonly days: readonly (SideCounts | null)[];
  /** Days told of fewer rows than there are. */
  readonly isPartial: readonly boolean[];
  readonly width: CssPx;
  readonly height: CssPx;
  /** Count whose bar fills the room of a side. */
  readonly most: number;
  readonly direction: Direction;
}

/** One row: day zero in the middle, later days where time goes. */
export function layoutEpochRow({
  days,
  isPartial,
  width,
  height,
  most,
  direction,
}: EpochRowInput): EpochScene {
  const size = width / days.length;
  const line = height / 2;
  const unit = (line - 2) / Math.max(most, 1);
  const left = (k: number) => (direction === 'ltr' ? k : days.length - 1 - k) * size;
  const bars = days.flatMap((day, k): DayBar[] => {
    if (!day) return [];
    const box = { x: left(k) + size * 0.1, width: size * 0.8 };
    return [
      { ...box, side: 'said' as const, y: line - 1 - day.said * unit, height: day.said * unit },
      { ...box, side: 'done' as const, y: line + 1, height: day.done * unit },
      { ...box, side: 'line' as const, y: line - 1.5, height: day.line > 0 ? 3 : 0 },
    ].filter((bar) => bar.height > 0);
  });
  const blanks = days.flatMap((day, k): BlankDay[] =>
    day && !isPartial[k] ? [] : [{ x: left(k), y: 0, width: size, height, isWhole: !day }],
  );
  return { width, height, line, zero: width / 2, bars, blanks };
}

/** The most of one side on one day in some rows. */
export const mostOf = (rows: readonly (readonly (SideCounts | null)[])[]): number =>
  Math.max(1, ...rows.flatMap((days) => days.flatMap((day) => (day ? [day.said, day.done] : []))));
