/**
 * The bytes of a blob, piece after piece. A reader that fills a buffer of ours is several times as
 * fast as one that makes a buffer for each piece; browsers without one read the other way.
 */

/** Bytes asked for at once. */
const ROOM = 1 << 20;

/** Each piece is good until the next is asked for: all of them may lie in the same memory. */
export async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = fillingReader(blob);
  if (!reader) {
    yield* wholePieces(blob);
    return;
  }
  let buffer = new ArrayBuffer(ROOM);
  try {
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(buffer));
      if (done || !value) return;
      yield value;
      buffer = value.buffer;
    }
  } finally {
    await reader.cancel();
  }
}

/** Null where the stream of this browser is not one of bytes. */
function fillingReader(blob: Blob): ReadableStreamBYOBReader | null {
  try {
    return blob.stream().getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

async function* wholePieces(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
