/**
 * Reads a table from pieces of its bytes: tells its encoding, separator and format, then turns row
 * after row into records. A row that cannot be read is told with its line and left out; nothing
 * in a row ends the reading.
 */
import type { Finding } from '../records/findings.ts';
import type { DataSet, EventRecord } from '../records/schema.ts';
import { IdSet } from './id-set.ts';
import { recognise } from './recognise.ts';
import { RecordRegistry } from './registry.ts';
import { RowReport } from './row-report.ts';
import { encodingOf, type FoundEncoding } from './table/encoding.ts';
import { RowCutter } from './table/row-cutter.ts';
import { FieldDecoder, type RowView } from './table/row-view.ts';
import { dialectOf, sampleOf } from './table/sample.ts';
import type {
  EventFacts,
  EventSink,
  EventTexts,
  FormatId,
  OpenedTable,
  OtherRecords,
  Row,
  RowSink,
  TableFormat,
  TableSample,
} from './types.ts';

/** Bytes from which encoding, separator and format are told. */
const SAMPLE_BYTES = 1 << 16;

export interface TableOptions {
  readonly formats: readonly TableFormat[];
  /** The format the reader named, or null to tell it from the content. */
  readonly asked: FormatId | null;
  /** What the data set is called where its format does not say. */
  readonly name: string;
  /** Told after every piece. */
  readonly onProgress?: (progress: TableProgress) => void;
  /** Bytes after which `onPart` is told what has been read so far. */
  readonly partsAt?: readonly number[];
  readonly onPart?: (part: ReadTable) => void;
  /** Takes the events; where there is none, they become records of the data set. */
  readonly sinkFor?: ((table: TableOpening) => EventSink) | undefined;
}

/** How a table was opened: all that is needed to read one of its rows again. */
export interface TableOpening {
  readonly format: FormatId;
  readonly sample: TableSample;
  /** A label of the Encoding Standard that keeps ASCII bytes. */
  readonly encoding: string;
  readonly header: OpenedTable['header'];
}

export interface TableProgress {
  /** Bytes and rows that have been read. */
  readonly bytes: number;
  readonly rows: number;
}

export type TableResult =
  | ReadTable
  /** More than one format could be meant, or none is: the reader is to say. */
  | {
      readonly kind: 'unsure';
      readonly candidates: readonly FormatId[];
      readonly sample: TableSample;
    }
  /** The format was named, and these columns of it are missing. */
  | { readonly kind: 'refused'; readonly format: FormatId; readonly missing: readonly string[] }
  /** Nothing in it has two columns. */
  | { readonly kind: 'no-table' };

export interface ReadTable {
  readonly kind: 'read';
  readonly format: FormatId;
  /** Without events where a sink took them. */
  readonly dataSet: DataSet;
  readonly findings: readonly Finding[];
  /** Rows that are neither header nor empty, and how many of them were left out. */
  readonly rows: number;
  readonly dropped: number;
}

/** Reads all pieces, in their order. Never rejects for what they contain. */
export async function readTable(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: TableOptions,
): Promise<TableResult> {
  const head: Uint8Array[] = [];
  let size = 0;
  let reading: TableReading | null = null;
  const begin = (isWhole: boolean): TableResult | TableReading => {
    const first = joined(head, size);
    head.length = 0;
    return opened(first, isWhole, options);
  };
  for await (const piece of pieces) {
    if (reading) {
      reading.push(piece);
      continue;
    }
    // Whose memory a piece is may change when the next is asked for.
    head.push(piece.slice());
    size += piece.length;
    if (size < SAMPLE_BYTES) continue;
    const begun = begin(false);
    if (!(begun instanceof TableReading)) return begun;
    reading = begun;
  }
  if (!reading) {
    const begun = begin(true);
    if (!(begun instanceof TableReading)) return begun;
    reading = begun;
  }
  return reading.end();
}

function opened(
  first: Uint8Array,
  isWhole: boolean,
  options: TableOptions,
): TableResult | TableReading {
  const found = encodingOf(first.subarray(0, SAMPLE_BYTES));
  const text = plainBytes(found, first);
  const encoding = isTwoByte(found) ? 'utf-8' : found.encoding;
  const sample = sampleOf(text.subarray(0, SAMPLE_BYTES), encoding, isWhole);
  if (!sample) return { kind: 'no-table' };
  const recognised = recognise(options.formats, sample, options.asked);
  if (recognised.kind === 'unsure') return { ...recognised, sample };
  const { format } = recognised;
  const registry = new RecordRegistry();
  const table = format.open(sample, registry);
  if ('missing' in table) return { kind: 'refused', format: format.id, missing: table.missing };
  const reading = new TableReading({ format, table, registry, sample, found, options });
  reading.push(first);
  return reading;
}

const isTwoByte = ({ encoding }: FoundEncoding): boolean => encoding.startsWith('utf-16');

/** Without its mark, and of one byte a letter of ASCII. */
const plainBytes = (found: FoundEncoding, bytes: Uint8Array): Uint8Array =>
  isTwoByte(found)
    ? new TextEncoder().encode(new TextDecoder(found.encoding).decode(bytes))
    : bytes.subarray(found.mark);

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

interface ReadingParts {
  readonly format: TableFormat;
  readonly table: OpenedTable;
  readonly registry: RecordRegistry;
  readonly sample: TableSample;
  readonly found: FoundEncoding;
  readonly options: TableOptions;
}

type Others = { readonly [K in keyof OtherRecords]: OtherRecords[K][] };

/** One table while it is read. */
class TableReading implements RowSink {
  private readonly events: EventRecord[] = [];
  private readonly others: Others = {
    phases: [],
    memberships: [],
    regions: [],
    bases: [],
    holders: [],
    observations: [],
  };
  private readonly report = new RowReport();
  private readonly ids = new IdSet();
  /** Rows there were of each id that was met twice. */
  private readonly doubles = new Map<string, number>();
  private readonly cutter: RowCutter;
  private readonly sink: EventSink | null;
  /** Bytes of two a letter are written anew as one. */
  private readonly transcoder: TextDecoder | null;
  private readonly encoder = new TextEncoder();
  private mark: number;
  private header: number;
  private bytes = 0;
  private rows = 0;
  private dropped = 0;
  private line = 1;
  /** Parts that have been told of. */
  private told = 0;

  constructor(private readonly parts: ReadingParts) {
    const { format, table, sample, found } = parts;
    const isTwo = isTwoByte(found);
    this.transcoder = isTwo ? new TextDecoder(found.encoding) : null;
    this.mark = isTwo ? 0 : found.mark;
    this.header = table.headerRows;
    if (found.isGuessed) {
      this.report.find('encoding-guessed', 1, null, { encoding: found.encoding });
    }
    if (table.headerRows === 0) this.report.find('columns-by-place', 1, null);
    const encoding = isTwo ? 'utf-8' : found.encoding;
    this.sink =
      parts.options.sinkFor?.({ format: format.id, sample, encoding, header: table.header }) ??
      null;
    this.cutter = new RowCutter(
      dialectOf(sample.separator, format.isQuoted ?? true),
      new FieldDecoder(encoding),
      {
        row: (row) => this.take(row),
        unclosed: (line) => this.report.find('row-quote-open', line, null),
      },
    );
  }

  push(piece: Uint8Array): void {
    this.bytes += piece.length;
    const bytes = this.transcoder
      ? this.encoder.encode(this.transcoder.decode(piece, { stream: true }))
      : piece.subarray(this.mark);
    this.mark = 0;
    this.cut(bytes);
    const { onProgress, partsAt = [], onPart } = this.parts.options;
    onProgress?.({ bytes: this.bytes, rows: this.rows });
    if (this.bytes >= (partsAt[this.told] ?? Number.POSITIVE_INFINITY)) {
      this.told += 1;
      onPart?.(this.soFar());
    }
  }

  end(): ReadTable {
    if (this.transcoder) this.cut(this.encoder.encode(this.transcoder.decode()));
    this.cutter.end();
    return this.soFar();
  }

  private soFar(): ReadTable {
    const { format, table, registry, options } = this.parts;
    const { phases, memberships, ...territory } = this.others;
    const dataSet: DataSet = {
      format: 'masar/1',
      title: options.name,
      ...table.header,
      events: this.events,
      statements: [],
      actors: registry.actors,
      memberships,
      sources: registry.sources,
      places: registry.places,
      claims: [],
      phases,
      ...(territory.observations.length > 0 ? { territory } : {}),
    };
    return {
      kind: 'read',
      format: format.id,
      dataSet,
      findings: this.report.findings,
      rows: this.rows,
      dropped: this.dropped,
    };
  }

  private cut(bytes: Uint8Array): void {
    this.sink?.bytes(bytes);
    this.cutter.push(bytes);
  }

  find: RowSink['find'] = (code, column, values) => {
    const field = column === null ? null : (this.parts.table.columns[column] ?? null);
    this.report.find(code, this.line, field, values);
  };

  add: RowSink['add'] = (list, record) => {
    this.others[list].push(record);
  };

  private take(row: RowView): void {
    if (isEmpty(row)) return;
    if (this.header > 0) {
      this.header -= 1;
      return;
    }
    this.rows += 1;
    this.line = row.line;
    const { table } = this.parts;
    const { columns, mapper } = table;
    if (row.length !== columns.length && !isPadded(row, columns.length)) {
      this.find('row-ragged', null, { fields: row.length, columns: columns.length });
    }
    const lost = this.report.lost;
    try {
      const facts = mapper.facts(row, this);
      if (!facts) {
        // A row may also be a title, or another record.
        if (this.report.lost > lost) this.dropped += 1;
        this.sink?.skipped(row);
        return;
      }
      const id = this.ownId(facts.id);
      const isOwnId = id === facts.id;
      if (this.sink) this.sink.event(isOwnId ? facts : { ...facts, id }, isOwnId, row);
      else this.events.push(recordOf(row, { ...facts, id }, mapper.texts(row, facts), columns));
    } catch (error) {
      // A row the importer does not stand is its fault, not the file's: it is told, and the others go on.
      this.dropped += 1;
      this.sink?.skipped(row);
      this.find('row-broken', null, { reason: error instanceof Error ? error.message : '' });
    }
  }

  /** The second of two rows with one id has its number after it. */
  private ownId(id: string): string {
    if (this.ids.add(id)) return id;
    this.find('row-id-double', null, { id });
    for (let count = (this.doubles.get(id) ?? 1) + 1; ; count++) {
      const own = `${id}#${count}`;
      if (!this.ids.add(own)) continue;
      this.doubles.set(id, count);
      return own;
    }
  }
}

/** The record of a row, with the row's own fields beside it. */
export const recordOf = (
  row: Row,
  { quoted, ...facts }: EventFacts,
  texts: EventTexts,
  columns: readonly string[],
): EventRecord => ({
  ...facts,
  ...texts,
  actors: [...facts.actors],
  sources: facts.sources ? [...facts.sources] : undefined,
  tags: texts.tags ? [...texts.tags] : undefined,
  links: texts.links ? [...texts.links] : undefined,
  quotations: texts.quotations ? [...texts.quotations] : undefined,
  original: originalOf(row, columns),
});

const isEmpty = (row: Row): boolean => {
  for (let column = 0; column < row.length; column++) if (row.text(column) !== '') return false;
  return true;
};

/** Whether all it has too much is empty: spreadsheets write such rows. */
function isPadded(row: Row, columns: number): boolean {
  if (row.length < columns) return false;
  for (let column = columns; column < row.length; column++) {
    if (row.text(column) !== '') return false;
  }
  return true;
}

/** The row's own fields by the names of their columns; those that are empty are left out. */
function originalOf(row: Row, columns: readonly string[]): Record<string, unknown> {
  const fields: [string, string][] = [];
  for (let column = 0; column < row.length; column++) {
    const text = row.text(column);
    if (text !== '') fields.push([columns[column] ?? `column ${column + 1}`, text]);
  }
  return Object.fromEntries(fields);
}
