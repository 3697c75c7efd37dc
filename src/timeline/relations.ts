/** What stands beside an event: its day, the days around it, and the events it is linked to. */
import { SIDES } from '../records/word-lists.ts';
import { DAY_MS, epochMs } from '../time/types.ts';
import { hasTrait, TRAITS } from './event-columns.ts';
import { eventsTouching } from './extents.ts';
import { firstFrom, sidesOf, slice } from './sorted.ts';
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
  for (const index of endingOn(timeline, day)) found.add(index);
  return Array.from(found, eventIndex).sort(
    (a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b,
  );
}

/** What lasted and is over at the end of a day, or within it, in the timeline's order. */
function endingOn(timeline: Timeline, day: number): readonly number[] {
  const { columns } = timeline;
  const next = day + DAY_MS;
  const touching = eventsTouching(timeline, { from: epochMs(day), to: epochMs(next) }) ?? [];
  return Array.from(touching).filter(
    (index) =>
      columns.interval[index] === 1 &&
      !hasTrait(columns, index, TRAITS.openEnd) &&
      (columns.end[index] ?? 0) <= next,
  );
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
