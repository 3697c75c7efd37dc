import { expect, it } from 'vitest';
import { piecesOf } from './blob-pieces.ts';

const bytes = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7 + (i >> 9)) % 256);

/** Three million bytes are compared as bytes, not one by one as values. */
const isSame = (read: Uint8Array): boolean => Buffer.compare(read, bytes) === 0;

async function gathered(blob: Blob): Promise<Uint8Array> {
  const all = new Uint8Array(blob.size);
  let size = 0;
  for await (const piece of piecesOf(blob)) {
    all.set(piece, size);
    size += piece.length;
  }
  return all.subarray(0, size);
}

it('gives all bytes in their order, however they come', async () => {
  expect(isSame(await gathered(new Blob([bytes])))).toBe(true);
});

it('gives all bytes where streams do not fill a buffer of ours', async () => {
  const plain = new Blob([bytes]);
  const { stream } = plain;
  plain.stream = () => {
    const made = stream.call(plain);
    return new ReadableStream({
      start: async (controller) => {
        for await (const piece of made) controller.enqueue(piece);
        controller.close();
      },
    });
  };
  expect(isSame(await gathered(plain))).toBe(true);
});

it('can be left before its end', async () => {
  for await (const piece of piecesOf(new Blob([bytes]))) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
});
