/** Counts of events in equal stretches of the axis, both sides: the mirrored density. */
import type { TimeWindow } from '../time/types.ts';
import type { Timeline } from '../timeline/types.ts';

/** Events in one stretch. */
export interface Count {
  readonly said: number;
  readonly done: number;
  readonly line: number;
}

/**
 * Counts events by where their marks stand, in `bins` equal stretches of a window.
 * Every event of the window is in exactly one bin.
 */
export function countInBins(
  timeline: Timeline,
  window: TimeWindow,
  bins: number,
): readonly Count[] {
  const counts = Array.from({ length: bins }, () => ({ said: 0, done: 0, line: 0 }));
  const perMs = bins / (window.to - window.from);
  for (let i = 0; i < timeline.count; i++) {
    const at = timeline.columns.at[i] ?? 0;
    if (at < window.from || at >= window.to) continue;
    const count = counts[Math.min(bins - 1, Math.floor((at - window.from) * perMs))];
    if (!count) continue;
    const side = timeline.columns.side[i];
    if (side === 0) count.said += 1;
    else if (side === 1) count.done += 1;
    else count.line += 1;
  }
  return counts;
}
