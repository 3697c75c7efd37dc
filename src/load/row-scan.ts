/**
 * Goes through the bytes of a table for words, without making texts of them: where a row is plain
 * ASCII and so is a word, bytes are compared (Horspool 1980, Software: Practice and Experience 10,
 * 501–506, small and capital letters alike); other rows are read and folded like every text.
 */
import { tokens } from '../text/fold.ts';
import type { TextScan } from '../timeline/types.ts';
import type { RowTable } from './row-collector.ts';

/** Bytes that are gone through before the page has its turn again. */
const SLICE = 3 << 20;

/** Rows of a table in the order of the file. */
interface FileRows {
  /** The event of each row. */
  readonly events: Uint32Array;
  /** Where each begins, and where what follows it does. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 where a row has only ASCII, 2 where it has others, 0 where it has not been looked at. */
  readonly scripts: Uint8Array;
}
const PLAIN = 1;
const MIXED = 2;

export function rowScan(rows: RowTable): TextScan {
  let file: FileRows | null = null;
  return async (words, signal) => {
    file ??= inFileOrder(rows);
    const flags = words.map(() => new Uint8Array(rows.table.count));
    const searches = words.map((word) => (isAscii(word) ? skipsOf(word) : null));
    const decoder = new TextDecoder(rows.opening.encoding);
    for (let row = 0; row < file.events.length; ) {
      const first = file.starts[row] ?? 0;
      const from = row;
      while (row < file.events.length && (file.starts[row] ?? 0) - first < SLICE) row += 1;
      scanSlice({ rows, file, from, to: row, words, searches, decoder, flags });
      await turn();
      signal.throwIfAborted();
    }
    return flags;
  };
}

/** Lets the page draw and listen. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function inFileOrder({ table, starts, bytes, gaps }: RowTable): FileRows {
  const events = new Uint32Array(table.count);
  for (let index = 0; index < events.length; index++) events[table.given[index] ?? 0] = index;
  const inFile = events.map((event) => starts[event] ?? 0);
  const ends = new Uint32Array(events.length);
  let gap = 0;
  for (let row = 0; row < events.length; row++) {
    const start = inFile[row] ?? 0;
    while (gap < gaps.length && (gaps[gap] ?? 0) < start) gap += 1;
    ends[row] = Math.min(inFile[row + 1] ?? bytes.length, gaps[gap] ?? bytes.length);
  }
  return { events, starts: inFile, ends, scripts: new Uint8Array(events.length) };
}

interface Slice {
  readonly rows: RowTable;
  readonly file: FileRows;
  /** Rows from one to before another. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly searches: readonly (Skips | null)[];
  readonly decoder: TextDecoder;
  /** One list of flags a word. */
  readonly flags: readonly Uint8Array[];
}

function scanSlice({ rows, file, from, to, words, searches, decoder, flags }: Slice): void {
  const { bytes } = rows;
  for (let row = from; row < to; row++) {
    const start = file.starts[row] ?? 0;
    const end = file.ends[row] ?? 0;
    const event = file.events[row] ?? 0;
    if (file.scripts[row] === 0) file.scripts[row] = scriptOf(bytes, start, end);
    if (file.scripts[row] === PLAIN) {
      for (const [at, search] of searches.entries()) {
        const list = flags[at];
        if (search && list && holds(bytes, start, end, search)) list[event] = 1;
      }
      continue;
    }
    const met = tokens(decoder.decode(bytes.subarray(start, end)));
    for (const [at, word] of words.entries()) {
      const list = flags[at];
      if (list && met.some((token) => token.startsWith(word))) list[event] = 1;
    }
  }
}

function scriptOf(bytes: Uint8Array, start: number, end: number): number {
  let all = 0;
  for (let at = start; at < end; at++) all |= bytes[at] as number;
  return all < 0x80 ? PLAIN : MIXED;
}

/** A word as small letters, and how far it may be moved when its last letter meets a byte. */
interface Skips {
  readonly word: Uint8Array;
  readonly skips: Uint8Array;
}

const isAscii = (word: string): boolean => {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= 0x80) return false;
  return true;
};

/** Small letter of each byte; itself where it is no capital. */
const SMALL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte,
);
/** 1 for letters and digits. */
const IN_WORD = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

function skipsOf(text: string): Skips {
  const word = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const most = Math.min(word.length, 255);
  const skips = new Uint8Array(256).fill(most);
  for (let i = 0; i < word.length - 1; i++) {
    const byte = word[i] ?? 0;
    const skip = Math.min(word.length - 1 - i, 255);
    skips[byte] = skip;
    if (byte >= 0x61 && byte <= 0x7a) skips[byte - 0x20] = skip;
  }
  return { word, skips };
}

/** Whether a word of the bytes begins with the word. */
function holds(bytes: Uint8Array, start: number, end: number, { word, skips }: Skips): boolean {
  const last = word.length - 1;
  for (let at = start + last; at < end; ) {
    let i = last;
    let from = at;
    while (i >= 0 && SMALL[bytes[from] as number] === word[i]) {
      i -= 1;
      from -= 1;
    }
    if (i < 0 && (from < start || IN_WORD[bytes[from] as number] !== 1)) return true;
    at += skips[bytes[at] as number] as number;
  }
  return false;
}
