/** From checked records to a timeline: sorted columns, indexes by id, period and first window. */

import { sideAndStance } from '../records/kinds.ts';
import { type DataSet, type EventRecord, SIDES, STANCES } from '../records/schema.ts';
import { parseWhen } from '../time/edtf.ts';
import {
  DAY_MS,
  type EpochMs,
  epochMs,
  type Moment,
  type TimeWindow,
  type When,
} from '../time/types.ts';
import { importanceOf } from './importance.ts';
import { buildTerritory } from './territory.ts';
import { type EventColumns, eventIndex, type Timeline, type TimelinePhase } from './types.ts';
import { wholeWindow } from './window.ts';

/** What a timeline is a part of. */
export interface KnownPart {
  readonly whole: Timeline;
  /** First instant that was not known any more. */
  readonly until: EpochMs;
}

interface Dated {
  readonly record: EventRecord;
  readonly when: When;
}

/**
 * Makes a data set ready to draw and ask.
 *
 * Order is by start, then end, then id, so that the same records give the same
 * indexes wherever they came from. Records have passed `readDataSet`: an event whose
 * date does not parse cannot arrive here, and is left out if it does.
 *
 * @param part  where it is what was known of a whole by an instant: records keep what they say,
 *              and what ended later goes on
 */
export function buildTimeline(dataSet: DataSet, part?: KnownPart): Timeline {
  const asKnown = (when: When): When => (part ? goingOn(when, part.until) : when);
  const dated = dataSet.events.flatMap<Dated>((record) => {
    const when = whenOf(record.date);
    return when ? [{ record, when: asKnown(when) }] : [];
  });
  const phases = dataSet.phases.flatMap<TimelinePhase>((record) => {
    const when = whenOf(record.date);
    return when ? [{ record, when: asKnown(when) }] : [];
  });
  const territory = buildTerritory(dataSet);
  const extents = [
    ...dated.map(({ when }) => when),
    ...phases.map(({ when }) => when),
    ...territory.map(({ from, to }) => ({ min: from, max: to })),
  ];
  const period = part?.whole.period ?? periodOf(dataSet, extents);
  dated.sort(
    (a, b) =>
      finite(a.when.min, period.from) - finite(b.when.min, period.from) ||
      finite(a.when.max, period.to) - finite(b.when.max, period.to) ||
      (a.record.id < b.record.id ? -1 : 1),
  );
  const events = dated.map(({ record }) => record);
  const indexById = new Map(events.map((event, i) => [event.id, eventIndex(i)] as const));
  const drawn: TimeWindow = {
    from: period.from,
    to: epochMs(Math.min(part?.until ?? period.to, period.to)),
  };
  const columns = columnsOf(dataSet, dated, drawn);
  return {
    dataSet,
    count: events.length,
    columns,
    order: Uint32Array.from(events.keys()).sort(
      (a, b) => (columns.at[a] ?? 0) - (columns.at[b] ?? 0) || a - b,
    ),
    events,
    whens: dated.map(({ when }) => when),
    indexById,
    actors: byId(dataSet.actors),
    places: byId(dataSet.places),
    sources: byId(dataSet.sources),
    statements: byId(dataSet.statements),
    statementsByEvent: grouped(dataSet.statements, (statement) => statement.events),
    claimsByEvent: grouped(dataSet.claims, (claim) => claim.events),
    membershipsByActor: grouped(dataSet.memberships, ({ member, group }) => [member, group]),
    phases,
    territory,
    period,
    until: drawn.to,
    firstWindow: part?.whole.firstWindow ?? firstWindowOf(dataSet, period),
    whole: part?.whole ?? null,
  };
}

/** A date whose end was still to come: it goes on. */
function goingOn(when: When, until: EpochMs): When {
  const isOver = !when.interval || typeof when.end !== 'object' || when.end.min < until;
  return isOver ? when : { ...when, end: 'open', max: epochMs(Number.POSITIVE_INFINITY) };
}

/** A date of a record as an extent, or null where it is absent or not a date. */
export function whenOf(date: string | undefined): When | null {
  if (date === undefined) return null;
  const parsed = parseWhen(date);
  return parsed.ok ? parsed.value : null;
}

/** The middle of a moment: noon of a day, mid-month of a month. */
export const middleOf = (moment: Pick<Moment, 'min' | 'max'>): EpochMs =>
  epochMs((moment.min + moment.max) / 2);

function columnsOf(dataSet: DataSet, dated: readonly Dated[], period: TimeWindow): EventColumns {
  const n = dated.length;
  const columns: EventColumns = {
    start: new Float64Array(n),
    end: new Float64Array(n),
    at: new Float64Array(n),
    side: new Uint8Array(n),
    stance: new Uint8Array(n),
    importance: importanceOf(
      dataSet,
      dated.map(({ record }) => record),
    ),
    interval: new Uint8Array(n),
  };
  dated.forEach(({ record, when }, i) => {
    const { side, stance } = sideAndStance(record, dataSet);
    columns.start[i] = finite(when.min, period.from);
    columns.end[i] = finite(when.max, period.to);
    columns.at[i] = markOf(when, period);
    columns.side[i] = SIDES.indexOf(side);
    columns.stance[i] = STANCES.indexOf(stance);
    columns.interval[i] = when.interval && when.start !== when.end ? 1 : 0;
  });
  shareOutDays(columns, dated);
  return columns;
}

/**
 * Spreads events of one side and one day over that day. A day is an extent: a mark may
 * stand anywhere in it, and side by side they and their stems stay apart when there is room.
 */
function shareOutDays(columns: EventColumns, dated: readonly Dated[]): void {
  const days = new Map<string, number[]>();
  dated.forEach(({ when }, i) => {
    const moment = typeof when.start === 'object' ? when.start : when.end;
    if (typeof moment !== 'object' || moment.precision !== 'day' || moment.unspecified) return;
    const key = `${columns.side[i]} ${moment.min}`;
    const day = days.get(key);
    if (day) day.push(i);
    else days.set(key, [i]);
  });
  for (const day of days.values()) {
    if (day.length === 1) continue;
    day.forEach((i, k) => {
      const start = Math.floor((columns.at[i] ?? 0) / DAY_MS) * DAY_MS;
      columns.at[i] = start + ((k + 0.5) / day.length) * DAY_MS;
    });
  }
}

/** Where the mark of a date stands: on the middle of what it starts with, or ends with where the start is open. */
function markOf(when: When, period: TimeWindow): EpochMs {
  if (typeof when.start === 'object') return middleOf(when.start);
  if (typeof when.end === 'object') return middleOf(when.end);
  return period.from;
}

const finite = (value: number, otherwise: number): number =>
  Number.isFinite(value) ? value : otherwise;

function periodOf(
  dataSet: DataSet,
  extents: readonly { readonly min: EpochMs; readonly max: EpochMs }[],
): TimeWindow {
  const declared = whenOf(dataSet.period);
  let from = declared ? declared.min : Number.POSITIVE_INFINITY;
  let to = declared ? declared.max : Number.NEGATIVE_INFINITY;
  for (const { min, max } of extents) {
    if (Number.isFinite(min)) from = Math.min(from, min);
    if (Number.isFinite(max)) to = Math.max(to, max);
    if (!Number.isFinite(min) && Number.isFinite(max)) from = Math.min(from, max - DAY_MS);
    if (!Number.isFinite(max) && Number.isFinite(min)) to = Math.max(to, min + DAY_MS);
  }
  if (!Number.isFinite(from) || !Number.isFinite(to) || to <= from) {
    return { from: epochMs(0), to: epochMs(DAY_MS) };
  }
  return { from: epochMs(from), to: epochMs(to) };
}

function firstWindowOf(dataSet: DataSet, period: TimeWindow): TimeWindow {
  const declared = whenOf(dataSet.window);
  if (!declared) return wholeWindow({ period });
  return {
    from: epochMs(finite(declared.min, period.from)),
    to: epochMs(finite(declared.max, period.to)),
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function grouped<T>(
  records: readonly T[],
  keys: (record: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of new Set(keys(record))) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  return groups;
}
