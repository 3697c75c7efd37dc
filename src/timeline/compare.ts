/**
 * Two dates beside each other, with what lies between; or two stretches of time.
 * Nothing is subtracted: two voices, or two bases, have no difference.
 */
import type { MembershipRecord } from '../records/schema.ts';
import { SIDES } from '../records/word-lists.ts';
import { DAY_MS, type EpochMs, epochMs, type TimeWindow } from '../time/types.ts';
import { whenOf } from './build.ts';
import { type CodeArray, NO_CODE } from './event-columns.ts';
import type { EventList, HolderBand, HoldingDay, TerritorySeries, Timeline } from './types.ts';
import { countBySide, eventsWithin } from './within.ts';

/** What is compared: two days, or two stretches of whole days, in the order they are given. */
export type Compared =
  | {
      readonly kind: 'dates' /** No later than `to`. */;
      readonly from: EpochMs;
      readonly to: EpochMs;
    }
  | { readonly kind: 'windows'; readonly first: TimeWindow; readonly second: TimeWindow };

/** Two days in the order of time, however they were given. */
export const datesCompared = (a: EpochMs, b: EpochMs): Extract<Compared, { kind: 'dates' }> => ({
  kind: 'dates',
  from: epochMs(Math.min(a, b)),
  to: epochMs(Math.max(a, b)),
});

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

/** A base with its holders. */
export interface GroundChange {
  readonly series: TerritorySeries;
  readonly holders: readonly HoldingChange[];
}

export interface Comparison {
  /** From the start of the first day to the end of the last. */
  readonly window: TimeWindow;
  readonly ground: readonly GroundChange[];
  /** Events that touch the stretch between, in the timeline's order. */
  readonly events: EventList;
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
  return {
    window,
    ground: groundBy(timeline, first, last),
    events,
    tracks: byTrack(timeline, events).map(([track, counts]) => ({ track, counts })),
    actors: byActor(timeline, events).map(([actor, counts]) => ({ actor, counts })),
    ...changedIn(timeline, window),
  };
}

/** One thing that is counted in both stretches. */
export interface CountsBeside {
  readonly id: string;
  readonly first: SideCounts;
  readonly second: SideCounts;
}

export interface WindowComparison {
  readonly first: StretchCounts;
  readonly second: StretchCounts;
  /** Last figures by the end of each. */
  readonly ground: readonly GroundChange[];
  /** Most events in both together first. */
  readonly tracks: readonly CountsBeside[];
  readonly actors: readonly CountsBeside[];
}

/** One of the stretches: whole days, its events, and how they stand on the line. */
export interface StretchCounts {
  readonly window: TimeWindow;
  readonly days: number;
  /** How many of its days the data tell of: what counts are divided by, where stretches differ. */
  readonly told: number;
  readonly events: EventList;
  readonly counts: SideCounts;
  /** Memberships that began and ended in it, and that held in it at some time and in the other never. */
  readonly began: readonly MembershipRecord[];
  readonly ended: readonly MembershipRecord[];
  readonly only: readonly MembershipRecord[];
}

/** Compares two stretches, which may overlap; each is widened to whole days. */
export function compareWindows(
  timeline: Timeline,
  ...given: readonly [first: TimeWindow, second: TimeWindow]
): WindowComparison {
  const [first, second] = [wholeDays(given[0]), wholeDays(given[1])];
  const [a, b] = [stretch(timeline, first, second), stretch(timeline, second, first)];
  return {
    first: a,
    second: b,
    ground: groundBy(timeline, dayOf(a.window.to - 1), dayOf(b.window.to - 1)),
    tracks: beside(byTrack(timeline, a.events), byTrack(timeline, b.events)),
    actors: beside(byActor(timeline, a.events), byActor(timeline, b.events)),
  };
}

const wholeDays = ({ from, to }: TimeWindow): TimeWindow => ({
  from: dayOf(Math.min(from, to)),
  to: epochMs(Math.ceil(Math.max(from, to) / DAY_MS) * DAY_MS),
});

function stretch(timeline: Timeline, window: TimeWindow, other: TimeWindow): StretchCounts {
  const events = eventsWithin(timeline, window);
  const first = Math.max(window.from, dayOf(timeline.period.from));
  const end = Math.min(window.to, Math.ceil(timeline.until / DAY_MS) * DAY_MS);
  return {
    window,
    days: (window.to - window.from) / DAY_MS,
    told: Math.max(0, (end - first) / DAY_MS),
    events,
    counts: countBySide(timeline, events),
    ...changedIn(timeline, window),
    only: datedMemberships(timeline).flatMap(({ membership, when }) => {
      const heldIn = ({ from, to }: TimeWindow) => when.min < to && when.max > from;
      return heldIn(window) && !heldIn(other) ? [membership] : [];
    }),
  };
}

/** Memberships that began and that ended in a window. */
function changedIn(timeline: Timeline, window: TimeWindow): Pick<Comparison, 'began' | 'ended'> {
  const isIn = (instant: number) => instant >= window.from && instant < window.to;
  const dated = datedMemberships(timeline);
  return {
    began: dated.flatMap(({ membership, when }) =>
      typeof when.start === 'object' && isIn(when.start.min) ? [membership] : [],
    ),
    ended: dated.flatMap(({ membership, when }) =>
      when.interval && typeof when.end === 'object' && isIn(when.end.min) ? [membership] : [],
    ),
  };
}

type Counted = readonly (readonly [string, SideCounts])[];

const NOTHING: SideCounts = { said: 0, done: 0, line: 0 };

function beside(first: Counted, second: Counted): readonly CountsBeside[] {
  const [a, b] = [new Map(first), new Map(second)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((id) => ({ id, first: a.get(id) ?? NOTHING, second: b.get(id) ?? NOTHING }))
    .sort(
      (x, y) =>
        totalOf(y.first) + totalOf(y.second) - totalOf(x.first) - totalOf(x.second) ||
        (x.id < y.id ? -1 : 1),
    );
}

const groundBy = (timeline: Timeline, first: EpochMs, last: EpochMs): readonly GroundChange[] =>
  timeline.territory.map((series) => ({
    series,
    holders: series.bands.map((band) => ({
      holder: band.holder,
      before: lastBy(band, first),
      after: lastBy(band, last),
    })),
  }));

const byTrack = ({ columns, codes }: Timeline, events: EventList): Counted => {
  const { side, track } = columns;
  const tally = new Uint32Array(codes.tracks.length * SIDES.length);
  for (let k = 0; k < events.length; k++) {
    const event = events[k] ?? 0;
    const at = (track[event] ?? 0) * SIDES.length + (side[event] ?? 0);
    tally[at] = (tally[at] ?? 0) + 1;
  }
  return counted(codes.tracks, tally);
};

/** Under each actor once, however often it takes part in the event. */
const byActor = ({ columns, codes }: Timeline, events: EventList): Counted => {
  const { side, actorStarts, actors } = columns;
  const tally = new Uint32Array(codes.actors.length * SIDES.length);
  for (let n = 0; n < events.length; n++) {
    const event = events[n] ?? 0;
    const start = actorStarts[event] ?? 0;
    const end = actorStarts[event + 1] ?? 0;
    for (let k = start; k < end; k++) {
      const code = actors[k] ?? NO_CODE;
      if (code === NO_CODE || isThere(actors, code, start, k)) continue;
      const at = code * SIDES.length + (side[event] ?? 0);
      tally[at] = (tally[at] ?? 0) + 1;
    }
  }
  return counted(codes.actors, tally);
};

/** Whether a code stands between two positions. */
function isThere(codes: CodeArray, code: number, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (codes[k] === code) return true;
  return false;
}

const datedMemberships = (timeline: Timeline) =>
  timeline.dataSet.memberships.flatMap((membership) => {
    const when = whenOf(membership.date);
    return when ? [{ membership, when }] : [];
  });

const dayOf = (ms: number): EpochMs => epochMs(Math.floor(ms / DAY_MS) * DAY_MS);

const lastBy = (band: HolderBand, day: EpochMs): HoldingDay | null =>
  band.days.filter((known) => known.day <= day).at(-1) ?? null;

/** What was counted at all, most first, then by id. @param tally  counts by code and side */
const counted = (ids: readonly string[], tally: Uint32Array): Counted =>
  [...ids.entries()]
    .map(([code, id]) => {
      const [said = 0, done = 0, line = 0] = tally.subarray(code * SIDES.length);
      return [id, { said, done, line }] as const;
    })
    .filter(([, counts]) => totalOf(counts) > 0)
    .sort(([a, x], [b, y]) => totalOf(y) - totalOf(x) || (a < b ? -1 : 1));

/** All sides together. */
export const totalOf = ({ said, done, line }: SideCounts): number => said + done + line;
