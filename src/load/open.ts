/**
 * Opens data: from addresses, from files, from a paste. What was open stays open until the new
 * data has been read whole; a failure leaves it as it was. Of several sources those that can
 * be read are opened, and the others are named.
 */
import type { FormatId } from '../formats/types.ts';
import type { LoadProblem } from '../records/problem.ts';
import type { DataSet } from '../records/schema.ts';
import { buildTimeline } from '../timeline/build.ts';
import type { OpenData } from '../timeline/types.ts';
import { arrived, PartMissing } from './arriving.ts';
import { beginningsOf, type LargeFiles, largeFiles } from './budget.ts';
import { decode, fetchBytes } from './fetch.ts';
import { isJson } from './is-json.ts';
import { type OverlaidTimeline, overlay } from './merge.ts';
import { readJson } from './read-json.ts';
import {
  type ProblemSource,
  type Progress,
  problemOf,
  type ReadingHost,
  type ReadSource,
  type SourceResult,
  type UnsureSource,
} from './source.ts';
import type { Readable } from './unpack.ts';

/** A text to read, and what to call it in messages. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Who is told what comes of an opening. */
export interface OpeningHost {
  /** Address of the page, which relative addresses count from. */
  readonly page: () => string;
  /** Reading has begun, or has got further. */
  readonly read: (source: string, progress: Progress | null) => void;
  /** A table could be in several formats, or in none: the reader is to say which. */
  readonly unsure: (source: UnsureSource) => void;
  /** Files would take very much: the reader is to say whether, and how much of them, is read. */
  readonly large: (files: LargeFiles) => void;
  readonly opened: (data: OpenData) => void;
  readonly failed: (problems: readonly LoadProblem[]) => void;
  /** The reading was called off. */
  readonly cancelled: () => void;
}

/** The ways in. Each resolves to whether something was opened. */
export interface Opening {
  /** The data at one or several addresses, overlaid. */
  readonly addresses: (sources: readonly string[], format?: FormatId | null) => Promise<boolean>;
  /** Files from the disk. They are read here and sent nowhere. */
  readonly files: (files: readonly File[]) => Promise<boolean>;
  /** Text that was pasted. */
  readonly text: (given: NamedText) => Promise<boolean>;
  /** Reads the files that were found to be very large, or the beginning of each. */
  readonly goOn: (extent: 'whole' | 'beginning') => Promise<boolean>;
  /** Reads what was asked for last once more, in a format the reader names. */
  readonly again: (format: FormatId) => Promise<boolean>;
  /** Calls off what is being read; what was open stays. */
  readonly cancel: () => void;
}

/** JSON up to this size is read on the page: starting a worker would take longer. */
const SMALL_BYTES = 4 * 2 ** 20;

/** Sources as they were asked for, to be read in one format or another. */
interface Asked {
  readonly names: readonly string[];
  readonly read: (
    asked: FormatId | null,
    host: ReadingHost,
    signal: AbortSignal,
  ) => Promise<readonly SourceResult[]>;
}

/** One reading at a time: a newer one calls off the older. */
export function createOpening(host: OpeningHost): Opening {
  let current: AbortController | null = null;
  let last: Asked | null = null;
  /** Very large files that the reader has not decided about. */
  let waiting: { readonly files: readonly File[]; readonly large: LargeFiles } | null = null;

  async function open(asked: Asked, format: FormatId | null): Promise<boolean> {
    current?.abort();
    current = new AbortController();
    const { signal } = current;
    last = asked;
    const name = asked.names.join(', ');
    host.read(name, null);
    let isRead = false;
    const results = await asked.read(
      format,
      {
        onProgress: (progress) => {
          if (!signal.aborted) host.read(name, progress);
        },
        onPart: (part) => {
          assembled([part]).then(
            (data) => {
              if (data && !signal.aborted && !isRead) host.opened({ ...data, isPart: true });
            },
            () => {
              // What the part could not be shown for, the whole will say.
            },
          );
        },
      },
      signal,
    );
    if (signal.aborted) return false;
    const unsure = results.find((result) => result.kind === 'unsure');
    if (unsure) {
      host.unsure(unsure);
      return false;
    }
    const data = await assembled(results).catch((error: unknown) => failureOf(name, error));
    isRead = true;
    if (signal.aborted) return false;
    if (data && 'kind' in data) {
      host.failed([data.problem]);
      return false;
    }
    if (data) {
      performance.mark('masar:data');
      host.opened(data);
    }
    const problems = results.flatMap((result) =>
      result.kind === 'problem' ? [result.problem] : [],
    );
    if (problems.length > 0) host.failed(problems);
    return data !== null;
  }

  const openFiles = (files: readonly File[]): Promise<boolean> =>
    open(
      {
        names: files.map(({ name }) => name),
        read: (asked, reading, signal) => {
          const told = files.length > 1 ? alone(reading) : reading;
          return inTurn(files, signal, (file) => readFile(file, asked, told, signal));
        },
      },
      null,
    );

  return {
    addresses: (sources, format = null) =>
      open(
        {
          names: sources,
          read: async (asked, reading, signal) => {
            const read = sources.map(async (source): Promise<readonly SourceResult[]> => {
              const fetched = await fetchBytes(source, host.page(), signal);
              if (!fetched.ok) return [{ kind: 'problem', problem: fetched.problem }];
              return readBytes(
                source,
                fetched.bytes,
                asked,
                sources.length > 1 ? alone(reading) : reading,
                signal,
              );
            });
            return (await Promise.all(read)).flat();
          },
        },
        format,
      ),
    files: async (files) => {
      if (files.length === 0) return false;
      const large = largeFiles(files, memoryOfDevice());
      if (!large) return openFiles(files);
      current?.abort();
      waiting = { files, large };
      host.large(large);
      return false;
    },
    goOn: async (extent) => {
      if (!waiting) return false;
      const { files, large } = waiting;
      waiting = null;
      return openFiles(extent === 'whole' ? files : await beginningsOf(files, large.beginning));
    },
    text: (given) =>
      open(
        {
          names: [given.name],
          read: (asked, reading, signal) =>
            readBytes(given.name, new TextEncoder().encode(given.text), asked, reading, signal),
        },
        null,
      ),
    again: async (format) => last !== null && open(last, format),
    cancel: () => {
      current?.abort();
      host.cancelled();
    },
  };
}

/** In GiB, where the browser says it. https://www.w3.org/TR/device-memory/ */
function memoryOfDevice(): number | undefined {
  const { navigator } = globalThis;
  return navigator && 'deviceMemory' in navigator && typeof navigator.deviceMemory === 'number'
    ? navigator.deviceMemory
    : undefined;
}

/** Of several sources a part of one is no picture of them. */
const alone = ({ onProgress }: ReadingHost): ReadingHost => ({ onProgress });

/** One after the other: several large files at once would be several times the memory. */
async function inTurn<T>(
  list: readonly T[],
  signal: AbortSignal,
  read: (one: T) => Promise<readonly SourceResult[]>,
): Promise<readonly SourceResult[]> {
  const results: SourceResult[] = [];
  for (const one of list) {
    if (signal.aborted) break;
    results.push(...(await read(one)));
  }
  return results;
}

async function readFile(
  file: File,
  asked: FormatId | null,
  host: ReadingHost,
  signal: AbortSignal,
): Promise<readonly SourceResult[]> {
  const { name } = file;
  if (file.size > SMALL_BYTES) return away({ name, blob: file }, asked, host, signal);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await readBytes(name, bytes, asked, host, signal);
  } catch (error) {
    return [failureOf(name, error)];
  }
}

/** Small documents of ours are read here, all else in a worker. */
async function readBytes(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  asked: FormatId | null,
  host: ReadingHost,
  signal: AbortSignal,
): Promise<readonly SourceResult[]> {
  if (bytes.length <= SMALL_BYTES && isOurs(bytes) && (asked ?? 'masar') === 'masar') {
    return [await readJson(name, decode(bytes))];
  }
  return away({ name, blob: new Blob([bytes]) }, asked, host, signal);
}

/** Whether JSON names our format, near its beginning; where it does not, other formats are asked too. */
const isOurs = (bytes: Uint8Array): boolean =>
  isJson(bytes.subarray(0, 64)) && decode(bytes.subarray(0, 4096)).includes('masar/');

async function away(
  source: Readable,
  asked: FormatId | null,
  host: ReadingHost,
  signal: AbortSignal,
): Promise<readonly SourceResult[]> {
  try {
    const { readInWorker } = await arrived(import('./in-worker.ts'));
    return await readInWorker(source, asked, host, signal);
  } catch (error) {
    return [failureOf(source.name, error)];
  }
}

/** What a browser calls the failure to read a file that was there when it was chosen. */
const DISK_ERRORS = new Set(['NotReadableError', 'NotFoundError', 'SecurityError']);

/** Why a reading ended that should not have: not what a source contains, but who read it. */
function failureOf(source: string, error: unknown): ProblemSource {
  if (error instanceof PartMissing) return problemOf('app.part-missing', source);
  const isOfDisk = error instanceof Error && DISK_ERRORS.has(error.name);
  return problemOf(isOfDisk ? 'load.unreadable-file' : 'load.broke-off', source);
}

/** Lays what was read over each other; null where nothing was. */
export async function assembled(results: readonly SourceResult[]): Promise<OpenData | null> {
  const read = results.flatMap((result): ReadSource[] => (result.kind === 'read' ? [result] : []));
  const [first, ...rest] = read.map(({ dataSet }) => dataSet);
  if (!first) return null;
  const overlaid = read.some(({ table }) => table !== null)
    ? await (await arrived(import('./merge-tables.ts'))).overlaidTables(read)
    : overlaidRecords([first, ...rest], read);
  return {
    timeline: overlaid.timeline,
    findings: [...read.flatMap(({ findings }) => findings), ...overlaid.findings],
    dropped: read.reduce((sum, { dropped }) => sum + dropped, 0) + overlaid.dropped,
    source: read.map(({ name }) => name).join(', '),
    isPart: false,
    parts: read.map(({ name, format, rows, dropped }) => ({ name, format, rows, dropped })),
  };
}

function overlaidRecords(
  sets: readonly [DataSet, ...DataSet[]],
  read: readonly ReadSource[],
): OverlaidTimeline {
  const { dataSet, ...rest } = overlay(
    sets,
    read.map(({ text }) => text),
  );
  return { timeline: buildTimeline(dataSet), ...rest };
}
