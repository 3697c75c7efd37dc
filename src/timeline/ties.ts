/**
 * How often lanes are tied by events, and which way: for pictures of so many events that a
 * thread each would be a blur. The instants of each pair's ties are sorted, so that how many fall
 * in a stretch of time is again the difference of two searches.
 */
import { type LanePlan, lanesOf } from './lanes.ts';
import { isReceiver, isSender, type Part } from './roles.ts';
import { onlyOf, type Sorted } from './sorted.ts';
import type { Timeline } from './types.ts';

/** What ties two lanes, one way. */
export interface Ties {
  /** Positions of the lanes, from the first that is shown: whom it goes out from, and to. */
  readonly from: number;
  readonly to: number;
  /** False where the events say only that both took part; then `from` is the upper one. */
  readonly isDirected: boolean;
  /** When, and by which events. */
  readonly sorted: Sorted;
}

const ofPlans = new WeakMap<LanePlan, readonly Ties[]>();

/**
 * All ties between the lanes of a plan. An event ties each lane it goes out from with each it goes
 * to; where it goes no way, the uppermost of those who took part with the lowest.
 */
export function tiesOf(timeline: Timeline, plan: LanePlan): readonly Ties[] {
  const known = ofPlans.get(plan);
  if (known) return known;
  const made = tied(timeline, plan);
  ofPlans.set(plan, made);
  return made;
}

/** Those ties that events make which match. */
export const tiesThatMatch = (ties: Ties, matched: Uint8Array | null): Sorted =>
  matched ? onlyOf(ties.sorted, matched) : ties.sorted;

function tied(timeline: Timeline, plan: LanePlan): readonly Ties[] {
  const lanes = lanesOf(plan).length;
  const parts = partsByEvent(timeline, plan);
  const sizes = new Map<number, number>();
  eachTie(timeline, parts, lanes, (key) => sizes.set(key, (sizes.get(key) ?? 0) + 1));
  const filled = new Map<number, { readonly sorted: Sorted; count: number }>();
  for (const [key, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const sorted = { at: new Float64Array(size), events: new Uint32Array(size) };
    filled.set(key, { sorted, count: 0 });
  }
  eachTie(timeline, parts, lanes, (key, event) => {
    const ties = filled.get(key);
    if (!ties) return;
    ties.sorted.at[ties.count] = timeline.columns.at[event] ?? 0;
    ties.sorted.events[ties.count] = event;
    ties.count += 1;
  });
  return [...filled].map(([key, { sorted }]) => {
    const pair = Math.floor(key / 2);
    return { from: Math.floor(pair / lanes), to: pair % lanes, isDirected: key % 2 === 1, sorted };
  });
}

/** Who took part in each event: the lanes of event `i` are at `starts[i]` to `starts[i + 1]`. */
interface PartsByEvent {
  readonly starts: Uint32Array;
  readonly lanes: Uint32Array;
  readonly ways: Uint8Array;
}

/** Ways of taking part: no way, from, to. */
const NO_WAY = 0;
const FROM = 1;
const TO = 2;

const wayOf = (part: Part): number => (isSender(part) ? FROM : isReceiver(part) ? TO : NO_WAY);

function partsByEvent(timeline: Timeline, plan: LanePlan): PartsByEvent {
  const all = lanesOf(plan);
  const starts = new Uint32Array(timeline.count + 1);
  for (const { events } of all) {
    for (const { index, part } of events) {
      if (part !== 'left-out') starts[index + 1] = (starts[index + 1] ?? 0) + 1;
    }
  }
  for (let i = 0; i < timeline.count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const total = starts[timeline.count] ?? 0;
  const lanes = new Uint32Array(total);
  const ways = new Uint8Array(total);
  const next = starts.slice();
  for (const [lane, { events }] of all.entries()) {
    for (const { index, part } of events) {
      if (part === 'left-out') continue;
      const at = next[index] ?? 0;
      lanes[at] = lane;
      ways[at] = wayOf(part);
      next[index] = at + 1;
    }
  }
  return { starts, lanes, ways };
}

/** Every tie of every event, in the order in which marks stand. */
function eachTie(
  timeline: Timeline,
  { starts, lanes, ways }: PartsByEvent,
  count: number,
  found: (key: number, event: number) => void,
): void {
  const keyOf = (from: number, to: number, isDirected: boolean) =>
    (from * count + to) * 2 + (isDirected ? 1 : 0);
  for (const event of timeline.order) {
    const first = starts[event] ?? 0;
    const end = starts[event + 1] ?? 0;
    if (end - first < 2) continue;
    let isDirected = false;
    for (let a = first; a < end; a++) {
      if (ways[a] !== FROM) continue;
      for (let b = first; b < end; b++) {
        if (ways[b] !== TO) continue;
        isDirected = true;
        found(keyOf(lanes[a] ?? 0, lanes[b] ?? 0, true), event);
      }
    }
    // Lanes are gone through from the first to the last: so are those of an event.
    if (!isDirected) found(keyOf(lanes[first] ?? 0, lanes[end - 1] ?? 0, false), event);
  }
}
