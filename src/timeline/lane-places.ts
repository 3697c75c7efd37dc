/** Where groups and lanes stand while the reader has moved none: what keeps threads short. */
import { type Lane, lanesApart, lanesOfCodes } from './lane.ts';
import { type Grouping, NO_CHOICES } from './lane-choices.ts';
import { eventsByLane, type LaneEvents } from './lane-events.ts';
import { linearOrder, type SharedEvents } from './lane-order.ts';
import type { Timeline } from './types.ts';

/** How much an event draws its lane to the top, over how much one that is shared draws lanes together. */
const PULL = 2;
/** How much an event shared with a lane of another group counts, over one within the group. */
const ABROAD = 0.2;

export interface LanePlaces {
  /** Groups from top to bottom. */
  readonly groups: readonly string[];
  /** Lanes of all groups, each group's in its order. */
  readonly lanes: readonly string[];
}

const known = new WeakMap<Timeline, Map<Grouping, LanePlaces>>();

/**
 * The order that keeps threads short, from all events whatever is known, filtered, folded or
 * hidden, so that no lane jumps. Groups first, then the lanes of each between what stands above and below.
 * Each event of its own draws a lane upward as well: who is in most of the story is met first.
 */
export function placesOf(part: Timeline, grouping: Grouping): LanePlaces {
  const timeline = part.whole ?? part;
  const byGrouping = known.get(timeline) ?? new Map<Grouping, LanePlaces>();
  known.set(timeline, byGrouping);
  const places = byGrouping.get(grouping) ?? placed(timeline, grouping);
  byGrouping.set(grouping, places);
  return places;
}

function placed(timeline: Timeline, grouping: Grouping): LanePlaces {
  const lanes = lanesApart(timeline, { ...NO_CHOICES, grouping });
  const active = [...lanes].sort(
    (a, b) => b.events.length - a.events.length || (a.id < b.id ? -1 : 1),
  );
  const groupIds = [...new Set(active.map(({ group }) => group))];
  const lanesOf = new Map(
    groupIds.map((id) => [id, active.filter(({ group }) => group === id)] as const),
  );
  const activity = (id: string) =>
    (lanesOf.get(id) ?? []).reduce((n, { events }) => n + events.length, 0);
  const groups = linearOrder(groupIds, sharedByGroups(timeline, lanesOf), {
    above: new Map(groupIds.map((id) => [id, activity(id) * PULL])),
    below: new Map(),
  });
  const shared = sharedByLanes(timeline, active);
  const rank = new Map(groups.map((id, i) => [id, i]));
  const groupOfLane = new Map(active.map(({ id, group }) => [id, group]));
  const ordered = groups.flatMap((group, at) => {
    const own = lanesOf.get(group) ?? [];
    const outside = (pull: number, isThere: (rankOfOther: number) => boolean) =>
      new Map(
        own.map(({ id, events }) => [
          id,
          [...(shared.get(id) ?? [])].reduce(
            (sum, [other, weight]) =>
              sum + (isThere(rank.get(groupOfLane.get(other) ?? '') ?? at) ? weight * ABROAD : 0),
            events.length * pull,
          ),
        ]),
      );
    return linearOrder(
      own.map(({ id }) => id),
      shared,
      {
        above: outside(PULL, (other) => other < at),
        below: outside(0, (other) => other > at),
      },
    );
  });
  return { groups, lanes: ordered };
}

function sharedByLanes(timeline: Timeline, lanes: readonly Lane[]): SharedEvents {
  const nodeOfCode = lanesOfCodes(
    timeline,
    lanes.map(({ actors }) => actors),
  );
  const ids = lanes.map(({ id }) => id);
  return sharedEvents(
    timeline,
    ids,
    nodeOfCode,
    lanes.map(({ events }) => events),
  );
}

function sharedByGroups(
  timeline: Timeline,
  lanesOf: ReadonlyMap<string, readonly Lane[]>,
): SharedEvents {
  const nodeOfCode = lanesOfCodes(
    timeline,
    [...lanesOf.values()].map((lanes) => lanes.flatMap(({ actors }) => actors)),
  );
  const happened = eventsByLane(timeline, nodeOfCode, lanesOf.size);
  return sharedEvents(timeline, [...lanesOf.keys()], nodeOfCode, happened);
}

/**
 * How many events each two of some nodes share.
 *
 * @param nodeOfCode  the node of each code of actors, −1 where it has none
 * @param happened    the events of each node
 */
function sharedEvents(
  { columns }: Timeline,
  ids: readonly string[],
  nodeOfCode: Int32Array,
  happened: readonly LaneEvents[],
): SharedEvents {
  const { actorStarts, actors } = columns;
  const shared = ids.map(() => new Map<string, number>());
  const tally = new Uint32Array(ids.length);
  /** The last event that was counted for a node, and 1; 0 for none. */
  const last = new Uint32Array(ids.length);
  for (const [node, { indexes }] of happened.entries()) {
    const met: number[] = [];
    for (let n = 0; n < indexes.length; n++) {
      const event = indexes[n] ?? 0;
      const end = actorStarts[event + 1] ?? 0;
      for (let k = actorStarts[event] ?? 0; k < end; k++) {
        const other = nodeOfCode[actors[k] ?? 0] ?? -1;
        // Each two are counted once, from the first of them.
        if (other <= node || last[other] === event + 1) continue;
        last[other] = event + 1;
        const count = tally[other] ?? 0;
        if (count === 0) met.push(other);
        tally[other] = count + 1;
      }
    }
    for (const other of met) {
      const count = tally[other] ?? 0;
      shared[node]?.set(ids[other] ?? '', count);
      shared[other]?.set(ids[node] ?? '', count);
      tally[other] = 0;
      last[other] = 0;
    }
  }
  return new Map(ids.map((id, node) => [id, shared[node] ?? new Map()]));
}
