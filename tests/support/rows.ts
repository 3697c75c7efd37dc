/** A reader of whole tables for tests: rows through an importer's mapper, records out. */
import Papa from 'papaparse';
import * as v from 'valibot';
import { DistinctIds, idOf } from '../../src/formats/ids.ts';
import type {
  JsonFormat,
  OtherRecords,
  Registry,
  Row,
  RowSink,
  TableFormat,
  TableSample,
} from '../../src/formats/types.ts';
import { type DataSet, dataSetSchema, type EventRecord } from '../../src/records/schema.ts';

/** A finding, with the name of its column or the pointer of its record. */
export interface Told {
  readonly code: string;
  readonly at: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Read {
  readonly dataSet: DataSet;
  readonly findings: readonly Told[];
}

const SEPARATORS = [',', ';', '\t', '|'] as const;

export function sampleOf(text: string): TableSample {
  const { data, meta } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: true,
  });
  const separator = SEPARATORS.find((known) => known === meta.delimiter) ?? ',';
  return { separator, rows: data.map((row) => row.map((cell) => cell.trim())) };
}

/** The first rows of a table, as an importer is shown them. */
export const firstRows = (text: string): TableSample => {
  const { separator, rows } = sampleOf(text);
  return { separator, rows: rows.slice(0, 50) };
};

/** Reads rows; throws where the importer refuses the table. */
export function readTable(format: TableFormat, text: string): Read {
  const sample = sampleOf(text);
  return readRows(format, sample);
}

export function readRows(format: TableFormat, { separator, rows }: TableSample): Read {
  const findings: Told[] = [];
  const made = {
    actors: collect<'actors'>(),
    places: collect<'places'>(),
    sources: collect<'sources'>(),
  };
  const registry: Registry = {
    actor: made.actors.of,
    place: made.places.of,
    source: made.sources.of,
  };
  const opened = format.open({ separator, rows: rows.slice(0, 50) }, registry);
  if ('missing' in opened) throw new Error(`refused: ${opened.missing.join(', ')}`);
  const { mapper, headerRows, columns, header } = opened;
  const others: { [K in keyof OtherRecords]: OtherRecords[K][] } = {
    phases: [],
    memberships: [],
    regions: [],
    bases: [],
    holders: [],
    observations: [],
  };
  const sink: RowSink = {
    find: (code, column, values = {}) =>
      findings.push({ code, at: column === null ? '' : (columns[column] ?? ''), values }),
    add: (list, record) => {
      others[list].push(record);
    },
  };
  const ids = new DistinctIds();
  const events = rows.slice(headerRows).flatMap((cells, i): EventRecord[] => {
    const row: Row = { line: i + 2, length: cells.length, text: (column) => cells[column] ?? '' };
    const facts = mapper.facts(row, sink);
    if (!facts) return [];
    const id = ids.take(facts.id);
    if (id !== facts.id) findings.push({ code: 'row-id-double', at: '', values: { id: facts.id } });
    return [defined({ ...facts, ...mapper.texts(row, facts), id })];
  });
  const { regions, bases, holders, observations, ...lists } = others;
  const dataSet: DataSet = {
    format: 'masar/1',
    title: 'a table',
    ...header,
    events,
    statements: [],
    actors: made.actors.records,
    places: made.places.records,
    sources: made.sources.records,
    claims: [],
    ...lists,
    ...(observations.length > 0 ? { territory: { regions, bases, holders, observations } } : {}),
  };
  return { dataSet: v.parse(dataSetSchema, dataSet), findings };
}

/** What is left of facts and texts without the fields that a row has nothing for. */
function defined(record: object): EventRecord {
  const kept = Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  return v.parse(dataSetSchema.entries.events.item, kept);
}

function collect<K extends 'actors' | 'places' | 'sources'>() {
  const records: DataSet[K][number][] = [];
  const known = new Map<string, string>();
  const ids = new DistinctIds();
  const of = (key: string, make: (id: string) => DataSet[K][number]): string => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const id = ids.take(idOf(key));
    known.set(key, id);
    records.push(make(id));
    return id;
  };
  return { records, of };
}

export function readJson(format: JsonFormat, value: unknown): Read | null {
  const findings: Told[] = [];
  const dataSet = format.read(value, {
    find: (code, at, values = {}) => findings.push({ code, at, values }),
  });
  return dataSet && { dataSet: v.parse(dataSetSchema, dataSet), findings };
}

/** What a golden file holds: the first records whole, and how many of everything there are. */
export function golden({ dataSet, findings }: Read): string {
  const { events, ...rest } = dataSet;
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const tally = (of: (event: EventRecord) => string) => {
    const found = new Map<string, number>();
    for (const event of events) found.set(of(event), (found.get(of(event)) ?? 0) + 1);
    return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const whole = {
    ...rest,
    counts: {
      events: events.length,
      tracks: tally(({ track }) => track),
      kinds: tally(({ kind }) => kind),
      findings: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    findings: findings.slice(0, 8),
    events: events.slice(0, 8),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
