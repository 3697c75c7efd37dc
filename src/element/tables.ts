/** Data of an embed in any format, read on the page: what is embedded in an article is small. */
import { FORMAT_IDS } from '../formats/types.ts';
import { fetchBytes } from '../load/fetch.ts';
import { assembled } from '../load/open.ts';
import { readSource } from '../load/read-source.ts';
import { problemOf, type SourceResult } from '../load/source.ts';
import type { Asked, Data } from './asked.ts';

export { documentIn } from './full.ts';

/** Reads sources and lays them over each other; of several, those that can be read. */
export async function tablesAt(
  { sources, format, page, signal }: Asked,
  known: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Data> {
  const asked = FORMAT_IDS.find((id) => id === format) ?? null;
  const read = await Promise.all(
    sources.map(async (source): Promise<readonly SourceResult[]> => {
      const bytes = known.get(source);
      const fetched = bytes ? { ok: true as const, bytes } : await fetchBytes(source, page, signal);
      if (!fetched.ok) return [{ kind: 'problem', problem: fetched.problem }];
      return readSource(
        { name: source, blob: new Blob([fetched.bytes]) },
        { asked, onProgress: () => undefined },
      );
    }),
  );
  const results = read.flat();
  const open = await assembled(results);
  if (open) return { kind: 'read', timeline: open.timeline };
  const problem = results.find((result) => result.kind === 'problem');
  return problem ?? problemOf('load.unknown-format', sources.join(', '));
}
