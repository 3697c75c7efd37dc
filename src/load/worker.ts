/** The worker: reads sources away from the page, so that the page stays alive. */
import { expose } from 'comlink';
import type { FormatId } from '../formats/types.ts';
import { readSource } from './read-source.ts';
import type { Progress, SourceResult } from './source.ts';
import type { Readable } from './unpack.ts';

const reader = {
  read: (
    source: Readable,
    asked: FormatId | null,
    onProgress: (progress: Progress) => void,
  ): Promise<readonly SourceResult[]> => readSource(source, { asked, onProgress }),
};
export type WorkerReader = typeof reader;

expose(reader);
