/**
 * What could be known on a date: which records had been reported by then.
 *
 * A record says itself when it was first reported, or its earliest dated source does; a record
 * with neither is taken to be known from the day it happened, and is counted as such. Nothing is
 * known before it happened. What is not known yet is left out of everything: the picture, the
 * list, the counts, the ground.
 */
import type { RestOfDataSet } from '../records/schema.ts';
import { DAY_MS, type EpochMs, epochMs, type When } from '../time/types.ts';
import { recordsOf, whenOf } from './build.ts';
import { columnsOfRows, hasTrait, TRAITS } from './event-columns.ts';
import { mapped, picked } from './indexed.ts';
import { type EventIds, eventIndex, type Matched, type TextScan, type Timeline } from './types.ts';

/** What a first report is taken from: the record itself, its earliest dated source, neither. */
const REPORTED_BY = ['record', 'source', 'none'] as const;
export type ReportedBy = (typeof REPORTED_BY)[number];

/** When each event was first reported, in the timeline's order. */
export interface FirstReports {
  /** Instants, never before the event happened. */
  readonly at: Float64Array;
  /** What each is taken from: an index into a list of its own, told by `reportedBy`. */
  readonly from: Uint8Array;
}

export const reportedBy = ({ from }: FirstReports, index: number): ReportedBy =>
  REPORTED_BY[from[index] ?? 2] ?? 'none';

const reports = new WeakMap<Timeline, FirstReports>();

/** When each event was first reported; worked out once. */
export function firstReports(timeline: Timeline): FirstReports {
  const known = reports.get(timeline);
  if (known) return known;
  const { columns, codes, count } = timeline;
  const days = Float64Array.from(codes.sources, (id) => earliest(timeline, [id]) ?? Number.NaN);
  const made: FirstReports = { at: new Float64Array(count), from: new Uint8Array(count) };
  for (let i = 0; i < count; i++) {
    const happened = columns.start[i] ?? 0;
    let at = columns.reported?.[i] ?? Number.NaN;
    let from = 0;
    if (Number.isNaN(at)) {
      from = 1;
      const end = columns.sourceStarts[i + 1] ?? 0;
      for (let k = columns.sourceStarts[i] ?? 0; k < end; k++) {
        const day = days[columns.sources[k] ?? 0] ?? Number.NaN;
        if (!(day >= at)) at = Number.isNaN(day) ? at : day;
      }
    }
    if (Number.isNaN(at)) from = 2;
    made.at[i] = from === 2 ? happened : Math.max(at, happened);
    made.from[i] = from;
  }
  reports.set(timeline, made);
  return made;
}

const startOf = (date: string | undefined): number | null => {
  const when = whenOf(date);
  return when && Number.isFinite(when.min) ? when.min : null;
};

/** First day of the earliest dated source; null where none of them has a date. */
function earliest(
  { sources }: Pick<Timeline, 'sources'>,
  ids: readonly string[] | undefined,
): number | null {
  const days = (ids ?? []).flatMap((id) => startOf(sources.get(id)?.date) ?? []);
  return days.length > 0 ? Math.min(...days) : null;
}

/** First instant that is no longer part of the day an instant lies in. */
export const endOfDay = (at: number): EpochMs => epochMs((Math.floor(at / DAY_MS) + 1) * DAY_MS);

/**
 * The timeline as it could be known at the end of a day: the events, observations, changes,
 * statements and positions that had been reported by then; what ended later goes on. The records
 * themselves are as they were written, the period stays that of all of them, and marks stay where
 * they stand among all.
 */
export function knownBy(whole: Timeline, at: EpochMs): Timeline {
  const until = endOfDay(at);
  const rows = rowsKnown(whole, until);
  const positions = new Uint32Array(whole.count);
  for (let i = 0; i < rows.length; i++) positions[rows[i] ?? 0] = i + 1;
  const drawnTo = epochMs(Math.min(until, whole.period.to));
  const columns = columnsOfRows(whole.columns, rows);
  for (let i = 0; i < rows.length; i++) {
    const goesOn = columns.interval[i] === 1 && (columns.end[i] ?? 0) > until;
    if (!goesOn && !hasTrait(columns, i, TRAITS.openEnd)) continue;
    columns.end[i] = drawnTo;
    columns.traits[i] = (columns.traits[i] ?? 0) | TRAITS.openEnd;
  }
  const indexById: EventIds = {
    has: (id) => indexById.get(id) !== undefined,
    get: (id) => {
      const index = whole.indexById.get(id);
      const position = index === undefined ? undefined : positions[index];
      return position ? eventIndex(position - 1) : undefined;
    },
  };
  const dataSet = restKnown(whole, until, indexById);
  const { actors, places, sources } = whole;
  const others = recordsOf({ ...dataSet, actors: [], places: [], sources: [] });
  return {
    ...others,
    actors,
    places,
    sources,
    dataSet,
    count: rows.length,
    columns,
    codes: whole.codes,
    events: picked(whole.events, rows),
    whens: mapped(picked(whole.whens, rows), (when) => goingOn(when, until)),
    order: orderOf(whole, positions, rows.length),
    indexById,
    linksTo: whole.linksTo,
    quoting: whole.quoting,
    phases: others.phases.map(({ record, when }) => ({ record, when: goingOn(when, until) })),
    period: whole.period,
    until: drawnTo,
    firstWindow: whole.firstWindow,
    whole,
    rows,
    scan: whole.scan && scanOf(whole.scan, rows),
  };
}

/** Goes through the texts of the whole, and keeps what is said of some of its events. */
const scanOf =
  (scan: TextScan, rows: Uint32Array): TextScan =>
  async (words, signal) =>
    (await scan(words, signal)).map((flags) => flagsOfRows(flags, rows));

const flagsOfRows = (flags: Matched, rows: Uint32Array): Matched => {
  const made = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) made[i] = flags[rows[i] ?? 0] ?? 0;
  return made;
};

/** The events that had been reported before an instant, in the timeline's order. */
function rowsKnown(timeline: Timeline, until: EpochMs): Uint32Array {
  const { at } = firstReports(timeline);
  const rows = new Uint32Array(timeline.count);
  let size = 0;
  for (let i = 0; i < rows.length; i++) {
    if ((at[i] ?? 0) < until) {
      rows[size] = i;
      size += 1;
    }
  }
  return rows.slice(0, size);
}

/** Events of a whole that are in a part, as their marks stand. @param positions 0 where one is not, else its index and 1 */
function orderOf({ order }: Timeline, positions: Uint32Array, size: number): Uint32Array {
  const made = new Uint32Array(size);
  let k = 0;
  for (const event of order) {
    const position = positions[event] ?? 0;
    if (position === 0) continue;
    made[k] = position - 1;
    k += 1;
  }
  return made;
}

/** A date whose end was still to come: it goes on. */
function goingOn(when: When, until: EpochMs): When {
  const isOver = !when.interval || typeof when.end !== 'object' || when.end.max <= until;
  return isOver ? when : { ...when, end: 'open', max: epochMs(Number.POSITIVE_INFINITY) };
}

/** What else had been reported, and had begun. */
function restKnown(timeline: Timeline, until: EpochMs, shown: EventIds): RestOfDataSet {
  const { dataSet } = timeline;
  const { territory } = dataSet;
  const hasBegun = ({ date }: { readonly date?: string | undefined }): boolean =>
    (startOf(date) ?? Number.NEGATIVE_INFINITY) < until;
  const isReported = ({ sources }: { readonly sources?: readonly string[] | undefined }): boolean =>
    (earliest(timeline, sources) ?? Number.NEGATIVE_INFINITY) < until;
  return {
    ...dataSet,
    phases: dataSet.phases.filter(hasBegun),
    memberships: dataSet.memberships.filter(hasBegun),
    statements: dataSet.statements.filter(({ source }) => isReported({ sources: [source] })),
    claims: dataSet.claims.flatMap((claim) => {
      const positions = claim.positions.filter(isReported);
      return positions.length > 0 && claim.events.some((id) => shown.has(id))
        ? [{ ...claim, positions }]
        : [];
    }),
    ...(territory
      ? {
          territory: {
            ...territory,
            observations: (territory.observations ?? []).filter(
              (one) => hasBegun(one) && isReported(one),
            ),
            changes: (territory.changes ?? []).filter((one) => hasBegun(one) && isReported(one)),
          },
        }
      : {}),
  };
}

/** Events known on a day on which a position on a contested point was taken later. By id. */
export function revisedAfter(timeline: Timeline, at: EpochMs): ReadonlySet<string> {
  const end = endOfDay(at);
  const reported = firstReports(timeline);
  const revised = new Set<string>();
  for (const [id, claims] of timeline.claimsByEvent) {
    const index = timeline.indexById.get(id);
    if (index === undefined || (reported.at[index] ?? 0) >= end) continue;
    const isDisputedLater = claims
      .flatMap((claim) => claim.positions)
      .some(({ sources }) => {
        const day = earliest(timeline, sources);
        return day !== null && day >= end;
      });
    if (isDisputedLater) revised.add(id);
  }
  return revised;
}

/** How many events were known on a day, of how many, and of how many the date of report is not recorded. */
export function countKnown(
  timeline: Timeline,
  at: EpochMs,
): { readonly known: number; readonly all: number; readonly undated: number } {
  const end = endOfDay(at);
  const reported = firstReports(timeline);
  let known = 0;
  let undated = 0;
  for (let i = 0; i < timeline.count; i++) {
    if ((reported.at[i] ?? 0) >= end) continue;
    known += 1;
    if (reportedBy(reported, i) === 'none') undated += 1;
  }
  return { known, all: timeline.count, undated };
}
