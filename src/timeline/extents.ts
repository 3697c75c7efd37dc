/**
 * What events may cover, indexed: which of them touch a window, and how many, without walking
 * through the others. A timeline's order is by start, so those that begin before a window's end
 * are a first part of it; a tree of ends finds among them those that are not over.
 */
import { SIDES, type Side } from '../records/word-lists.ts';
import type { TimeWindow } from '../time/types.ts';
import { firstFrom, inTimelineOrder, type Sorted } from './sorted.ts';
import type { EventList, Timeline } from './types.ts';

/** Events that share one leaf of the tree. */
const BLOCK = 32;

/** Events in the timeline's order, all of them or some. */
interface Extents {
  /** Which events; null where it is all of them. */
  readonly events: Uint32Array | null;
  readonly count: number;
  /** Leaves of the tree, a power of two. */
  readonly leaves: number;
  /** Latest and earliest end by node: the root is 1, the children of `n` are `2n` and `2n + 1`. */
  readonly latest: Float64Array;
  readonly earliest: Float64Array;
}

const indexes = new WeakMap<Timeline | Sorted, Extents>();

function extentsOf(timeline: Timeline, among: Sorted | null): Extents {
  const known = indexes.get(among ?? timeline);
  if (known) return known;
  const made = indexed(timeline, among && inTimelineOrder(among));
  indexes.set(among ?? timeline, made);
  return made;
}

function indexed(timeline: Timeline, events: Uint32Array | null): Extents {
  const { end } = timeline.columns;
  const count = events?.length ?? timeline.count;
  let leaves = 1;
  while (leaves * BLOCK < count) leaves *= 2;
  const latest = new Float64Array(leaves * 2).fill(Number.NEGATIVE_INFINITY);
  const earliest = new Float64Array(leaves * 2).fill(Number.POSITIVE_INFINITY);
  for (let k = 0; k < count; k++) {
    const leaf = leaves + Math.floor(k / BLOCK);
    const over = end[events ? (events[k] ?? 0) : k] ?? 0;
    if (over > (latest[leaf] ?? 0)) latest[leaf] = over;
    if (over < (earliest[leaf] ?? 0)) earliest[leaf] = over;
  }
  for (let node = leaves - 1; node > 0; node--) {
    latest[node] = Math.max(latest[node * 2] ?? 0, latest[node * 2 + 1] ?? 0);
    earliest[node] = Math.min(earliest[node * 2] ?? 0, earliest[node * 2 + 1] ?? 0);
  }
  return { events, count, leaves, latest, earliest };
}

export interface Touching {
  /** Those among which they are looked for; null for all of the timeline. */
  readonly among?: Sorted | null;
  /** Only those that match. */
  readonly matched?: Uint8Array | null;
  /** The most that are wanted. */
  readonly most?: number;
}

/**
 * Events any instant of which may lie in a window, in the timeline's order.
 *
 * @returns null where there are more of them than are wanted
 */
export function eventsTouching(
  timeline: Timeline,
  window: TimeWindow,
  { among = null, matched = null, most = Number.POSITIVE_INFINITY }: Touching = {},
): EventList | null {
  const { events, count, latest, leaves } = extentsOf(timeline, among);
  const { start, end } = timeline.columns;
  const found = new Uint32Array(Math.min(count, most + 1));
  let size = 0;
  /** Looks through a stretch of blocks; false where no more is to be looked for. */
  const look = (node: number, first: number, blocks: number): boolean => {
    if ((latest[node] ?? 0) <= window.from || first * BLOCK >= count) return true;
    if (blocks > 1) {
      const half = blocks / 2;
      return look(node * 2, first, half) && look(node * 2 + 1, first + half, half);
    }
    const last = Math.min(count, (first + 1) * BLOCK);
    for (let k = first * BLOCK; k < last; k++) {
      const event = events ? (events[k] ?? 0) : k;
      if ((start[event] ?? 0) >= window.to) return false;
      if ((end[event] ?? 0) <= window.from || matched?.[event] === 0) continue;
      found[size] = event;
      size += 1;
      if (size > most) return false;
    }
    return true;
  };
  look(1, 0, leaves);
  return size > most ? null : found.slice(0, size);
}

/** How many of the timeline's first events stand on each side, for every block of them. */
type FirstCounts = Uint32Array;

/** Those of all events, and those of the last filter: a pan asks for the same in every frame. */
interface Kept {
  all: FirstCounts | null;
  some: { readonly matched: Uint8Array; readonly first: FirstCounts } | null;
}

const keptCounts = new WeakMap<Timeline, Kept>();

function firstCounts(timeline: Timeline, matched: Uint8Array | null): FirstCounts {
  const kept: Kept = keptCounts.get(timeline) ?? { all: null, some: null };
  keptCounts.set(timeline, kept);
  if (!matched) {
    kept.all ??= counted(timeline, null);
    return kept.all;
  }
  if (kept.some?.matched !== matched) {
    kept.some = { matched, first: counted(timeline, matched) };
  }
  return kept.some.first;
}

function counted({ columns, count }: Timeline, matched: Uint8Array | null): FirstCounts {
  const blocks = Math.ceil(count / BLOCK);
  const first = new Uint32Array((blocks + 1) * SIDES.length);
  const sums = SIDES.map(() => 0);
  for (let block = 0; block < blocks; block++) {
    first.set(sums, block * SIDES.length);
    for (let i = block * BLOCK; i < Math.min(count, (block + 1) * BLOCK); i++) {
      if (matched?.[i] !== 0) add(sums, columns.side[i]);
    }
  }
  first.set(sums, blocks * SIDES.length);
  return first;
}

const add = (sums: number[], side = 0, by = 1): void => {
  sums[side] = (sums[side] ?? 0) + by;
};

/**
 * How many events touch a window on each side of the line, those that match where that is asked.
 * As many as {@link eventsTouching} finds; stretches of which all touch it are counted as one.
 */
export function countTouching(
  timeline: Timeline,
  window: TimeWindow,
  matched: Uint8Array | null = null,
): Readonly<Record<Side, number>> {
  const { latest, earliest, leaves } = extentsOf(timeline, null);
  const { start, end, side } = timeline.columns;
  const first = firstCounts(timeline, matched);
  const begun = firstFrom(start, window.to);
  const sums = SIDES.map(() => 0);
  const count = (node: number, block: number, blocks: number): void => {
    const from = block * BLOCK;
    const to = Math.min(begun, (block + blocks) * BLOCK);
    if (from >= to || (latest[node] ?? 0) <= window.from) return;
    if ((earliest[node] ?? 0) > window.from && to === (block + blocks) * BLOCK) {
      for (const code of SIDES.keys()) {
        const after = first[(block + blocks) * SIDES.length + code] ?? 0;
        add(sums, code, after - (first[block * SIDES.length + code] ?? 0));
      }
      return;
    }
    if (blocks > 1) {
      const half = blocks / 2;
      count(node * 2, block, half);
      count(node * 2 + 1, block + half, half);
      return;
    }
    for (let i = from; i < to; i++) {
      if ((end[i] ?? 0) > window.from && matched?.[i] !== 0) add(sums, side[i]);
    }
  };
  count(1, 0, leaves);
  return { said: sums[0] ?? 0, done: sums[1] ?? 0, line: sums[2] ?? 0 };
}
