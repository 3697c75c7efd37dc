/** Timelines of tables, alone or laid over other sources: events stay rows, read when they are shown. */
import { buildTimeline, type TimelineParts, timelineOf } from '../timeline/build.ts';
import { EventsBuilder } from '../timeline/events-builder.ts';
import type { Indexed } from '../timeline/indexed.ts';
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
  if (others.length === 0) return { timeline: await timelineIn(first), findings: [], dropped: 0 };
  const sets = read.map(({ dataSet }) => ({ ...dataSet, events: [] }));
  const [header, ...rest] = sets;
  if (!header) throw new Error('nothing to lay over each other');
  const overlaid = overlay(
    [header, ...rest],
    read.map(({ text }) => text),
  );
  const parts = await Promise.all(read.map(timelineIn));
  const events = joined(overlaid.dataSet, parts, read);
  return {
    timeline: timelineOf({ dataSet: overlaid.dataSet, ...events.parts }),
    findings: [...overlaid.findings, ...events.clashes.findings(read)],
    dropped: overlaid.dropped + events.clashes.count,
  };
}

async function timelineIn({ dataSet, table }: ReadSource): Promise<Timeline> {
  switch (table?.kind) {
    case 'rows':
      return timelineOf({ dataSet, ...(await rowEvents(table)) });
    case 'document':
      return timelineOf({ dataSet, ...(await documentEvents(table)) });
    case undefined:
      return buildTimeline(dataSet);
  }
}

/** Where an event of the whole is: in which part, and where in it. */
interface Origin {
  readonly part: Timeline;
  readonly index: number;
}

/** Where the events of a source stood that are records in memory. */
const givenPositions = (source: ReadSource | undefined): ReadonlyMap<string, number> | null =>
  source && source.table === null
    ? new Map(source.dataSet.events.map(({ id }, at) => [id, at] as const))
    : null;

function joined(
  header: ConstructorParameters<typeof EventsBuilder>[0],
  parts: readonly Timeline[],
  read: readonly ReadSource[],
): { readonly parts: Omit<TimelineParts, 'dataSet'>; readonly clashes: Clashes } {
  const clashes = new Clashes();
  const builder = new EventsBuilder(header);
  const owners: number[] = [];
  const positions: number[] = [];
  for (const [at, part] of parts.entries()) {
    const given = givenPositions(read[at]);
    builder.append(part, (index) => {
      const event = at === 0 ? undefined : part.events.at(index);
      const earlier = event && earlierOf(parts.slice(0, at), event.id);
      if (event && earlier) {
        if (JSON.stringify(earlier) !== JSON.stringify(event)) {
          const { id } = event;
          clashes.add({ source: at, list: 'events', at: given?.get(id) ?? index, id });
        }
        return false;
      }
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
  return {
    clashes,
    parts: {
      table,
      events: from(({ events }) => events),
      whens: from(({ whens }) => whens),
      indexById: idsOfAll(parts, owners, positions, table.given),
      scan: scanOfAll(parts, owners, positions, table.given),
      linksTo: together(parts.map(({ linksTo }) => linksTo)),
      quoting: together(parts.map(({ quoting }) => quoting)),
    },
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

function together<T>(
  maps: readonly ReadonlyMap<string, readonly T[]>[],
): ReadonlyMap<string, readonly T[]> {
  const all = new Map<string, readonly T[]>();
  for (const [key, list] of maps.flatMap((map) => [...map])) {
    all.set(key, [...(all.get(key) ?? []), ...list]);
  }
  return all;
}

function earlierOf(parts: readonly Timeline[], id: string) {
  for (const part of parts) {
    const index = part.indexById.get(id);
    if (index !== undefined) return part.events.at(index);
  }
  return undefined;
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
