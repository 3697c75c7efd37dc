/** Reads a file as plainly as can be, in a worker with nothing else in it, and says how long it took. */
import type { PlainTimes } from './plain-worker.ts';

declare global {
  /** What became of the file that was chosen. */
  var plain: Promise<PlainTimes>;
}

const input = document.querySelector('input');
globalThis.plain = new Promise((resolve, reject) => {
  input?.addEventListener('change', () => {
    const worker = new Worker(new URL('./plain-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<PlainTimes>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(input.files?.[0]);
  });
});
