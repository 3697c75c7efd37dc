/**
 * What could be known on a date: which records had been reported by then.
 *
 * A record says itself when it was first reported, or its earliest dated source does; a record
 * with neither is taken to be known from the day it happened, and is counted as such. Nothing is
 * known before it happened. What is not known yet is left out of everything: the picture, the
 * list, the counts, the ground.
 */
import type { DataSet } from '../records/schema.ts';
import { DAY_MS, type EpochMs, epochMs } from '../time/types.ts';
import { buildTimeline, whenOf } from './build.ts';
import type { Timeline } from './types.ts';

/** When an event was first reported. */
export interface FirstReport {
  readonly at: EpochMs;
  /** `record`: it says so itself; `source`: its earliest dated source; `none`: neither is given. */
  readonly from: 'record' | 'source' | 'none';
}

const reports = new WeakMap<Timeline, readonly FirstReport[]>();

/** When each event was first reported, in the timeline's order; worked out once. */
export function firstReports(timeline: Timeline): readonly FirstReport[] {
  const known = reports.get(timeline);
  if (known) return known;
  const made = timeline.events.map((event, i): FirstReport => {
    const happened = timeline.columns.start[i] ?? 0;
    const own = startOf(event.reported);
    if (own !== null) return { at: epochMs(Math.max(own, happened)), from: 'record' };
    const source = earliest(timeline, event.sources);
    if (source !== null) return { at: epochMs(Math.max(source, happened)), from: 'source' };
    return { at: epochMs(happened), from: 'none' };
  });
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
 * themselves are as they were written, and the period stays that of all of them.
 */
export function knownBy(timeline: Timeline, at: EpochMs): Timeline {
  const until = endOfDay(at);
  const { dataSet } = timeline;
  const reports = new Map(
    firstReports(timeline).map((report, i) => [timeline.events[i]?.id ?? '', report.at]),
  );
  const hasBegun = ({ date }: { readonly date?: string | undefined }): boolean =>
    (startOf(date) ?? Number.NEGATIVE_INFINITY) < until;
  const isReported = ({ sources }: { readonly sources?: readonly string[] | undefined }): boolean =>
    (earliest(timeline, sources) ?? Number.NEGATIVE_INFINITY) < until;
  const events = dataSet.events.filter(
    ({ id }) => (reports.get(id) ?? Number.POSITIVE_INFINITY) < until,
  );
  const shown = new Set(events.map(({ id }) => id));
  const { territory } = dataSet;
  const reduced: DataSet = {
    ...dataSet,
    events,
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
  return buildTimeline(reduced, { whole: timeline, until });
}

/** Events known on a day on which a position on a contested point was taken later. By id. */
export function revisedAfter(timeline: Timeline, at: EpochMs): ReadonlySet<string> {
  const end = endOfDay(at);
  const revised = new Set<string>();
  firstReports(timeline).forEach(({ at: reported }, i) => {
    const event = timeline.events[i];
    if (!event || reported >= end) return;
    const positions = (timeline.claimsByEvent.get(event.id) ?? []).flatMap(
      (claim) => claim.positions,
    );
    const isDisputedLater = positions.some(({ sources }) => {
      const day = earliest(timeline, sources);
      return day !== null && day >= end;
    });
    if (isDisputedLater) revised.add(event.id);
  });
  return revised;
}

/** How many events were known on a day, of how many, and of how many the date of report is not recorded. */
export function countKnown(
  timeline: Timeline,
  at: EpochMs,
): { readonly known: number; readonly all: number; readonly undated: number } {
  const end = endOfDay(at);
  const known = firstReports(timeline).filter((report) => report.at < end);
  return {
    known: known.length,
    all: timeline.count,
    undated: known.filter(({ from }) => from === 'none').length,
  };
}
