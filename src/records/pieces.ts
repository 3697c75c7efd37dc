/**
 * Writes very many events piece by piece: a million records at once, or their text as one string,
 * is more than a browser has room for.
 */
import { lineOf, writeNdjson } from './ndjson.ts';
import type { EventRecord, RestOfDataSet } from './schema.ts';
import { linkedWithin, restWith } from './subset.ts';
import { eventsTable } from './table.ts';
import { writeDataSet } from './write.ts';

export type RecordFormat = 'json' | 'csv' | 'ndjson';

/** Events that are made records, and text, together. */
const PIECE = 2000;

export interface EventsToWrite {
  readonly dataSet: RestOfDataSet;
  readonly count: number;
  readonly at: (position: number) => EventRecord | undefined;
  /** Whether these are all: then what names events stays as it is, and nothing is read twice. */
  readonly isWhole?: boolean;
}

/** The pieces of the file, in their order. Some of the events are read twice: for their ids, and to be written. */
export function* piecesOf(events: EventsToWrite, format: RecordFormat): Generator<string> {
  switch (format) {
    case 'csv':
      for (const [first, records] of parts(events)) {
        yield eventsTable(events.dataSet, records, { isContinued: first > 0 });
      }
      if (events.count === 0) yield eventsTable(events.dataSet, []);
      return;
    case 'ndjson': {
      const { rest: dataSet, linked } = keptOf(events);
      const [header = '', ...rest] = writeNdjson({ ...dataSet, events: [] }).split(/(?<=\n)/);
      yield header;
      for (const [, records] of parts(events)) {
        yield records.map((record) => lineOf('event', linked(record))).join('');
      }
      yield rest.join('');
      return;
    }
    case 'json': {
      const { rest, linked } = keptOf(events);
      const whole = writeDataSet({ ...rest, events: [] });
      // The header's own texts are within quotation marks of deeper lines, never at this one.
      const at = whole.indexOf(EMPTY);
      yield whole.slice(0, at);
      yield '\n  "events": [';
      for (const [first, records] of parts(events)) {
        const written = records.map((record) =>
          JSON.stringify(linked(record), null, 2).replace(/^/gm, '    '),
        );
        yield `${first > 0 ? ',' : ''}\n${written.join(',\n')}`;
      }
      yield events.count > 0 ? '\n  ]' : ']';
      yield whole.slice(at + EMPTY.length);
      return;
    }
  }
}

const EMPTY = '\n  "events": []';

function* parts({
  count,
  at,
}: EventsToWrite): Generator<readonly [number, readonly EventRecord[]]> {
  for (let first = 0; first < count; first += PIECE) {
    const records: EventRecord[] = [];
    for (let i = first; i < Math.min(first + PIECE, count); i++) {
      const record = at(i);
      if (record) records.push(record);
    }
    yield [first, records];
  }
}

/** What is written beside the events, and each event as it is written. */
function keptOf(events: EventsToWrite): {
  readonly rest: RestOfDataSet;
  readonly linked: (record: EventRecord) => EventRecord;
} {
  if (events.isWhole) return { rest: events.dataSet, linked: (record) => record };
  const kept = idsOf(events);
  return {
    rest: restWith(events.dataSet, kept),
    linked: (record) => linkedWithin(record, kept),
  };
}

function idsOf(events: EventsToWrite): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [, records] of parts(events)) for (const { id } of records) ids.add(id);
  return ids;
}
