/** Rows of days around day zero, as boxes: the mirrored counts of each row on one scale. */

import { max } from 'd3-array';
import type { Side } from '../records/schema.ts';
import type { Direction } from '../text/types.ts';
import type { Tally } from '../timeline/epochs.ts';
import type { Box, CssPx } from './scene.ts';

/** A bar of one side of one day. */
export interface DayBar extends Box {
  readonly side: Side;
}

export interface EpochScene {
  readonly width: CssPx;
  readonly height: CssPx;
  /** The line that says and force stand apart at. */
  readonly line: CssPx;
  /** Where day zero stands. */
  readonly zero: CssPx;
  /** The place of each day, in the order of time. */
  readonly days: readonly Box[];
  readonly bars: readonly DayBar[];
  /**
   * What is not covered: from both edges towards the line, by the share of the events whose day
   * lies outside the data; all of the day where that is so of every event.
   */
  readonly blanks: readonly Box[];
}

export interface EpochRowInput {
  readonly days: readonly Tally[];
  readonly width: CssPx;
  readonly height: CssPx;
  /** Count whose bar fills the room of a side. */
  readonly most: number;
  readonly direction: Direction;
}

/** One row: day zero in the middle, later days where time goes. */
export function layoutEpochRow({
  days,
  width,
  height,
  most,
  direction,
}: EpochRowInput): EpochScene {
  const size = width / days.length;
  const line = height / 2;
  const unit = (line - 2) / Math.max(most, 1);
  const boxes = days.map((_, k): Box => {
    const x = (direction === 'ltr' ? k : days.length - 1 - k) * size;
    return { x, y: 0, width: size, height };
  });
  const bars = days.flatMap(({ counts }, k): DayBar[] => {
    if (!counts) return [];
    const { said, done, line: onLine } = counts;
    const box = { x: (boxes[k]?.x ?? 0) + size * 0.1, width: size * 0.8 };
    return [
      { ...box, side: 'said' as const, y: line - 1 - said * unit, height: said * unit },
      { ...box, side: 'done' as const, y: line + 1, height: done * unit },
      { ...box, side: 'line' as const, y: line - 1.5, height: onLine > 0 ? 3 : 0 },
    ].filter((bar) => bar.height > 0);
  });
  const blanks = boxes.flatMap((box, k): Box[] => {
    const { covered, of } = days[k] ?? { covered: 0, of: 1 };
    const missing = line * (1 - covered / of);
    if (missing === 0) return [];
    return [
      { ...box, height: missing },
      { ...box, y: height - missing, height: missing },
    ];
  });
  return { width, height, line, zero: width / 2, days: boxes, bars, blanks };
}

/** The most of one side on one day in some rows. */
export const mostOf = (rows: readonly { readonly days: readonly Tally[] }[]): number =>
  max(rows, ({ days }) =>
    max(days, ({ counts }) => counts && Math.max(counts.said, counts.done)),
  ) || 1;
