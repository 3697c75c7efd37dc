/**
 * Where marks stand, sorted: one typed array a side, of the whole timeline or of one lane. How
 * many stand in a stretch of time is the difference of two binary searches, exact at every zoom
 * whatever the number of events. Made when first asked for and kept while what it was made of is.
 */
import { SIDES, type Side } from '../records/word-lists.ts';
import type { LaneEvents } from './lane-events.ts';
import { ascending } from './sort-indexes.ts';
import type { Timeline } from './types.ts';

/** Events in the order in which their marks stand, earliest first. */
export interface Sorted {
  /** The events, by where their marks stand. */
  readonly events: Uint32Array;
  /** Instants of all marks of the timeline (`columns.at`), by event: none is kept twice. */
  readonly instants: Float64Array;
}

/** No events. */
export const NONE_SORTED: Sorted = { events: new Uint32Array(), instants: new Float64Array() };

/** Where the mark at a position stands; undefined where there is none. */
export function instantAt({ events, instants }: Sorted, position: number): number | undefined {
  const event = events[position];
  return event === undefined ? undefined : instants[event];
}

/** Position of the first mark that does not stand before an instant, between two positions. */
export function firstStanding(
  { events, instants }: Sorted,
  instant: number,
  from = 0,
  to = events.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[events[middle] ?? 0] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

export type SortedSides = Readonly<Record<Side, Sorted>>;

/** Position of the first value that is not before an instant, between two positions. */
export function firstFrom(
  values: Float64Array,
  instant: number,
  from = 0,
  to = values.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many stand from an instant on and before another. */
export const countBetween = (sorted: Sorted, from: number, to: number): number =>
  to <= from ? 0 : firstStanding(sorted, to) - firstStanding(sorted, from);

/** The events that stand there, without a copy. */
export function slice(sorted: Sorted, from: number, to: number): Uint32Array {
  const first = firstStanding(sorted, from);
  return sorted.events.subarray(first, Math.max(firstStanding(sorted, to), first));
}

/**
 * Whether more than `most` stand anywhere within less than `length` of each other: as marks of
 * that length they would all need rows of their own.
 */
export function isCrowded(
  sorted: Sorted,
  length: number,
  most: number,
  window: { readonly from: number; readonly to: number },
): boolean {
  const { events, instants } = sorted;
  const end = firstStanding(sorted, window.to);
  for (let k = firstStanding(sorted, window.from) + most; k < end; k++) {
    const [last, first] = [instants[events[k] ?? 0] ?? 0, instants[events[k - most] ?? 0] ?? 0];
    if (last - first < length) return true;
  }
  return false;
}

const inOrders = new WeakMap<Sorted, Uint32Array>();

/** The same events in the timeline's order; worked out once. */
export function inTimelineOrder(sorted: Sorted): Uint32Array {
  const known = inOrders.get(sorted);
  if (known) return known;
  const made = sorted.events.toSorted();
  inOrders.set(sorted, made);
  return made;
}

const ofTimelines = new WeakMap<Timeline, SortedSides>();
const ofLanes = new WeakMap<LaneEvents, SortedSides>();

/** The events of each side, those that match where that is asked. */
export function sidesOf(timeline: Timeline, matched: Uint8Array | null = null): SortedSides {
  let sides = ofTimelines.get(timeline);
  if (!sides) {
    sides = bySide(timeline, timeline.order);
    ofTimelines.set(timeline, sides);
  }
  return matched ? matching(sides, matched) : sides;
}

/** The events of each side of one lane, those that match where that is asked. */
export function sidesOfLane(
  timeline: Timeline,
  { events }: { readonly events: LaneEvents },
  matched: Uint8Array | null = null,
): SortedSides {
  let sides = ofLanes.get(events);
  if (!sides) {
    sides = bySide(timeline, inOrder(timeline, events));
    ofLanes.set(events, sides);
  }
  return matched ? matching(sides, matched) : sides;
}

/** How many stand there on all sides. */
export const countAll = (sides: SortedSides, from: number, to: number): number =>
  SIDES.reduce((sum, side) => sum + countBetween(sides[side], from, to), 0);

const ranks = new WeakMap<Timeline, Uint32Array>();

/** Position of each event in the order in which marks stand. */
function ranksOf(timeline: Timeline): Uint32Array {
  const known = ranks.get(timeline);
  if (known) return known;
  const made = new Uint32Array(timeline.count);
  for (let rank = 0; rank < made.length; rank++) made[timeline.order[rank] ?? 0] = rank;
  ranks.set(timeline, made);
  return made;
}

/** A lane's events in the order in which their marks stand; numbers sort faster than events. */
function inOrder(timeline: Timeline, { indexes }: LaneEvents): Uint32Array {
  const rank = ranksOf(timeline);
  const positions = new Uint32Array(indexes.length);
  for (let k = 0; k < positions.length; k++) positions[k] = rank[indexes[k] ?? 0] ?? 0;
  const sorted = ascending(positions, timeline.count);
  for (let k = 0; k < sorted.length; k++) sorted[k] = timeline.order[sorted[k] ?? 0] ?? 0;
  return sorted;
}

/** Events in an order, each on its side, in one pass. */
function bySide({ columns }: Timeline, order: Uint32Array): SortedSides {
  const { side, at } = columns;
  const sizes = new Uint32Array(SIDES.length);
  for (let k = 0; k < order.length; k++) {
    const code = side[order[k] ?? 0] ?? 0;
    sizes[code] = (sizes[code] ?? 0) + 1;
  }
  const made = (size = 0): Sorted => ({ events: new Uint32Array(size), instants: at });
  const [said, done, line] = [made(sizes[0]), made(sizes[1]), made(sizes[2])] as const;
  const next = new Uint32Array(SIDES.length);
  for (let k = 0; k < order.length; k++) {
    const event = order[k] ?? 0;
    const code = side[event] ?? 0;
    const into = code === 0 ? said : code === 1 ? done : line;
    const position = next[code] ?? 0;
    into.events[position] = event;
    next[code] = position + 1;
  }
  return { said, done, line };
}

/** The last filter each was asked for with: a pan asks for the same in every frame. */
const filtered = new WeakMap<
  object,
  { readonly matched: Uint8Array; readonly sides: SortedSides }
>();

function matching(sides: SortedSides, matched: Uint8Array): SortedSides {
  const known = filtered.get(sides);
  if (known?.matched === matched) return known.sides;
  const made = {
    said: only(sides.said, matched),
    done: only(sides.done, matched),
    line: only(sides.line, matched),
  };
  filtered.set(sides, { matched, sides: made });
  return made;
}

const filteredEach = new WeakMap<Sorted, { readonly matched: Uint8Array; readonly some: Sorted }>();

/** Those of sorted events that match; worked out once while the same is asked for. */
export function onlyOf(sorted: Sorted, matched: Uint8Array): Sorted {
  const known = filteredEach.get(sorted);
  if (known?.matched === matched) return known.some;
  const some = only(sorted, matched);
  filteredEach.set(sorted, { matched, some });
  return some;
}

function only({ events, instants }: Sorted, matched: Uint8Array): Sorted {
  let size = 0;
  for (const event of events) size += matched[event] ?? 0;
  const kept = new Uint32Array(size);
  let k = 0;
  for (let i = 0; i < events.length; i++) {
    const event = events[i] ?? 0;
    if (matched[event] !== 1) continue;
    kept[k] = event;
    k += 1;
  }
  return { events: kept, instants };
}
