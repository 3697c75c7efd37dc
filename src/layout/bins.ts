/** Counts of events in equal stretches of the axis, both sides: the mirrored density. */
import type { TimeWindow } from '../time/types.ts';
import type { Matched } from '../timeline/facets.ts';
import type { Timeline } from '../timeline/types.ts';
import type { Frame } from './frame.ts';
import type { Bin, CssPx } from './scene.ts';

/** Events in one stretch. */
export interface Count {
  readonly said: number;
  readonly done: number;
  readonly line: number;
}

/**
 * Counts events by where their marks stand, in `bins` equal stretches of a window.
 * Every event of the window that matches is in exactly one bin.
 *
 * @param events  those that are counted; all of them where nothing is said
 */
export function countInBins(
  timeline: Timeline,
  window: TimeWindow,
  bins: number,
  matched: Matched | null = null,
  events: Iterable<number> = timeline.order,
): readonly Count[] {
  const counts = Array.from({ length: bins }, () => ({ said: 0, done: 0, line: 0 }));
  const perMs = bins / (window.to - window.from);
  for (const i of events) {
    const at = timeline.columns.at[i] ?? 0;
    if (at < window.from || at >= window.to || matched?.[i] === 0) continue;
    const count = counts[Math.min(bins - 1, Math.floor((at - window.from) * perMs))];
    if (!count) continue;
    const side = timeline.columns.side[i];
    if (side === 0) count.said += 1;
    else if (side === 1) count.done += 1;
    else count.line += 1;
  }
  return counts;
}

/** Width of a column of counts. */
const BIN: CssPx = 4;

/** The density of a frame's window: the fullest column of either side is `room` high. */
export function densityBins(
  timeline: Timeline,
  frame: Frame,
  room: CssPx,
  matched: Matched | null = null,
): readonly Bin[] {
  const columns = Math.max(1, Math.floor(Math.abs(frame.end - frame.start) / BIN));
  const counts = countInBins(timeline, frame.window, columns, matched);
  const most = counts.reduce((high, { said, done }) => Math.max(high, said, done), 1);
  const size = (frame.end - frame.start) / columns;
  return counts.flatMap(({ said, done, line }, i) =>
    said + done + line === 0
      ? []
      : [
          {
            from: frame.start + size * i,
            to: frame.start + size * (i + 1),
            said: (said / most) * room,
            done: (done / most) * room,
            line: line > 0 ? 3 : 0,
          },
        ],
  );
}
