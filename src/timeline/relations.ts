/** What stands beside an event: its day, the days around it, and the events it is linked to. */
import { SIDES } from '../records/schema.ts';
import { DAY_MS } from '../time/types.ts';
import { hasTrait, TRAITS } from './event-columns.ts';
import { growingCodes } from './growing.ts';
import { sortedPositions } from './sort-indexes.ts';
import { firstFrom, type Sorted, sidesOf, slice } from './sorted.ts';
import {
  type Around,
  type EventIndex,
  type EventLink,
  eventIndex,
  type Timeline,
} from './types.ts';

/** The day an event's mark stands on, as its first instant. */
const dayOf = (timeline: Timeline, index: EventIndex): number =>
  Math.floor((timeline.columns.at[index] ?? 0) / DAY_MS) * DAY_MS;

/**
 * Events of the same day and of the days before and after, most important first.
 *
 * An event belongs to a day when it starts or ends on it; one that merely goes on
 * through the day does not, or a long siege would stand on every day's list.
 */
export function around(timeline: Timeline, index: EventIndex): Around {
  const day = dayOf(timeline, index);
  return {
    sameDay: onDay(timeline, day).filter((other) => other !== index),
    dayBefore: onDay(timeline, day - DAY_MS),
    dayAfter: onDay(timeline, day + DAY_MS),
  };
}

/** Events that start or end on a day, most important first. */
export function onDay(timeline: Timeline, day: number): readonly EventIndex[] {
  const { start, end, importance } = timeline.columns;
  const next = day + DAY_MS;
  const found = new Set<number>();
  for (const side of SIDES) {
    for (const index of slice(sidesOf(timeline)[side], day, next)) found.add(index);
  }
  // The timeline's order is by start.
  for (let i = firstFrom(start, day); i < timeline.count && (start[i] ?? 0) < next; i++) {
    if ((end[i] ?? 0) - 1 - (start[i] ?? 0) < DAY_MS) found.add(i);
  }
  // What ends with a day ends where the next begins.
  for (const index of slice(endsOf(timeline), day + 1, next + 1)) found.add(index);
  return Array.from(found, eventIndex).sort(
    (a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b,
  );
}

const ends = new WeakMap<Timeline, Sorted>();

/** What lasted and is over, by the first instant after it; worked out once. */
function endsOf(timeline: Timeline): Sorted {
  const known = ends.get(timeline);
  if (known) return known;
  const { columns, count } = timeline;
  const lasted = growingCodes();
  for (let i = 0; i < count; i++) {
    if (columns.interval[i] === 1 && !hasTrait(columns, i, TRAITS.openEnd)) lasted.push(i);
  }
  const events = lasted.done();
  const at = new Float64Array(events.length);
  for (let k = 0; k < at.length; k++) at[k] = columns.end[events[k] ?? 0] ?? 0;
  const order = sortedPositions(at);
  const made: Sorted = {
    at: at.slice().sort(),
    events: order.map((position) => events[position] ?? 0),
  };
  ends.set(timeline, made);
  return made;
}

/** Links of an event, its own first, then those of others that name it; in the timeline's order. */
export function linksOf(timeline: Timeline, index: EventIndex): readonly EventLink[] {
  const id = timeline.events.at(index)?.id;
  if (id === undefined) return [];
  const own = (timeline.events.at(index)?.links ?? []).flatMap<EventLink>((link) => {
    const event = timeline.indexById.get(link.event);
    return event === undefined ? [] : [{ type: link.type, event, direction: 'out' }];
  });
  const others = (timeline.linksTo.get(id) ?? []).flatMap<EventLink>(({ type, event }) => {
    const from = timeline.indexById.get(event);
    return from === undefined ? [] : [{ type, event: from, direction: 'in' }];
  });
  return [...own, ...others];
}
