/**
 * When each event was first reported: as the record itself says, or its earliest dated source does;
 * a record with neither is taken to be known from the day it happened, and is counted as such.
 */
import { whenOf } from './build.ts';
import type { Timeline } from './types.ts';

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

/** First instant a date may mean; null where there is none, or it is open. */
export const startOf = (date: string | undefined): number | null => {
  const when = whenOf(date);
  return when && Number.isFinite(when.min) ? when.min : null;
};

/** First days of sources, by the sources they are of: asked for again with every step. */
const daysOfSources = new WeakMap<Timeline['sources'], Map<string, number | null>>();

function dayOfSource(sources: Timeline['sources'], id: string): number | null {
  const days = daysOfSources.get(sources) ?? new Map<string, number | null>();
  daysOfSources.set(sources, days);
  const known = days.get(id);
  if (known !== undefined) return known;
  const day = startOf(sources.get(id)?.date);
  days.set(id, day);
  return day;
}

/** First day of the earliest dated source; null where none of them has a date. */
export function earliest(
  { sources }: Pick<Timeline, 'sources'>,
  ids: readonly string[] | undefined,
): number | null {
  let first: number | null = null;
  for (const id of ids ?? []) {
    const day = dayOfSource(sources, id);
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}
