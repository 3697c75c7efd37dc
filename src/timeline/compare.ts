/**
 * Two dates beside each other: what was said of the ground by each of them, and what lies between.
 * Nothing is subtracted: two voices, or two bases, have no difference.
 */
import type { MembershipRecord } from '../records/schema.ts';
import { DAY_MS, type EpochMs, epochMs, type TimeWindow } from '../time/types.ts';
import { whenOf } from './build.ts';
import {
  type EventIndex,
  type HolderBand,
  type HoldingDay,
  sideOf,
  type TerritorySeries,
  type Timeline,
} from './types.ts';
import { eventsWithin } from './within.ts';

/** How many events stand on each side of the line. */
export interface SideCounts {
  readonly said: number;
  readonly done: number;
  readonly line: number;
}

/** A holder's last figures by each of the two dates; null where nobody had given one yet. */
export interface HoldingChange {
  readonly holder: HolderBand['holder'];
  readonly before: HoldingDay | null;
  readonly after: HoldingDay | null;
}

export interface Comparison {
  /** From the start of the first day to the end of the last. */
  readonly window: TimeWindow;
  readonly ground: readonly {
    readonly series: TerritorySeries;
    readonly holders: readonly HoldingChange[];
  }[];
  /** Events that touch the stretch between, in the timeline's order. */
  readonly events: readonly EventIndex[];
  /** By track, most events first. */
  readonly tracks: readonly { readonly track: string; readonly counts: SideCounts }[];
  /** By actor, most events first. */
  readonly actors: readonly { readonly actor: string; readonly counts: SideCounts }[];
  readonly began: readonly MembershipRecord[];
  readonly ended: readonly MembershipRecord[];
}

/** Compares two days, in either order, given as instants within them. */
export function compareDays(timeline: Timeline, a: EpochMs, b: EpochMs): Comparison {
  const first = dayOf(Math.min(a, b));
  const last = dayOf(Math.max(a, b));
  const window = { from: first, to: epochMs(last + DAY_MS) };
  const events = eventsWithin(timeline, window);
  const isIn = (instant: number) => instant >= window.from && instant < window.to;
  const bounds = timeline.dataSet.memberships.flatMap((membership) => {
    const when = whenOf(membership.date);
    return when ? [{ membership, when }] : [];
  });
  return {
    window,
    ground: timeline.territory.map((series) => ({
      series,
      holders: series.bands.map((band) => ({
        holder: band.holder,
        before: lastBy(band, first),
        after: lastBy(band, last),
      })),
    })),
    events,
    tracks: counted(timeline, events, (index) => [timeline.events[index]?.track ?? '']).map(
      ([track, counts]) => ({ track, counts }),
    ),
    actors: counted(timeline, events, (index) =>
      (timeline.events[index]?.actors ?? []).flatMap(({ actor }) => actor ?? []),
    ).map(([actor, counts]) => ({ actor, counts })),
    began: bounds.flatMap(({ membership, when }) =>
      typeof when.start === 'object' && isIn(when.start.min) ? [membership] : [],
    ),
    ended: bounds.flatMap(({ membership, when }) =>
      when.interval && typeof when.end === 'object' && isIn(when.end.min) ? [membership] : [],
    ),
  };
}

const dayOf = (ms: number): EpochMs => epochMs(Math.floor(ms / DAY_MS) * DAY_MS);

const lastBy = (band: HolderBand, day: EpochMs): HoldingDay | null =>
  band.days.filter((known) => known.day <= day).at(-1) ?? null;

/** Events by what they are counted under, each once; most first, then by name. */
function counted(
  timeline: Timeline,
  events: readonly EventIndex[],
  keysOf: (index: EventIndex) => readonly string[],
): readonly (readonly [string, SideCounts])[] {
  const counts = new Map<string, { said: number; done: number; line: number }>();
  for (const index of events) {
    for (const key of new Set(keysOf(index))) {
      const known = counts.get(key) ?? { said: 0, done: 0, line: 0 };
      known[sideOf(timeline.columns.side[index] ?? 0)] += 1;
      counts.set(key, known);
    }
  }
  return [...counts].sort(([a, x], [b, y]) => totalOf(y) - totalOf(x) || (a < b ? -1 : 1));
}

/** All sides together. */
export const totalOf = ({ said, done, line }: SideCounts): number => said + done + line;
