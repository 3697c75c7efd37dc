/** Telling JSON by its first bytes. */

/** Whether bytes begin as JSON does. */
export function isJson(first: Uint8Array): boolean {
  for (const byte of first) {
    if (byte === 0x7b || byte === 0x5b) return true;
    const isBlank = byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf;
    const isWide = byte === 0xfe || byte === 0xff || byte === 0;
    if (!isBlank && !isWide) return false;
  }
  return false;
}
