/** Data of an embed: a document of ours is read here, all else by what is fetched for it. */
import { decode, fetchBytes } from '../load/fetch.ts';
import { isJson, readJson } from '../load/read-json.ts';
import { problemOf } from '../load/source.ts';
import type { LoadProblem } from '../records/problem.ts';
import { buildTimeline } from '../timeline/build.ts';
import type { Timeline } from '../timeline/types.ts';

export type Data =
  | { readonly kind: 'read'; readonly timeline: Timeline }
  | { readonly kind: 'problem'; readonly problem: LoadProblem };

export interface Asked {
  /** Addresses, laid over each other where there are several. */
  readonly sources: readonly string[];
  /** An importer's id, or null to tell it from the content. */
  readonly format: string | null;
  /** Address of the page, which relative addresses count from. */
  readonly page: string;
  readonly signal: AbortSignal;
}

/** Reads what is at some addresses. Never rejects for what is there. */
export async function dataAt({ sources, format, page, signal }: Asked): Promise<Data> {
  const [only] = sources;
  if (sources.length !== 1 || only === undefined || (format ?? 'masar') !== 'masar') {
    return laidOver({ sources, format, page, signal });
  }
  const fetched = await fetchBytes(only, page, signal);
  if (!fetched.ok) return { kind: 'problem', problem: fetched.problem };
  const { bytes } = fetched;
  if (isJson(bytes.subarray(0, 64)) && decode(bytes.subarray(0, 4096)).includes('masar/')) {
    return documentIn(only, decode(bytes));
  }
  return laidOver({ sources, format, page, signal }, new Map([[only, bytes]]));
}

/** A document of ours. */
export async function documentIn(name: string, text: string): Promise<Data> {
  const result = await readJson(name, text);
  switch (result.kind) {
    case 'read':
      return { kind: 'read', timeline: buildTimeline(result.dataSet) };
    case 'problem':
      return result;
    case 'unsure':
      return problemOf('load.not-a-data-set', name);
  }
}

/** Several sources, or other formats. @param known bytes that were fetched already */
async function laidOver(
  asked: Asked,
  known: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map(),
): Promise<Data> {
  try {
    const { tablesAt } = await import('./tables.ts');
    return await tablesAt(asked, known);
  } catch {
    const [source = ''] = asked.sources;
    return problemOf('app.part-missing', source);
  }
}
