/** The body of an answer, piece by piece, with a bound on its size. */

/** The most that is read of one address or file, in bytes: about three million rows of a table. */
export const LARGEST_BYTES = 1500 * 2 ** 20;

/** JSON of other formats is one text, and browsers end a text at half a gigabyte. */
export const LARGEST_JSON_BYTES = 200 * 2 ** 20;

/** A document of ours that is larger is read event after event. */
export const LARGE_DOCUMENT_BYTES = 12 * 2 ** 20;

/** A body that is larger than what can be read. */
export interface Trouble {
  /** The bound, in megabytes. */
  readonly megabytes: number;
}

/**
 * Reads a body whole.
 *
 * @param response an answer whose body has not been read
 * @param heard    called at every piece, so that a caller can tell slow from silent
 * @param largest  bound in bytes
 */
export async function readBody(
  response: Pick<Response, 'body' | 'arrayBuffer'>,
  heard: () => void,
  largest: number = LARGEST_BYTES,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | Trouble> {
  const tooLarge: Trouble = { megabytes: Math.floor(largest / 2 ** 20) };
  const reader = response.body?.getReader();
  if (!reader) return { bytes: new Uint8Array(await response.arrayBuffer()) };
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    heard();
    size += value.byteLength;
    if (size > largest) {
      await reader.cancel();
      return tooLarge;
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return { bytes };
}
