/** What stands beside an event: its day, the days around it, and the events it is linked to. */
import { DAY_MS } from '../time/types.ts';
import { hasTrait, TRAITS } from './event-columns.ts';
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
  const { start, end, at, importance } = timeline.columns;
  const found: EventIndex[] = [];
  for (let i = 0; i < timeline.count; i++) {
    const first = start[i] ?? 0;
    const last = (end[i] ?? 0) - 1;
    const marked = at[i] ?? 0;
    const within = (t: number) => t >= day && t < day + DAY_MS;
    const isFine = last - first < DAY_MS;
    if (within(marked) || (isFine && within(first)) || (isInterval(timeline, i) && within(last))) {
      found.push(eventIndex(i));
    }
  }
  return found.sort((a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b);
}

const isInterval = ({ columns }: Timeline, i: number): boolean =>
  columns.interval[i] === 1 && !hasTrait(columns, i, TRAITS.openEnd);

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
