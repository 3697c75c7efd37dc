/** From checked records to a timeline: sorted columns, indexes by id, period and first window. */

import type { DataSet, EventRecord, RestOfDataSet } from '../records/schema.ts';
import { parseWhen } from '../time/edtf.ts';
import { DAY_MS, epochMs, type TimeWindow, type When } from '../time/types.ts';
import { hasTrait, TRAITS } from './event-columns.ts';
import { EventsBuilder, type EventTable } from './events-builder.ts';
import { attentionOf } from './importance.ts';
import type { Indexed } from './indexed.ts';
import { buildTerritory } from './territory.ts';
import {
  type EventIds,
  eventIndex,
  type LinkFrom,
  type Timeline,
  type TimelinePhase,
} from './types.ts';
import { wholeWindow } from './window.ts';

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
 */
export function buildTimeline(dataSet: DataSet): Timeline {
  const dated = dataSet.events.flatMap<Dated>((record) => {
    const when = whenOf(record.date);
    return when ? [{ record, when }] : [];
  });
  const builder = new EventsBuilder(dataSet);
  for (const { record, when } of dated) builder.add(record, when, whenOf(record.reported));
  const idAt = (i: number) => dated[i]?.record.id ?? '';
  const table = builder.finish({
    attention: attentionOf(
      dataSet,
      dated.map(({ record }) => record),
    ),
    compare: (a, b) => (idAt(a) < idAt(b) ? -1 : 1),
  });
  const sorted = Array.from(table.given, (i) => dated[i]).filter((one) => one !== undefined);
  const events = sorted.map(({ record }) => record);
  return timelineOf({
    dataSet,
    table,
    events,
    whens: sorted.map(({ when }) => when),
    indexById: new Map(events.map((event, i) => [event.id, eventIndex(i)] as const)),
    linksTo: linksTo(events),
    quoting: quoting(events),
  });
}

/** The events of a timeline, and what else the data set holds. */
export interface TimelineParts {
  readonly dataSet: RestOfDataSet;
  readonly table: EventTable;
  readonly events: Indexed<EventRecord>;
  readonly whens: Indexed<When>;
  readonly indexById: EventIds;
  readonly linksTo?: Timeline['linksTo'];
  readonly quoting?: Timeline['quoting'];
  readonly scan?: Timeline['scan'];
}

/** Joins sorted events and the other records into a timeline. Open ends in the table are closed. */
export function timelineOf({ dataSet, table, ...parts }: TimelineParts): Timeline {
  const others = recordsOf(dataSet);
  const period = periodOf(dataSet, [
    ...(table.span ? [{ min: table.span.from, max: table.span.to }] : []),
    ...others.phases.map(({ when }) => when),
    ...others.territory.map(({ from, to }) => ({ min: from, max: to })),
  ]);
  closeEnds(table, period);
  return {
    dataSet,
    count: table.count,
    columns: table.columns,
    codes: table.codes,
    order: table.order,
    events: parts.events,
    whens: parts.whens,
    indexById: parts.indexById,
    linksTo: parts.linksTo ?? new Map(),
    quoting: parts.quoting ?? new Map(),
    ...others,
    period,
    until: period.to,
    firstWindow: firstWindowOf(dataSet, period),
    whole: null,
    rows: null,
    scan: parts.scan ?? null,
  };
}

type RecordsOfTimeline = Pick<
  Timeline,
  | 'actors'
  | 'places'
  | 'sources'
  | 'statements'
  | 'statementsByEvent'
  | 'claimsByEvent'
  | 'membershipsByActor'
  | 'phases'
  | 'territory'
>;

/**
 * The records that are no events, by what they are asked for.
 *
 * @param before  a timeline some of whose lists are the same: what was made of them is taken over
 */
export function recordsOf(
  dataSet: RestOfDataSet,
  before: Pick<Timeline, 'dataSet' | keyof RecordsOfTimeline> | null = null,
): RecordsOfTimeline {
  /** What was made of a list, or is made of it now. */
  const made = <K extends keyof RecordsOfTimeline>(
    key: K,
    list: keyof RestOfDataSet,
    make: () => RecordsOfTimeline[K],
  ): RecordsOfTimeline[K] =>
    before && before.dataSet[list] === dataSet[list] ? before[key] : make();
  const { statements, claims, memberships } = dataSet;
  return {
    actors: made('actors', 'actors', () => byId(dataSet.actors)),
    places: made('places', 'places', () => byId(dataSet.places)),
    sources: made('sources', 'sources', () => byId(dataSet.sources)),
    statements: made('statements', 'statements', () => byId(statements)),
    statementsByEvent: made('statementsByEvent', 'statements', () =>
      grouped(statements, (statement) => statement.events),
    ),
    claimsByEvent: made('claimsByEvent', 'claims', () => grouped(claims, (claim) => claim.events)),
    membershipsByActor: made('membershipsByActor', 'memberships', () =>
      grouped(memberships, ({ member, group }) => [member, group]),
    ),
    phases: made('phases', 'phases', () =>
      dataSet.phases.flatMap<TimelinePhase>((record) => {
        const when = whenOf(record.date);
        return when ? [{ record, when }] : [];
      }),
    ),
    territory: made('territory', 'territory', () => buildTerritory(dataSet)),
  };
}

/** A date of a record as an extent, or null where it is absent or not a date. */
export function whenOf(date: string | undefined): When | null {
  if (date === undefined) return null;
  const parsed = parseWhen(date);
  return parsed.ok ? parsed.value : null;
}

/** What is open goes to the end of the period, or comes from its start. */
function closeEnds({ columns }: EventTable, period: TimeWindow): void {
  const { start, end } = columns;
  for (let i = 0; i < start.length; i++) {
    if (hasTrait(columns, i, TRAITS.openStart)) start[i] = period.from;
    if (hasTrait(columns, i, TRAITS.openEnd)) end[i] = period.to;
  }
}

function periodOf(
  dataSet: RestOfDataSet,
  extents: readonly Pick<When, 'min' | 'max'>[],
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

function firstWindowOf(dataSet: RestOfDataSet, period: TimeWindow): TimeWindow {
  const declared = whenOf(dataSet.window);
  if (!declared) return wholeWindow({ period });
  return {
    from: epochMs(Number.isFinite(declared.min) ? declared.min : period.from),
    to: epochMs(Number.isFinite(declared.max) ? declared.max : period.to),
  };
}

function linksTo(events: readonly EventRecord[]): Timeline['linksTo'] {
  const links = new Map<string, LinkFrom[]>();
  for (const { id, links: own = [] } of events) {
    for (const { type, event } of own) {
      const list = links.get(event);
      if (list) list.push({ type, event: id });
      else links.set(event, [{ type, event: id }]);
    }
  }
  return links;
}

const quoting = (events: readonly EventRecord[]): Timeline['quoting'] =>
  new Map(
    [
      ...grouped(events, ({ quotations = [] }) => quotations.flatMap(({ source }) => source ?? [])),
    ].map(([source, quoted]) => [source, quoted.map(({ id }) => id)] as const),
  );

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
