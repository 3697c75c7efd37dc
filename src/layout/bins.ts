/** Counts of events in equal stretches of the axis, both sides: the mirrored density. */
import { SIDES } from '../records/word-lists.ts';
import type { TimeWindow } from '../time/types.ts';
import { firstStanding, instantAt, type Sorted, type SortedSides } from '../timeline/sorted.ts';
import type { Frame } from './frame.ts';
import type { Bin, Counts, CssPx } from './scene.ts';

/** Width of a column of counts. */
const BIN: CssPx = 4;
/** Height of what says that something stands on the line. */
const ON_LINE: CssPx = 3;

/** As many columns as an axis of this length has. */
export const columnsOf = (frame: Pick<Frame, 'start' | 'end'>): number =>
  Math.max(1, Math.floor(Math.abs(frame.end - frame.start) / BIN));

/**
 * Counts events by where their marks stand, in `bins` equal stretches of a window. Every event
 * that stands in the window is in exactly one bin. However many events there are, a bin costs no
 * more than a search for its end.
 */
export function countInBins(
  sides: SortedSides,
  window: TimeWindow,
  bins: number,
): readonly Counts[] {
  const counts = Array.from({ length: bins }, () => ({ said: 0, done: 0, line: 0 }));
  for (const side of SIDES) {
    for (const [i, count] of countsInBins(sides[side], window, bins).entries()) {
      const bin = counts[i];
      if (bin) bin[side] = count;
    }
  }
  return counts;
}

/** How many of sorted events stand in each of equal stretches of a window. */
export function countsInBins(sorted: Sorted, { from, to }: TimeWindow, bins: number): Uint32Array {
  const counts = new Uint32Array(bins);
  const last = firstStanding(sorted, to);
  let position = firstStanding(sorted, from);
  if (position >= last) return counts;
  for (let bin = 0; bin < bins; bin++) {
    const end = bin === bins - 1 ? to : from + ((to - from) * (bin + 1)) / bins;
    // The next event is often in a later bin still.
    const next =
      (instantAt(sorted, position) ?? to) >= end
        ? position
        : firstStanding(sorted, end, position, last);
    counts[bin] = next - position;
    position = next;
  }
  return counts;
}

/** Counts as columns along a frame's axis, those that are empty left out. */
export function columnsOfCounts(
  frame: Pick<Frame, 'start' | 'end'>,
  counts: readonly Counts[],
  heights: { readonly said: (count: number) => CssPx; readonly done: (count: number) => CssPx },
): readonly Bin[] {
  const size = (frame.end - frame.start) / counts.length;
  const bins: Bin[] = [];
  for (const [i, count] of counts.entries()) {
    if (count.said + count.done + count.line === 0) continue;
    bins.push({
      from: frame.start + size * i,
      to: frame.start + size * (i + 1),
      said: heights.said(count.said),
      done: heights.done(count.done),
      line: count.line > 0 ? ON_LINE : 0,
      counts: count,
    });
  }
  return bins;
}

/** The most events that one column has on a side. */
export const fullest = (counts: readonly Counts[]): number =>
  counts.reduce((high, { said, done }) => Math.max(high, said, done), 0);

/**
 * The density of a frame's window. Heights are linear in the counts; the fullest column of either
 * side is `room` high, unless its events take less as marks on top of each other.
 */
export function densityBins(
  frame: Frame,
  sides: SortedSides,
  room: CssPx,
  most: CssPx,
): readonly Bin[] {
  const counts = countInBins(sides, frame.window, columnsOf(frame));
  const unit = Math.min(room / Math.max(1, fullest(counts)), most);
  const height = (count: number) => count * unit;
  return columnsOfCounts(frame, counts, { said: height, done: height });
}
