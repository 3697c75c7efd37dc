/** Reads a source in a worker of its own; calling it off ends the worker. */
import { proxy, wrap } from 'comlink';
import type { FormatId } from '../formats/types.ts';
import type { ReadingHost, ReadSource, SourceResult } from './source.ts';
import type { Readable } from './unpack.ts';
import type { WorkerReader } from './worker.ts';
import workerAddress from './worker.ts?worker&url';

/** Resolves to nothing where it was called off; rejects where the worker itself fails. */
export async function readInWorker(
  source: Readable,
  asked: FormatId | null,
  { onProgress, onPart }: ReadingHost,
  signal: AbortSignal,
): Promise<readonly SourceResult[]> {
  if (signal.aborted) return [];
  const worker = new Worker(trusted(workerAddress), { type: 'module' });
  const ended = new Promise<readonly SourceResult[]>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve([]));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  try {
    return await Promise.race([
      wrap<WorkerReader>(worker).read(
        source,
        asked,
        proxy(onProgress),
        proxy((part: ReadSource) => onPart?.(part)),
      ),
      ended,
    ]);
  } finally {
    worker.terminate();
  }
}

interface ScriptPolicy {
  createScriptURL(address: string): string;
}
declare global {
  /** https://www.w3.org/TR/trusted-types/, where the browser has it. */
  var trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;
}

let policy: ScriptPolicy | undefined;

/** The worker's own address, vouched for: pages may ask for that (`require-trusted-types-for`). */
function trusted(address: string): string {
  policy ??= globalThis.trustedTypes?.createPolicy('masar-worker', {
    createScriptURL: () => workerAddress,
  });
  return policy?.createScriptURL(address) ?? address;
}
