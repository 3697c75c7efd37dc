/** The worker: reads sources away from the page, so that the page stays alive. */
import { expose, transfer } from 'comlink';
import type { FormatId } from '../formats/types.ts';
import { readSource } from './read-source.ts';
import type { Progress, ReadSource, SourceResult } from './source.ts';
import type { Readable } from './unpack.ts';

const reader = {
  read: async (
    source: Readable,
    asked: FormatId | null,
    onProgress: (progress: Progress) => void,
    onPart: (part: ReadSource) => void,
  ): Promise<readonly SourceResult[]> => {
    const results = await readSource(source, {
      asked,
      onProgress: paced(onProgress),
      onPart: (part) => onPart(transfer(part, buffersOf(part))),
    });
    return transfer(results, results.flatMap(buffersOf));
  },
};
export type WorkerReader = typeof reader;

expose(reader);

/** A page that is told of every piece has no time for anything else, in milliseconds. */
const PACE_MS = 150;

function paced(told: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < PACE_MS && progress.bytes < progress.total) return;
    last = now;
    told(progress);
  };
}

/** What is handed over instead of copied. */
const buffersOf = (result: SourceResult): ArrayBuffer[] =>
  result.kind === 'read' && result.table ? buffersIn(result.table) : [];

function buffersIn(value: object): ArrayBuffer[] {
  return Object.values(value).flatMap((part: unknown): ArrayBuffer[] => {
    if (ArrayBuffer.isView(part)) return part.buffer instanceof ArrayBuffer ? [part.buffer] : [];
    return typeof part === 'object' && part !== null && !Array.isArray(part) ? buffersIn(part) : [];
  });
}
