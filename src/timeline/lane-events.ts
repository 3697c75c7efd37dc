/**
 * What happened in a lane, in typed arrays: made for all lanes in one pass over the columns, joined
 * where lanes are folded, and searched by halving.
 */
import type { EventCodes, EventColumns } from './event-columns.ts';
import { type Part, partAt, partCodes } from './roles.ts';
import { type EventIndex, type EventList, eventIndex, type Timeline } from './types.ts';

/** Events of a lane with the part each has of it: the strongest that any of its actors plays. */
export interface LaneEvents {
  readonly length: number;
  readonly indexes: EventList;
  /** Positions in `PARTS`. */
  readonly parts: Uint8Array;
}

/** An event in a lane. */
export interface LaneEvent {
  readonly index: EventIndex;
  readonly part: Part;
}

export const NO_LANE_EVENTS: LaneEvents = {
  length: 0,
  indexes: new Uint32Array(),
  parts: new Uint8Array(),
};

interface Participations {
  readonly count: number;
  readonly columns: Pick<EventColumns, 'actorStarts' | 'actors' | 'roles'>;
  readonly codes: Pick<EventCodes, 'actors' | 'roles'>;
}

/**
 * Events by lane: each event once in the lane of every actor in it.
 *
 * @param laneOfCode  the lane of each code of actors, −1 where it has none
 * @param lanes       how many lanes there are
 */
export function eventsByLane(
  { count, columns, codes }: Participations,
  laneOfCode: Int32Array,
  lanes: number,
): readonly LaneEvents[] {
  const { actorStarts, actors, roles } = columns;
  const partOfCode = partCodes(codes.roles);
  // As many as take part are room enough: who takes part twice in an event needs one place.
  const first = new Uint32Array(lanes + 1);
  for (let k = 0; k < actors.length; k++) {
    const lane = laneOfCode[actors[k] ?? 0] ?? -1;
    if (lane >= 0) first[lane + 1] = (first[lane + 1] ?? 0) + 1;
  }
  for (let lane = 0; lane < lanes; lane++) {
    first[lane + 1] = (first[lane + 1] ?? 0) + (first[lane] ?? 0);
  }
  const indexes = new Uint32Array(first[lanes] ?? 0);
  const parts = new Uint8Array(indexes.length);
  const next = first.slice(0, lanes);
  for (let i = 0; i < count; i++) {
    const end = actorStarts[i + 1] ?? 0;
    for (let k = actorStarts[i] ?? 0; k < end; k++) {
      const lane = laneOfCode[actors[k] ?? 0] ?? -1;
      if (lane < 0) continue;
      const part = partOfCode[roles[k] ?? 0] ?? 0;
      const at = next[lane] ?? 0;
      if (at > (first[lane] ?? 0) && indexes[at - 1] === i) {
        if (part < (parts[at - 1] ?? 0)) parts[at - 1] = part;
        continue;
      }
      indexes[at] = i;
      parts[at] = part;
      next[lane] = at + 1;
    }
  }
  return Array.from(next, (end, lane): LaneEvents => {
    const from = first[lane] ?? 0;
    return {
      length: end - from,
      indexes: indexes.subarray(from, end),
      parts: parts.subarray(from, end),
    };
  });
}

/** The events of several lanes as of one, each once with the strongest of its parts. */
export function joined(lanes: readonly LaneEvents[], count: number): LaneEvents {
  const [only = NO_LANE_EVENTS] = lanes;
  if (lanes.length < 2) return only;
  const NONE = 255;
  const strongest = new Uint8Array(count).fill(NONE);
  for (const { indexes, parts } of lanes) {
    for (let k = 0; k < indexes.length; k++) {
      const index = indexes[k] ?? 0;
      const part = parts[k] ?? 0;
      if (part < (strongest[index] ?? 0)) strongest[index] = part;
    }
  }
  let length = 0;
  for (let i = 0; i < count; i++) if (strongest[i] !== NONE) length += 1;
  const made = { length, indexes: new Uint32Array(length), parts: new Uint8Array(length) };
  for (let i = 0, k = 0; k < length; i++) {
    const part = strongest[i] ?? NONE;
    if (part === NONE) continue;
    made.indexes[k] = i;
    made.parts[k] = part;
    k += 1;
  }
  return made;
}

/** Position of an event among those of a lane; −1 where it does not stand there. */
export function positionInLane({ indexes }: LaneEvents, index: number): number {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return indexes[low] === index ? low : -1;
}

/** What an event is in a lane; null where it does not stand there. */
export function eventInLane(
  { events }: { readonly events: LaneEvents },
  index: number,
): LaneEvent | null {
  const at = positionInLane(events, index);
  return at < 0 ? null : { index: eventIndex(index), part: partAt(events.parts[at] ?? 0) };
}

/** Lanes joined before, by the first of them: folding the same again makes nothing new. */
const known = new WeakMap<
  LaneEvents,
  { readonly lanes: readonly LaneEvents[]; readonly made: LaneEvents }
>();

/** The events of a folded group; the same object as long as the same is folded. */
export function foldedEvents({ count }: Timeline, lanes: readonly LaneEvents[]): LaneEvents {
  const [first] = lanes;
  if (!first) return NO_LANE_EVENTS;
  const before = known.get(first);
  const isSame =
    before?.lanes.length === lanes.length && lanes.every((one, i) => before.lanes[i] === one);
  if (before && isSame) return before.made;
  const made = joined(lanes, count);
  known.set(first, { lanes, made });
  return made;
}
