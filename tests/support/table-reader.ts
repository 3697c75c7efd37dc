/** Reads a table with papaparse and gives its rows to a mapper: for tests of importers. */
import Papa from 'papaparse';
import type { RowFindingCode } from '../../src/formats/findings.ts';
import type {
  EventFacts,
  OpenedTable,
  Registry,
  Row,
  RowSink,
  Separator,
  TableFormat,
  TableSample,
} from '../../src/formats/types.ts';
import { sideAndStance } from '../../src/records/kinds.ts';
import type {
  ActorRecord,
  DataSet,
  EventRecord,
  PlaceRecord,
  SourceRecord,
} from '../../src/records/schema.ts';

/** A finding as a mapper gave it, with its line. */
export interface RowFinding {
  readonly code: RowFindingCode;
  readonly line: number;
  readonly column: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A row of fields, trimmed as the reader's are. */
export const rowOf = (fields: readonly string[], line = 1): Row => ({
  line,
  length: fields.length,
  text: (column) => (fields[column] ?? '').trim(),
});

/** A registry that keeps what it made; ids are the key's words, numbered where that is nothing. */
export function keepingRegistry() {
  const actors = new Map<string, ActorRecord>();
  const places = new Map<string, PlaceRecord>();
  const sources = new Map<string, SourceRecord>();
  const once =
    <R extends { readonly id: string }>(kept: Map<string, R>) =>
    (key: string, make: (id: string) => R): string => {
      const known = kept.get(key);
      if (known) return known.id;
      const words = key.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
      const record = make(`${words}-${kept.size}`);
      kept.set(key, record);
      return record.id;
    };
  const registry: Registry = {
    actor: once(actors),
    place: once(places),
    source: once(sources),
  };
  return { registry, actors, places, sources };
}

/** A sink that keeps what it was told of one row. */
export function keepingSink(opened: OpenedTable, line: number, findings: RowFinding[]): RowSink {
  return {
    find: (code, column, values = {}) => {
      const name = column === null ? null : (opened.columns[column] ?? null);
      findings.push({ code, line, column: name, values });
    },
    add: () => {},
  };
}

export interface ReadTable {
  readonly dataSet: DataSet;
  readonly facts: readonly EventFacts[];
  readonly findings: readonly RowFinding[];
}

/** Opens and maps a whole table. Tabs are never quoted. */
export function readTable(format: TableFormat, text: string, separator: Separator): ReadTable {
  const rows = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter: separator,
    skipEmptyLines: true,
    ...(separator === '\t' ? { quoteChar: '\u0000' } : {}),
  }).data;
  const sample: TableSample = { separator, rows: rows.slice(0, 50) };
  const { registry, actors, places, sources } = keepingRegistry();
  const opened = format.open(sample, registry);
  if ('missing' in opened) throw new Error(`columns are missing: ${opened.missing.join(', ')}`);
  const findings: RowFinding[] = [];
  const facts: EventFacts[] = [];
  const events: EventRecord[] = [];
  rows.slice(opened.headerRows).forEach((fields, i) => {
    const line = i + 1 + opened.headerRows;
    const row = rowOf(fields, line);
    const found = opened.mapper.facts(row, keepingSink(opened, line, findings));
    if (!found) return;
    facts.push(found);
    events.push(eventOf(found, opened, row));
  });
  const dataSet = {
    format: 'masar/1',
    title: '',
    ...opened.header,
    events,
    statements: [],
    memberships: [],
    claims: [],
    phases: [],
    actors: [...actors.values()],
    places: [...places.values()],
    sources: [...sources.values()],
  } satisfies DataSet;
  return { dataSet, facts, findings };
}

function eventOf(facts: EventFacts, opened: OpenedTable, row: Row): EventRecord {
  const original = Object.fromEntries(
    opened.columns
      .map((name, column) => [name, row.text(column)] as const)
      .filter(([, value]) => value !== ''),
  );
  const given = Object.entries({ ...facts, ...opened.mapper.texts(row, facts) }).filter(
    ([, value]) => value !== undefined,
  );
  const { id, date, track, kind } = facts;
  const { title } = opened.mapper.texts(row, facts);
  return {
    ...Object.fromEntries(given),
    ...{ id, date, track, kind, title },
    original,
  };
}

/** What a golden file shows: the first records, the counts, what was found. */
export function goldenOf({ dataSet, findings }: ReadTable): string {
  const kinds: Record<string, number> = {};
  const sides: Record<string, number> = {};
  for (const event of dataSet.events) {
    const { side, stance } = sideAndStance(event, dataSet);
    kinds[event.kind] = (kinds[event.kind] ?? 0) + 1;
    sides[`${side}, ${stance}`] = (sides[`${side}, ${stance}`] ?? 0) + 1;
  }
  const { events, actors, places, sources, ...header } = dataSet;
  const golden = {
    title: header.title,
    languages: header.languages,
    counts: {
      events: events.length,
      actors: actors.length,
      places: places.length,
      sources: sources.length,
    },
    kinds: sorted(kinds),
    sides: sorted(sides),
    findings,
    actors: actors.slice(0, 8),
    places: places.slice(0, 8),
    sources: sources.slice(0, 3),
    events: events.slice(0, 8),
  };
  return `${JSON.stringify(golden, null, 2)}\n`;
}

const sorted = (counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
