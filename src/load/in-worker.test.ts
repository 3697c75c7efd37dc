import { expect, it, vi } from 'vitest';
import { readInWorker } from './in-worker.ts';

it('starts no worker for a reading that was called off before', async () => {
  const started = vi.fn();
  vi.stubGlobal('Worker', started);
  const read = await readInWorker(
    { name: 'b.csv', blob: new Blob(['date,title']) },
    null,
    { onProgress: () => undefined },
    AbortSignal.abort(),
  );
  expect(read).toEqual([]);
  expect(started).not.toHaveBeenCalled();
});
