/** Data of an embed: a document of ours that is right is read here, all else by what is fetched for it. */
import { decode, fetchBytes } from '../load/fetch.ts';
import { isJson } from '../load/is-json.ts';
import { readQuickly } from '../records/quick.ts';
import { buildTimeline } from '../timeline/build.ts';
import type { Asked, Data } from './asked.ts';

/** Bytes at the beginning of a document within which it says what it is. */
const BEGINNING = 4096;

/** Reads what is at some addresses. Never rejects for what is there. */
export async function dataAt(asked: Asked): Promise<Data> {
  const { sources, format, page, signal } = asked;
  const [only] = sources;
  if (sources.length !== 1 || only === undefined || (format ?? 'masar') !== 'masar') {
    return laidOver(asked, new Map());
  }
  const fetched = await fetchBytes(only, page, signal);
  if (!fetched.ok) return { kind: 'problem', problem: fetched.problem };
  const { bytes } = fetched;
  const isOurs =
    isJson(bytes.subarray(0, 64)) && decode(bytes.subarray(0, BEGINNING)).includes('masar/');
  return isOurs ? documentIn(only, decode(bytes)) : laidOver(asked, new Map([[only, bytes]]));
}

/** A document of ours. */
export async function documentIn(name: string, text: string): Promise<Data> {
  const dataSet = readQuickly(text);
  if (dataSet) return { kind: 'read', timeline: buildTimeline(dataSet) };
  return withReaders(name, async () => (await import('./tables.ts')).documentIn(name, text));
}

/** Several sources, or other formats. @param known bytes that were fetched already */
const laidOver = (
  asked: Asked,
  known: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Data> =>
  withReaders(asked.sources.join(', '), async () =>
    (await import('./tables.ts')).tablesAt(asked, known),
  );

async function withReaders(source: string, read: () => Promise<Data>): Promise<Data> {
  try {
    return await read();
  } catch {
    return { kind: 'problem', problem: { key: 'app.part-missing', values: { source }, source } };
  }
}
