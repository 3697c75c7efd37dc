/**
 * What could be known on a date: which records had been reported by then.
 *
 * A record says itself when it was first reported, or its earliest dated source does; a record
 * with neither is taken to be known from the day it happened, and is counted as such. Nothing is
 * known before it happened. What is not known yet is left out of everything: the picture, the
 * list, the counts, the ground.
 */
import type {
  ChangeRecord,
  ObservationRecord,
  RestOfDataSet,
  Territory,
} from '../records/schema.ts';
import { DAY_MS, type EpochMs, epochMs, type When } from '../time/types.ts';
import { recordsOf } from './build.ts';
import { TRAITS } from './event-columns.ts';
import { earliest, firstReports, reportedBy, startOf } from './first-reports.ts';
import { mapped, picked } from './indexed.ts';
import {
  bytesAt,
  columnsOfPart,
  floatsAt,
  isBeginning,
  type OwnColumns,
} from './picked-columns.ts';
import {
  type EventIds,
  type EventIndex,
  eventIndex,
  type Matched,
  type TextScan,
  type Timeline,
} from './types.ts';

export { firstReports } from './first-reports.ts';

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
  const drawnTo = epochMs(Math.min(until, whole.period.to));
  const columns = columnsOfPart(whole.columns, rows, endsKnown(whole, rows, until, drawnTo));
  const indexById: EventIds = {
    has: (id) => indexById.get(id) !== undefined,
    get: (id) => {
      const row = whole.indexById.get(id);
      return row === undefined ? undefined : indexAtRow(rows, row);
    },
  };
  const dataSet = restKnown(whole, until, indexById);
  const others = recordsOf(dataSet, whole);
  return {
    ...others,
    dataSet,
    count: rows.length,
    columns,
    codes: whole.codes,
    events: picked(whole.events, rows),
    whens: mapped(picked(whole.whens, rows), (when) => goingOn(when, until)),
    order: orderOf(whole, rows),
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
  return rows.subarray(0, size);
}

/** Ends of the known, and what is open about them: what ended later goes on. */
function endsKnown(
  { columns }: Timeline,
  rows: Uint32Array,
  until: EpochMs,
  drawnTo: EpochMs,
): OwnColumns {
  const end = floatsAt(columns.end, rows);
  const traits = bytesAt(columns.traits, rows);
  for (let i = 0; i < rows.length; i++) {
    const isOpen = ((traits[i] ?? 0) & TRAITS.openEnd) !== 0;
    if (!isOpen && ((end[i] ?? 0) <= until || columns.interval[rows[i] ?? 0] !== 1)) continue;
    end[i] = drawnTo;
    traits[i] = (traits[i] ?? 0) | TRAITS.openEnd;
  }
  return { end, traits };
}

/** Events of a whole that are in a part, as their marks stand. */
function orderOf(whole: Timeline, rows: Uint32Array): Uint32Array {
  const made = new Uint32Array(rows.length);
  const { order } = whole;
  let k = 0;
  if (isBeginning(rows)) {
    for (let n = 0; n < order.length; n++) {
      const row = order[n] ?? 0;
      if (row >= rows.length) continue;
      made[k] = row;
      k += 1;
    }
    return made;
  }
  /** For each event of the whole 0 where it is not in the part, else its index there and 1. */
  const positions = new Uint32Array(whole.count);
  for (let i = 0; i < rows.length; i++) positions[rows[i] ?? 0] = i + 1;
  for (let n = 0; n < order.length; n++) {
    const position = positions[order[n] ?? 0] ?? 0;
    if (position === 0) continue;
    made[k] = position - 1;
    k += 1;
  }
  return made;
}

/** Index of the event that stands at a row of the whole; undefined where it is not known. */
function indexAtRow(rows: Uint32Array, row: number): EventIndex | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row ? eventIndex(low) : undefined;
}

/** An event of a timeline in another that is known of the same whole; undefined where it is not there. */
export function sameEvent(from: Timeline, index: number, to: Timeline): EventIndex | undefined {
  const row = from.rows ? from.rows[index] : index;
  if (row === undefined) return undefined;
  return to.rows ? indexAtRow(to.rows, row) : eventIndex(row);
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
  const isKnown = (one: {
    readonly date?: string | undefined;
    readonly sources?: readonly string[] | undefined;
  }): boolean => hasBegun(one) && isReported(one);
  return {
    ...dataSet,
    phases: kept(dataSet.phases, hasBegun),
    memberships: kept(dataSet.memberships, hasBegun),
    statements: kept(dataSet.statements, ({ source }) => isReported({ sources: [source] })),
    claims: sameWhereEqual(
      dataSet.claims,
      dataSet.claims.flatMap((claim) => {
        const positions = kept(claim.positions, isReported);
        if (positions.length === 0 || !claim.events.some((id) => shown.has(id))) return [];
        return [positions === claim.positions ? claim : { ...claim, positions }];
      }),
    ),
    ...(territory ? { territory: groundKnown(territory, isKnown) } : {}),
  };
}

function groundKnown(
  territory: Territory,
  isKnown: (record: ObservationRecord | ChangeRecord) => boolean,
): Territory {
  const { observations = [], changes = [] } = territory;
  const known = { observations: kept(observations, isKnown), changes: kept(changes, isKnown) };
  const isAll = known.observations === observations && known.changes === changes;
  return isAll ? territory : { ...territory, ...known };
}

/** Those of some records that are kept. */
const kept = <T>(records: T[], isKept: (record: T) => boolean): T[] =>
  sameWhereEqual(records, records.filter(isKept));

/** A list itself where another has the same in it: what was made of it need not be made anew. */
const sameWhereEqual = <T>(list: T[], other: T[]): T[] =>
  list.length === other.length && list.every((one, i) => one === other[i]) ? list : other;

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
