/** In which encoding a table is written, told from its bytes. */

/** Encodings that tables of this field come in; all keep ASCII bytes but the two of UTF-16. */
export type Encoding = 'utf-8' | 'windows-1256' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Bytes of a byte order mark, to be left out. */
  readonly mark: number;
  /** True where nothing said it: it was told from what letters the bytes would be. */
  readonly isGuessed: boolean;
}

/**
 * Tells the encoding from the first bytes.
 *
 * @param bytes  the beginning of the file; a letter cut in two at its end is no fault
 */
export function encodingOf(bytes: Uint8Array): FoundEncoding {
  const [a = -1, b = -1, c = -1] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { encoding: 'utf-8', mark: 3, isGuessed: false };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2, isGuessed: false };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2, isGuessed: false };
  if (a === 0 && b > 0) return { encoding: 'utf-16be', mark: 0, isGuessed: true };
  if (b === 0 && a > 0) return { encoding: 'utf-16le', mark: 0, isGuessed: true };
  if (isUtf8(bytes)) return { encoding: 'utf-8', mark: 0, isGuessed: false };
  return { encoding: isArabic(bytes) ? 'windows-1256' : 'windows-1252', mark: 0, isGuessed: true };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether bytes above ASCII stand together as in Arabic words: in Windows-1252 they are single
 * accented letters among plain ones.
 */
function isArabic(bytes: Uint8Array): boolean {
  let high = 0;
  let paired = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] as number) < 0xc0) continue;
    high += 1;
    if ((bytes[i + 1] ?? 0) >= 0xc0) paired += 1;
  }
  return paired > high / 2;
}
