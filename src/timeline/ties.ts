/**
 * How often lanes are tied by events, and which way: for pictures of so many events that a
 * thread each would be a blur. The instants of each pair's ties are sorted, so that how many fall
 * in a stretch of time is again the difference of two searches.
 */
import { type LanePlan, lanesOf } from './lanes.ts';
import { isReceiver, isSender, PARTS, type Part } from './roles.ts';
import { sortedPairs } from './sort-indexes.ts';
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
  const { at } = timeline.columns;
  const { from, to, events } = tiesInOrder(timeline, partsByEvent(timeline, plan));
  const byPair = sortedPairs(from, to, lanes * 2);
  const made: Ties[] = [];
  for (let start = 0; start < byPair.length; ) {
    const first = byPair[start] ?? 0;
    let end = start + 1;
    while (end < byPair.length && from[byPair[end] ?? 0] === from[first]) {
      if (to[byPair[end] ?? 0] !== to[first]) break;
      end += 1;
    }
    const sorted: Sorted = { events: new Uint32Array(end - start), instants: at };
    for (let k = start; k < end; k++) {
      sorted.events[k - start] = events[byPair[k] ?? 0] ?? 0;
    }
    made.push({
      from: from[first] ?? 0,
      to: (to[first] ?? 0) >> 1,
      isDirected: ((to[first] ?? 0) & 1) === 1,
      sorted,
    });
    start = end;
  }
  return made;
}

/** Who took part in each event: the lanes of event `i` are at `starts[i]` to `starts[i + 1]`. */
interface PartsByEvent {
  readonly starts: Uint32Array;
  readonly lanes: Uint32Array;
  readonly ways: Uint8Array;
}

/** Ways of taking part: no way, from, to; and not at all. */
const NO_WAY = 0;
const FROM = 1;
const TO = 2;
const LEFT_OUT = 3;

const wayOf = (part: Part): number => {
  if (part === 'left-out') return LEFT_OUT;
  return isSender(part) ? FROM : isReceiver(part) ? TO : NO_WAY;
};
const WAY_OF_PART = Uint8Array.from(PARTS, wayOf);

function partsByEvent(timeline: Timeline, plan: LanePlan): PartsByEvent {
  const all = lanesOf(plan);
  const starts = new Uint32Array(timeline.count + 1);
  for (const { events } of all) {
    const { indexes, parts } = events;
    for (let k = 0; k < indexes.length; k++) {
      if (WAY_OF_PART[parts[k] ?? 0] === LEFT_OUT) continue;
      const after = (indexes[k] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
  }
  for (let i = 0; i < timeline.count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const total = starts[timeline.count] ?? 0;
  const lanes = new Uint32Array(total);
  const ways = new Uint8Array(total);
  const next = starts.slice();
  for (const [lane, { events }] of all.entries()) {
    const { indexes, parts } = events;
    for (let k = 0; k < indexes.length; k++) {
      const way = WAY_OF_PART[parts[k] ?? 0] ?? NO_WAY;
      if (way === LEFT_OUT) continue;
      const index = indexes[k] ?? 0;
      const at = next[index] ?? 0;
      lanes[at] = lane;
      ways[at] = way;
      next[index] = at + 1;
    }
  }
  return { starts, lanes, ways };
}

/** Ties one by one. */
interface TieList {
  readonly from: Uint32Array;
  /** Twice the lane, and one where the tie goes a way. */
  readonly to: Uint32Array;
  readonly events: Uint32Array;
}

/** Every tie of every event, in the order in which marks stand. */
function tiesInOrder(timeline: Timeline, { starts, lanes, ways }: PartsByEvent): TieList {
  const { order, count } = timeline;
  let most = 0;
  for (let i = 0; i < count; i++) {
    const size = (starts[i + 1] ?? 0) - (starts[i] ?? 0);
    most += size < 2 ? 0 : (size * size) >> 2;
  }
  const from = new Uint32Array(most);
  const to = new Uint32Array(most);
  const events = new Uint32Array(most);
  let made = 0;
  for (let k = 0; k < order.length; k++) {
    const event = order[k] ?? 0;
    const first = starts[event] ?? 0;
    const end = starts[event + 1] ?? 0;
    if (end - first < 2) continue;
    const before = made;
    for (let a = first; a < end; a++) {
      if (ways[a] !== FROM) continue;
      for (let b = first; b < end; b++) {
        if (ways[b] !== TO) continue;
        from[made] = lanes[a] ?? 0;
        to[made] = (lanes[b] ?? 0) * 2 + 1;
        events[made] = event;
        made += 1;
      }
    }
    if (made > before) continue;
    // Lanes are gone through from the first to the last: so are those of an event.
    from[made] = lanes[first] ?? 0;
    to[made] = (lanes[end - 1] ?? 0) * 2;
    events[made] = event;
    made += 1;
  }
  return {
    from: from.subarray(0, made),
    to: to.subarray(0, made),
    events: events.subarray(0, made),
  };
}
