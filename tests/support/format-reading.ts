/** Reads tables through an importer, as a reader would, for tests of importers. */
import { readFileSync } from 'node:fs';
import { cutRow, FieldBounds } from '../../src/formats/table/cut.ts';
import { FieldDecoder, RowView } from '../../src/formats/table/row-view.ts';
import { dialectOf, sampleOf } from '../../src/formats/table/sample.ts';
import type {
  EventFacts,
  EventTexts,
  OpenedTable,
  Registry,
  Row,
  RowSink,
  TableFormat,
} from '../../src/formats/types.ts';
import type { ActorRecord, PlaceRecord, SourceRecord } from '../../src/records/schema.ts';

/** A finding with the line it is about. */
export interface Found {
  readonly code: string;
  readonly line: number;
  readonly column: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Reading {
  readonly events: readonly { readonly facts: EventFacts; readonly texts: EventTexts }[];
  readonly findings: readonly Found[];
  readonly actors: readonly ActorRecord[];
  readonly places: readonly PlaceRecord[];
  readonly sources: readonly SourceRecord[];
}

/** A registry whose ids are plain words of the keys. */
export class Registered implements Registry {
  readonly actors = new Map<string, ActorRecord>();
  readonly places = new Map<string, PlaceRecord>();
  readonly sources = new Map<string, SourceRecord>();
  actor = (key: string, make: (id: string) => ActorRecord) => once(this.actors, key, make);
  place = (key: string, make: (id: string) => PlaceRecord) => once(this.places, key, make);
  source = (key: string, make: (id: string) => SourceRecord) => once(this.sources, key, make);
}

function once<R extends { id: string }>(
  made: Map<string, R>,
  key: string,
  make: (id: string) => R,
): string {
  const known = made.get(key);
  if (known) return known.id;
  const word = key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const isTaken = [...made.values()].some(({ id }) => id === word);
  const record = make(isTaken ? `${word}-${made.size}` : word);
  made.set(key, record);
  return record.id;
}

/** A row of fields that are there already. */
export const rowOf = (fields: readonly string[], line = 2): Row => ({
  line,
  length: fields.length,
  text: (column) => (fields[column] ?? '').trim(),
});

/** Collects what a mapper finds. */
export class Findings implements RowSink {
  readonly found: Found[] = [];
  line = 0;
  constructor(private readonly columns: readonly string[]) {}

  find: RowSink['find'] = (code, column, values = {}) => {
    const name = column === null ? null : (this.columns[column] ?? null);
    this.found.push({ code, line: this.line, column: name, values });
  };
  add: RowSink['add'] = () => {
    throw new Error('events only');
  };
}

/** Opens a table of rows; throws where the format refuses it. */
export function opened(
  format: TableFormat,
  rows: readonly (readonly string[])[],
  registry: Registry = new Registered(),
): OpenedTable {
  const table = format.open({ separator: ',', rows }, registry);
  if ('missing' in table) throw new Error(`lacks ${table.missing.join(', ')}`);
  return table;
}

/** Reads rows that are cut already. */
export function readRows(format: TableFormat, rows: readonly (readonly string[])[]): Reading {
  const registry = new Registered();
  const table = opened(format, rows.slice(0, 50), registry);
  const lines = rows.slice(table.headerRows).map((fields, i) => rowOf(fields, i + 1));
  return readInto(table, registry, lines);
}

/** Reads a fixture of `tests/fixtures/formats`. */
export function readFixture(format: TableFormat, name: string): Reading {
  const bytes = fixtureBytes(name);
  const sample = sampleOf(bytes, 'utf-8', true);
  if (!sample) throw new Error(`${name} is no table`);
  const registry = new Registered();
  const table = opened(format, sample.rows, registry);
  return readInto(table, registry, rowsIn(bytes, table.headerRows));
}

export const fixtureBytes = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url));

/** The rows of a table after its header; one view serves all of them. */
function* rowsIn(bytes: Uint8Array, headerRows: number): Generator<Row> {
  const bounds = new FieldBounds();
  const view = new RowView(new FieldDecoder('utf-8'), bounds);
  const dialect = dialectOf(',');
  let line = 1;
  let row = 0;
  for (let at = 0; at < bytes.length; row++) {
    const next = cutRow(bytes, at, bytes.length, true, dialect, bounds);
    if (next < 0) throw new Error(`line ${line} is open`);
    if (row >= headerRows) yield view.show(bytes, line, at, true);
    line += 1 + bounds.breaks;
    at = next;
  }
}

function readInto(
  { mapper, columns }: OpenedTable,
  made: Registered,
  rows: Iterable<Row>,
): Reading {
  const sink = new Findings(columns);
  const events: { facts: EventFacts; texts: EventTexts }[] = [];
  for (const row of rows) {
    sink.line = row.line;
    const facts = mapper.facts(row, sink);
    if (facts) events.push({ facts, texts: mapper.texts(row, facts) });
  }
  return {
    events,
    findings: sink.found,
    actors: [...made.actors.values()],
    places: [...made.places.values()],
    sources: [...made.sources.values()],
  };
}

/** What is kept of a reading to compare it with: its first records, and counts of all. */
export function golden(reading: Reading): string {
  const kept = {
    events: reading.events.length,
    kinds: countsOf(reading.events.map(({ facts }) => `${facts.track}: ${facts.kind}`)),
    roles: countsOf(reading.events.flatMap(({ facts }) => facts.actors.map(({ role }) => role))),
    findings: countsOf(reading.findings.map(({ code, column }) => `${code}: ${column}`)),
    firstFindings: reading.findings.slice(0, 8),
    first: reading.events.slice(0, 8),
    actors: reading.actors.slice(0, 8),
    places: reading.places.slice(0, 8),
    sources: reading.sources.slice(0, 8),
  };
  return `${JSON.stringify(kept, null, 2)}\n`;
}

export function countsOf(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
