/** The list's order: months, their days, and what each day holds. */
import { startOfDay, startOfMonth } from '../../../time/arithmetic.ts';
import { epochMs } from '../../../time/types.ts';
import {
  type EventIndex,
  type EventList,
  eventIndex,
  type Timeline,
} from '../../../timeline/types.ts';
import type { GroundFigure } from '../ground/figures.ts';

/** What happened, and what was said of the ground, on one day. */
export interface Day {
  readonly at: number;
  readonly events: readonly EventIndex[];
  readonly figures: readonly GroundFigure[];
}

export interface Month {
  readonly at: number;
  readonly days: readonly Day[];
}

/**
 * Events by month and day of their start, earliest first. What began before the period, or
 * whose beginning is open, stands on the period's first day.
 */
export function byDay(
  timeline: Timeline,
  events: EventList,
  figures: readonly GroundFigure[],
): readonly Month[] {
  const days = new Map<number, { events: EventIndex[]; figures: GroundFigure[] }>();
  const dayAt = (at: number) => {
    const key = startOfDay(epochMs(Math.max(at, timeline.period.from)));
    const known = days.get(key);
    if (known) return known;
    const day = { events: [], figures: [] };
    days.set(key, day);
    return day;
  };
  for (const index of events)
    dayAt(timeline.columns.start[index] ?? 0).events.push(eventIndex(index));
  for (const figure of figures) dayAt(figure.at).figures.push(figure);
  const months = new Map<number, Day[]>();
  for (const [at, day] of [...days].sort(([a], [b]) => a - b)) {
    const month = startOfMonth(epochMs(at));
    const known = months.get(month);
    if (known) known.push({ at, ...day });
    else months.set(month, [{ at, ...day }]);
  }
  return [...months].map(([at, inMonth]) => ({ at, days: inMonth }));
}
