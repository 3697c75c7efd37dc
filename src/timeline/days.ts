/** The list's order: months, their days, and what each day holds. */
import { startOfDay, startOfMonth } from '../time/arithmetic.ts';
import { type EpochMs, epochMs } from '../time/types.ts';
import type { GroundFigure } from './ground-figures.ts';
import { type EventIndex, type EventList, eventIndex, type Timeline } from './types.ts';

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

/** The day under which something is listed: the period's first where it began before, or is open. */
const dayIn = ({ period }: Pick<Timeline, 'period'>, at: number): EpochMs =>
  startOfDay(epochMs(Math.max(at, period.from)));

/** Which of a list of events are shown, from a first one until before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The figures that stand among some of a list's events: from the day of the first of them until
 * before that of the next one; all earlier figures are with the list's first, all later with its last.
 */
export function figuresOfPage<Figure extends Pick<GroundFigure, 'at'>>(
  timeline: Timeline,
  figures: readonly Figure[],
  events: EventList,
  { from, to }: Stretch,
): readonly Figure[] {
  const { start } = timeline.columns;
  const first =
    from === 0 ? Number.NEGATIVE_INFINITY : dayIn(timeline, start[events[from] ?? 0] ?? 0);
  const next =
    to < events.length ? dayIn(timeline, start[events[to] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
  return figures.filter(({ at }) => {
    const day = dayIn(timeline, at);
    return day >= first && day < next;
  });
}

/** Events by month and day of their start, earliest first. */
export function byDay(
  timeline: Timeline,
  events: EventList,
  figures: readonly GroundFigure[],
): readonly Month[] {
  const days = new Map<number, { events: EventIndex[]; figures: GroundFigure[] }>();
  const dayAt = (at: number) => {
    const key = dayIn(timeline, at);
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
