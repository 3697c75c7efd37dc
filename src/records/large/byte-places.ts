/** Lines and columns of byte offsets, in one pass over a document that may be too large for a string. */
import type { Place } from '../locate.ts';

/** Bytes that are counted as letters at once. */
const PIECE = 1 << 16;

/** `\r\n`, `\n` and `\r` each end a line; columns are UTF-16 units. */
export function bytePlaces(
  bytes: Uint8Array,
  offsets: Iterable<number>,
): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  let line = 1;
  let at = 0;
  /** What is counted of the line's columns already, and how far. */
  let counted = 0;
  let units = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (; at < offset; at++) {
      const byte = bytes[at] ?? 0;
      if (byte > 13 || (byte !== 10 && (byte !== 13 || bytes[at + 1] === 10))) continue;
      line += 1;
      counted = at + 1;
      units = 0;
    }
    units += unitsBetween(bytes, counted, offset);
    counted = offset;
    places.set(offset, { line, column: units + 1 });
  }
  return places;
}

/** How many UTF-16 units a stretch of bytes is, where it is no UTF-8 too. */
function unitsBetween(bytes: Uint8Array, start: number, end: number): number {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let units = 0;
  for (let at = start; at < end; at += PIECE) {
    units += decoder.decode(bytes.subarray(at, Math.min(end, at + PIECE)), { stream: true }).length;
  }
  return units + decoder.decode().length;
}
