import { describe, expect, it } from 'vitest';
import { readBody } from './body.ts';

const endless = () =>
  new Response(
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024)),
    }),
  );

describe('The body of an answer', () => {
  it('is put together from its pieces, each of which was heard', async () => {
    let pieces = 0;
    const parts = ['حل', 'ب'].map((part) => new TextEncoder().encode(part));
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of parts) controller.enqueue(part);
        controller.close();
      },
    });
    const body = await readBody(new Response(stream), () => {
      pieces += 1;
    });
    expect('bytes' in body && new TextDecoder().decode(body.bytes)).toBe('حلب');
    expect(pieces).toBe(2);
  });

  it('H19 that never ends is called off at the bound', async () => {
    expect(await readBody(endless(), () => undefined, 3 * 2 ** 20)).toEqual({ megabytes: 3 });
  });
});
