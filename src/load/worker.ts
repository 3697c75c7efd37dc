/** The worker: reads sources away from the page, so that the page stays alive. */
import { expose, transfer } from 'comlink';
import type { FormatId } from '../formats/types.ts';
import { readSource } from './read-source.ts';
import type { Progress, SourceResult } from './source.ts';
import type { Readable } from './unpack.ts';

const reader = {
  read: async (
    source: Readable,
    asked: FormatId | null,
    onProgress: (progress: Progress) => void,
  ): Promise<readonly SourceResult[]> => {
    const results = await readSource(source, { asked, onProgress });
    return transfer(results, results.flatMap(buffersOf));
  },
};
export type WorkerReader = typeof reader;

expose(reader);

/** What is handed over instead of copied. */
const buffersOf = (result: SourceResult): ArrayBuffer[] =>
  result.kind === 'read' && result.table ? buffersIn(result.table) : [];

function buffersIn(value: object): ArrayBuffer[] {
  return Object.values(value).flatMap((part: unknown): ArrayBuffer[] => {
    if (ArrayBuffer.isView(part)) return part.buffer instanceof ArrayBuffer ? [part.buffer] : [];
    return typeof part === 'object' && part !== null && !Array.isArray(part) ? buffersIn(part) : [];
  });
}
