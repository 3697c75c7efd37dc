/** How far a reading has got, told on one line that is written over, where somebody looks. */
import type { Progress } from '../load/source.ts';
import type { Terminal } from './terminal.ts';

const PACE_MS = 200;

export function progressOf({ isWatched, error }: Pick<Terminal, 'isWatched' | 'error'>) {
  let last = 0;
  let isShown = false;
  return {
    read: ({ bytes, total, rows }: Progress): void => {
      const now = performance.now();
      if (!isWatched || now - last < PACE_MS) return;
      last = now;
      isShown = true;
      error(`\r${Math.floor((100 * bytes) / Math.max(total, 1))}% ${rows} rows`);
    },
    end: (): void => {
      if (isShown) error('\r\u001b[K');
    },
  };
}
