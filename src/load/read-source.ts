/**
 * Reads one source of any format, as a worker does: opens archives, tells the format, reads
 * tables as streams. Never rejects for what a source contains.
 */
import { JSON_FORMATS, TABLE_FORMATS } from '../formats/index.ts';
import { readTable } from '../formats/read-table.ts';
import { RowReport } from '../formats/row-report.ts';
import type { FormatId, JsonFormat } from '../formats/types.ts';
import { looksLike } from '../records/foreign.ts';
import { readLargeDataSet } from '../records/large.ts';
import { loadEdtf } from '../time/edtf.ts';
import { piecesOf } from './blob-pieces.ts';
import { LARGE_DOCUMENT_BYTES, LARGEST_BYTES, LARGEST_JSON_BYTES } from './body.ts';
import { DocumentCollector } from './document-collector.ts';
import { decode } from './fetch.ts';
import { isJson } from './is-json.ts';
import { notADataSet, readJson } from './read-json.ts';
import { RowCollector } from './row-collector.ts';
import { problemOf, type ReadingHost, type SourceResult } from './source.ts';
import { type Readable, unpack } from './unpack.ts';

/** Bytes that tell what a file is. */
const FIRST = 4096;

/** Bytes after which a part of a larger source is shown. */
const PARTS = [6 * 2 ** 20, 96 * 2 ** 20] as const;

/** Bytes of a large document that are shown first. */
const BEGINNING = 3 * 2 ** 20;

export interface ReadOptions extends ReadingHost {
  /** The format the reader named. */
  readonly asked: FormatId | null;
  /** The most that is read of a large document beside its events, in bytes. */
  readonly largestRest?: number;
}

/** Reads a source; an archive may hold several. */
export async function readSource(
  source: Readable,
  options: ReadOptions,
): Promise<readonly SourceResult[]> {
  const { name } = source;
  if (source.blob.size === 0) return [problemOf('load.empty', name)];
  const unpacked = await unpack(source);
  if (!unpacked.ok) {
    return [problemOf(unpacked.key, name, { megabytes: LARGEST_BYTES / 2 ** 20 })];
  }
  const results: SourceResult[] = [];
  // Of several files a part of one is no picture.
  const told = unpacked.files.length > 1 ? { ...options, onPart: undefined } : options;
  for (const file of unpacked.files) results.push(await readFile(file, told));
  return results;
}

async function readFile(file: Readable, options: ReadOptions): Promise<SourceResult> {
  const { name, blob } = file;
  if (blob.size > LARGEST_BYTES) {
    return problemOf('load.too-large', name, { megabytes: LARGEST_BYTES / 2 ** 20 });
  }
  const first = new Uint8Array(await blob.slice(0, FIRST).arrayBuffer());
  if (isJson(first) && blob.size > LARGE_DOCUMENT_BYTES && isOurs(first)) {
    await showBeginning(file, options);
    return readDocument(name, new Uint8Array(await blob.arrayBuffer()), options);
  }
  if (isJson(first) && blob.size > LARGEST_JSON_BYTES) {
    return problemOf('load.too-large', name, { megabytes: LARGEST_JSON_BYTES / 2 ** 20 });
  }
  if (isJson(first)) return readAnyJson(name, decode(await blob.arrayBuffer()));
  // A row with a rarer date is read where it stands. Without what reads them the others still are.
  await loadEdtf().catch(() => undefined);
  let collector: RowCollector | undefined;
  const table = await readTable(piecesOf(blob), {
    formats: TABLE_FORMATS,
    asked: options.asked,
    name: titleOf(name),
    onProgress: ({ bytes, rows }) => options.onProgress({ bytes, rows, total: blob.size }),
    // A source that is read soon after its part would be drawn twice for nothing.
    partsAt: options.onPart ? PARTS.filter((bytes) => bytes * 3 < blob.size) : [],
    onPart: (part) => {
      if (collector) options.onPart?.({ ...part, name, text: '', table: collector.part() });
    },
    sinkFor: (opening) => {
      collector = new RowCollector(opening, blob.size);
      return collector;
    },
  });
  switch (table.kind) {
    case 'read':
      return { ...table, name, text: '', table: collector?.finish() ?? null };
    case 'unsure':
      // A page, a picture or a document has commas too.
      if (isForeign(first)) return readJson(name, decode(first));
      return {
        kind: 'unsure',
        name,
        candidates: table.candidates,
        rows: table.sample.rows.slice(0, 6),
      };
    case 'refused':
      return problemOf('load.columns-missing', name, {
        format: table.format,
        missing: table.missing.join(', '),
      });
    case 'no-table':
      return readJson(name, decode(first));
  }
}

const isForeign = (first: Uint8Array): boolean => {
  const sort = looksLike(decode(first));
  return sort !== 'table' && sort !== 'text';
};

/** Whether JSON in UTF-8 names our format near its beginning. */
const isOurs = (first: Uint8Array): boolean =>
  first[0] !== 0xfe && first[0] !== 0xff && decode(first).includes('"masar/');

/** A document's first events, read as if it broke off there: a picture before the whole has been cut. */
async function showBeginning({ name, blob }: Readable, { onPart }: ReadOptions): Promise<void> {
  if (!onPart) return;
  const part = await readJson(name, decode(await blob.slice(0, BEGINNING).arrayBuffer()));
  if (part.kind === 'read' && part.dataSet.events.length > 0) onPart({ ...part, text: '' });
}

async function readDocument(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  { onProgress, largestRest }: ReadOptions,
): Promise<SourceResult> {
  const collector = new DocumentCollector();
  const { dataSet, findings, dropped, count, ...about } = await readLargeDataSet(bytes, collector, {
    onProgress: ({ bytes: read, events }) =>
      onProgress({ bytes: read, rows: events, total: bytes.length }),
    ...(largestRest === undefined ? {} : { largestRest }),
  });
  if (!dataSet) return notADataSet(name, findings);
  return {
    kind: 'read',
    name,
    format: 'masar',
    dataSet: { ...dataSet, events: [] },
    table: collector.finish(bytes, about),
    findings,
    rows: count + dropped,
    dropped,
    text: '',
  };
}

async function readAnyJson(name: string, text: string): Promise<SourceResult> {
  const foreign = JSON_FORMATS.length > 0 ? parsed(text) : undefined;
  const format = JSON_FORMATS.find((one) => {
    const likelihood = foreign === undefined ? 'no' : one.recognise(foreign);
    return likelihood === 'certain' || likelihood === 'likely';
  });
  return format ? readForeign(name, format, foreign) : readJson(name, text);
}

function readForeign(name: string, format: JsonFormat, value: unknown): SourceResult {
  const report = new RowReport();
  const dataSet = format.read(value, {
    find: (code, pointer, values) => report.find(code, 1, pointer, values),
  });
  if (!dataSet) return problemOf('load.not-a-data-set', name);
  return {
    kind: 'read',
    name,
    format: format.id,
    dataSet,
    table: null,
    findings: report.findings,
    rows: dataSet.events.length,
    dropped: report.lost,
    text: '',
  };
}

/** JSON that is not ours is either right or somebody else's to mend. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a data set is called after its file. */
const titleOf = (name: string): string =>
  (name.split(/[?#]/)[0]?.split('/').at(-1) ?? name).replace(/\.(?:csv|tsv|txt)$/i, '') || name;
