/** Timelines of tables, alone or laid over other sources: events stay rows, read when they are shown. */
import { buildTimeline, type TimelineParts, timelineOf } from '../timeline/build.ts';
import { EventsBuilder } from '../timeline/events-builder.ts';
import { type Indexed, mapped } from '../timeline/indexed.ts';
import { search } from '../timeline/search.ts';
import {
  type EventIds,
  eventIndex,
  type Matched,
  type TextScan,
  type Timeline,
} from '../timeline/types.ts';
import { Clashes } from './clashes.ts';
import { documentEvents } from './document-records.ts';
import { type OverlaidTimeline, overlay } from './merge.ts';
import { rowEvents } from './row-records.ts';
import type { ReadSource } from './source.ts';

/** Lays sources over each other, of which at least one is a table. */
export async function overlaidTables(read: readonly ReadSource[]): Promise<OverlaidTimeline> {
  const [first, ...others] = read;
  if (!first) throw new Error('nothing to lay over each other');
  if (others.length === 0) {
    const { timeline } = await partIn(first);
    return { timeline, findings: [], dropped: 0 };
  }
  const sets = read.map(({ dataSet }) => ({ ...dataSet, events: [] }));
  const [header, ...rest] = sets;
  if (!header) throw new Error('nothing to lay over each other');
  const overlaid = overlay(
    [header, ...rest],
    read.map(({ text }) => text),
  );
  const parts = await Promise.all(read.map(partIn));
  const repeated = await repeatedIn(parts);
  const events = joined(overlaid.dataSet, parts, repeated);
  const clashes = await clashesOf(parts, repeated, read);
  return {
    timeline: timelineOf({ dataSet: overlaid.dataSet, ...events }),
    findings: [...overlaid.findings, ...clashes.findings(read)],
    dropped: overlaid.dropped + clashes.count,
  };
}

/** One of the sources, as a timeline of its own. */
interface Part {
  readonly timeline: Timeline;
  /** Ids of its events, in its order. */
  readonly ids: Indexed<string>;
}

async function partIn({ dataSet, table }: ReadSource): Promise<Part> {
  switch (table?.kind) {
    case 'rows': {
      const { ids, ...events } = await rowEvents(table);
      return { timeline: timelineOf({ dataSet, ...events }), ids };
    }
    case 'document': {
      const { ids, ...events } = await documentEvents(table);
      return { timeline: timelineOf({ dataSet, ...events }), ids };
    }
    case undefined: {
      const timeline = buildTimeline(dataSet);
      return { timeline, ids: mapped(timeline.events, ({ id }) => id) };
    }
  }
}

/** Which events of a part have ids that earlier parts have. */
interface Repeated {
  /** How many they are. */
  count: number;
  /** For each event the first part that has its id, counted from 1; 0 where none has. */
  readonly parts: Uint16Array;
  /** The event of that part. */
  readonly indexes: Uint32Array;
}

/** Lets the page draw, now and then among very many steps. */
function pauses(): () => Promise<void> | undefined {
  let steps = 0;
  return () => {
    steps += 1;
    return steps % SLICE === 0 ? new Promise((resolve) => setTimeout(resolve)) : undefined;
  };
}

const SLICE = 4000;

/** What is repeated in each part. Of two parts the ids of the smaller are looked up in the other. */
async function repeatedIn(parts: readonly Part[]): Promise<readonly Repeated[]> {
  const pause = pauses();
  const found: Repeated[] = [];
  for (const [at, later] of parts.entries()) {
    const size = at === 0 ? 0 : later.ids.length;
    const repeated = { count: 0, parts: new Uint16Array(size), indexes: new Uint32Array(size) };
    for (const [n, earlier] of parts.slice(0, at).entries()) {
      const isFewer = later.ids.length < earlier.ids.length;
      const [few, many] = isFewer ? [later, earlier] : [earlier, later];
      for (let index = 0; index < few.ids.length; index++) {
        const paused = pause();
        if (paused) await paused;
        const id = few.ids.at(index);
        const other = id === undefined ? undefined : many.timeline.indexById.get(id);
        if (other === undefined) continue;
        const [own, first] = isFewer ? [index, other] : [other, index];
        if (repeated.parts[own] !== 0) continue;
        repeated.count += 1;
        repeated.parts[own] = n + 1;
        repeated.indexes[own] = first;
      }
    }
    found.push(repeated);
  }
  return found;
}

const isRepeated = (repeated: Repeated | undefined, index: number): boolean =>
  (repeated?.parts[index] ?? 0) !== 0;

/** Of what is repeated, that which is something else under the same id. */
async function clashesOf(
  parts: readonly Part[],
  repeated: readonly Repeated[],
  read: readonly ReadSource[],
): Promise<Clashes> {
  const pause = pauses();
  const clashes = new Clashes();
  for (const [source, { count, parts: firsts, indexes }] of repeated.entries()) {
    const part = parts[source];
    if (!part || count === 0) continue;
    const positions = givenPositions(read[source]);
    for (let index = 0; index < firsts.length; index++) {
      if (firsts[index] === 0) continue;
      const paused = pause();
      if (paused) await paused;
      const first = parts[(firsts[index] ?? 0) - 1]?.timeline.events.at(indexes[index] ?? 0);
      const event = part.timeline.events.at(index);
      if (!event || JSON.stringify(first) === JSON.stringify(event)) continue;
      const at = positions?.get(event.id) ?? index;
      clashes.add({ source, list: 'events', at, id: event.id });
    }
  }
  return clashes;
}

/** Where the events of a source stood that are records in memory. */
const givenPositions = (source: ReadSource | undefined): ReadonlyMap<string, number> | null =>
  source && source.table === null
    ? new Map(source.dataSet.events.map(({ id }, at) => [id, at] as const))
    : null;

/** Where an event of the whole is: in which part, and where in it. */
interface Origin {
  readonly part: Timeline;
  readonly index: number;
}

function joined(
  header: ConstructorParameters<typeof EventsBuilder>[0],
  read: readonly Part[],
  repeated: readonly Repeated[],
): Omit<TimelineParts, 'dataSet'> {
  const parts = read.map(({ timeline }) => timeline);
  const builder = new EventsBuilder(header);
  const owners: number[] = [];
  const positions: number[] = [];
  for (const [at, part] of parts.entries()) {
    builder.append(part, (index) => {
      if (isRepeated(repeated[at], index)) return false;
      owners.push(at);
      positions.push(index);
      return true;
    });
  }
  const table = builder.finish();
  const originOf = (index: number): Origin | undefined => {
    const given = table.given[index];
    const part = given === undefined ? undefined : parts[owners[given] ?? -1];
    return given === undefined || !part ? undefined : { part, index: positions[given] ?? 0 };
  };
  const from = <T>(list: (part: Timeline) => Indexed<T>): Indexed<T> => ({
    length: table.count,
    at: (index) => {
      const origin = originOf(index);
      return origin && list(origin.part).at(origin.index);
    },
  });
  /** Whether an event of a part, by its id, is in the whole from there. */
  const isKept = (at: number, id: string): boolean => {
    if (!repeated[at]?.count) return true;
    const index = parts[at]?.indexById.get(id);
    return index !== undefined && !isRepeated(repeated[at], index);
  };
  return {
    table,
    events: from(({ events }) => events),
    whens: from(({ whens }) => whens),
    indexById: idsOfAll(parts, owners, positions, table.given),
    scan: scanOfAll(parts, owners, positions, table.given),
    linksTo: together(
      parts.map(({ linksTo }) => linksTo),
      (at, { event }) => isKept(at, event),
    ),
    quoting: together(
      parts.map(({ quoting }) => quoting),
      isKept,
    ),
  };
}

/** Goes through the texts of one part after another; parts of records have an index of their own. */
function scanOfAll(
  parts: readonly Timeline[],
  owners: readonly number[],
  positions: readonly number[],
  given: Uint32Array,
): TextScan {
  return async (words, signal) => {
    const found: (readonly Matched[])[] = [];
    for (const part of parts) {
      found.push(
        part.scan ? await part.scan(words, signal) : words.map((word) => search(part, word).flags),
      );
    }
    return words.map((_, at) =>
      Uint8Array.from(given, (one) => found[owners[one] ?? 0]?.[at]?.[positions[one] ?? 0] ?? 0),
    );
  };
}

/** Lists of all parts by what they are asked for, without the entries of events that were left out. */
function together<T>(
  maps: readonly ReadonlyMap<string, readonly T[]>[],
  isKept: (part: number, entry: T) => boolean,
): ReadonlyMap<string, readonly T[]> {
  const all = new Map<string, T[]>();
  for (const [at, map] of maps.entries()) {
    for (const [key, entries] of map) {
      const kept = entries.filter((entry) => isKept(at, entry));
      const known = all.get(key);
      if (known) for (const entry of kept) known.push(entry);
      else if (kept.length > 0) all.set(key, kept);
    }
  }
  return all;
}

/** Ids of all parts, each looked for in its own. */
function idsOfAll(
  parts: readonly Timeline[],
  owners: readonly number[],
  positions: readonly number[],
  given: Uint32Array,
): EventIds {
  const places = parts.map(({ count }) => new Uint32Array(count));
  for (const [index, one] of given.entries()) {
    const place = places[owners[one] ?? -1];
    if (place) place[positions[one] ?? 0] = index + 1;
  }
  const get: EventIds['get'] = (id) => {
    for (const [at, part] of parts.entries()) {
      const own = part.indexById.get(id);
      const index = own === undefined ? 0 : (places[at]?.[own] ?? 0);
      if (index > 0) return eventIndex(index - 1);
    }
    return undefined;
  };
  return { get, has: (id) => get(id) !== undefined };
}
