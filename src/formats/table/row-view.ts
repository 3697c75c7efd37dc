/** A row of bytes as text, decoded field by field. */
import type { Row } from '../types.ts';
import type { FieldBounds } from './cut.ts';

/** Fields up to this many bytes are looked up among those met before: codes, names and dates repeat. */
const SHORT = 40;
const SLOTS = 1 << 15;

/** Short texts by the hash of their bytes, so that what repeats is decoded once and kept once. */
class Interned {
  private readonly hashes = new Uint32Array(SLOTS);
  private readonly texts: string[] = new Array(SLOTS).fill('');

  constructor(private readonly decoder: TextDecoder) {}

  read(from: Uint8Array, start: number, end: number): string {
    let hash = 0x811c9dc5;
    let all = 0;
    for (let i = start; i < end; i++) {
      const byte = from[i] as number;
      all |= byte;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    // Letters of other scripts are compared with nothing: two bytes of theirs may be one letter.
    if (all >= 0x80) return this.decoder.decode(from.subarray(start, end));
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.texts[slot] as string;
    if (this.hashes[slot] === hash >>> 0 && isSame(known, from, start, end)) return known;
    const text = this.decoder.decode(from.subarray(start, end));
    this.hashes[slot] = hash;
    this.texts[slot] = text;
    return text;
  }
}

function isSame(known: string, from: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let i = 0; i < known.length; i++) if (known.charCodeAt(i) !== from[start + i]) return false;
  return true;
}

/** Decodes fields of rows of one encoding; asking twice gives the same text. */
export class FieldDecoder {
  private readonly decoder: TextDecoder;
  private readonly interned: Interned;

  /** @param encoding a label of the Encoding Standard that keeps ASCII bytes: utf-8, windows-1256… */
  constructor(encoding: string) {
    this.decoder = new TextDecoder(encoding, { ignoreBOM: true });
    this.interned = new Interned(this.decoder);
  }

  text(bytes: Uint8Array, start: number, end: number, isDoubled: boolean): string {
    let from = start;
    let to = end;
    while (from < to && (bytes[from] as number) <= 0x20) from += 1;
    while (to > from && (bytes[to - 1] as number) <= 0x20) to -= 1;
    if (from === to) return '';
    const text =
      to - from <= SHORT
        ? this.interned.read(bytes, from, to)
        : this.decoder.decode(bytes.subarray(from, to));
    return isDoubled ? text.replaceAll('""', '"') : text;
  }
}

/** The row whose bounds were cut last. One view serves all rows of a reading. */
export class RowView implements Row {
  line = 0;
  start = 0;
  isQuoted = true;
  private bytes: Uint8Array = new Uint8Array(0);

  constructor(
    private readonly decoder: FieldDecoder,
    private readonly bounds: FieldBounds,
  ) {}

  /**
   * Shows a row that has just been cut out of `bytes`.
   *
   * @param start    where it begins among all bytes of the table
   * @param isQuoted whether it was cut by a dialect with quotation marks
   */
  show(bytes: Uint8Array, line: number, start: number, isQuoted: boolean): this {
    this.bytes = bytes;
    this.line = line;
    this.start = start;
    this.isQuoted = isQuoted;
    return this;
  }

  get length(): number {
    return this.bounds.count;
  }

  text(column: number): string {
    const { bounds } = this;
    if (column < 0 || column >= bounds.count) return '';
    return this.decoder.text(
      this.bytes,
      bounds.starts[column] as number,
      bounds.ends[column] as number,
      bounds.doubled[column] === 1,
    );
  }
}
