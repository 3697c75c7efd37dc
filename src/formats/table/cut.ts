/**
 * Cuts bytes into rows and fields (RFC 4180, and what is sent for it): each one-byte separator,
 * `\n`, `\r\n` or `\r`, quoted fields with line breaks and doubled quotation marks. Works on bytes
 * of any encoding that keeps ASCII as it is, so that a field is decoded only when it is asked for.
 */

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** How a table is written. */
export interface Dialect {
  /** Byte between fields. */
  readonly separator: number;
  /** Whether fields can be quoted; some tables (GDELT) never are, and hold loose quotation marks. */
  readonly isQuoted: boolean;
}

/** Where the fields of the last row that was cut lie: start and end of each, quotation marks left out. */
export class FieldBounds {
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** 1 where the field holds doubled quotation marks. */
  doubled = new Uint8Array(64);
  count = 0;
  /** Line breaks inside the row, its own not counted. */
  breaks = 0;

  add(start: number, end: number, doubled: boolean): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.doubled[this.count] = doubled ? 1 : 0;
    this.count += 1;
  }

  private grow(): void {
    const size = this.starts.length * 2;
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    const doubled = new Uint8Array(size);
    starts.set(this.starts);
    ends.set(this.ends);
    doubled.set(this.doubled);
    this.starts = starts;
    this.ends = ends;
    this.doubled = doubled;
  }
}

/** The row has no end yet: more bytes are needed. */
export const INCOMPLETE = -1;
/** A quotation mark is open at the end of the bytes. */
export const UNCLOSED = -2;

/**
 * Cuts the row that begins at `from`.
 *
 * @param isLast whether nothing follows `to`: then a row ends there without a line break
 * @returns where the next row begins; {@link INCOMPLETE} or {@link UNCLOSED} where it cannot be told
 */
export function cutRow(
  bytes: Uint8Array,
  from: number,
  to: number,
  isLast: boolean,
  dialect: Dialect,
  bounds: FieldBounds,
): number {
  const { separator, isQuoted } = dialect;
  bounds.count = 0;
  bounds.breaks = 0;
  let at = from;
  for (;;) {
    const start = at;
    if (isQuoted && at < to && bytes[at] === QUOTE) {
      const end = endOfQuoted(bytes, at + 1, to, isLast, bounds);
      if (end < 0) return end;
      at = end;
    } else {
      while (at < to) {
        const byte = bytes[at] as number;
        if (byte === separator || byte === LF || byte === CR) break;
        at += 1;
      }
      bounds.add(start, at, false);
    }
    if (at >= to) return isLast ? to : INCOMPLETE;
    const byte = bytes[at];
    if (byte === separator) {
      at += 1;
      continue;
    }
    if (byte === LF) return at + 1;
    // A carriage return at the edge of a piece may be half of a line end.
    if (at + 1 >= to && !isLast) return INCOMPLETE;
    return bytes[at + 1] === LF ? at + 2 : at + 1;
  }

  /** Adds a quoted field; what stands between its end and the separator belongs to it. */
  function endOfQuoted(
    bytes: Uint8Array,
    first: number,
    to: number,
    isLast: boolean,
    bounds: FieldBounds,
  ): number {
    let at = first;
    let isDoubled = false;
    for (;;) {
      while (at < to && bytes[at] !== QUOTE) {
        const byte = bytes[at];
        if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) bounds.breaks += 1;
        at += 1;
      }
      if (at >= to) return isLast ? UNCLOSED : INCOMPLETE;
      if (at + 1 >= to) {
        if (!isLast) return INCOMPLETE;
        bounds.add(first, at, isDoubled);
        return to;
      }
      const next = bytes[at + 1];
      if (next === QUOTE) {
        isDoubled = true;
        at += 2;
        continue;
      }
      if (next === separator || next === LF || next === CR) {
        bounds.add(first, at, isDoubled);
        return at + 1;
      }
      // A loose quotation mark inside a quoted field: it is text.
      at += 1;
    }
  }
}
