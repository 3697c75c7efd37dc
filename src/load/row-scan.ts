/**
 * Goes through the bytes of a table for words, without making texts of them: where no letter of a
 * row carries an accent and a word is plain ASCII, bytes are compared (Horspool 1980, Software:
 * Practice and Experience 10, 501–506, small and capital letters alike). Arabic is looked for by a
 * pattern of its spellings; only rows in other letters are read and folded like every text. Where an
 * apostrophe stands within a word, bytes are compared in a copy without such marks.
 */
import { patternOf, tokens } from '../text/fold.ts';
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
  /** What letters each row has; 0 where it has not been looked at. */
  readonly scripts: Uint8Array;
}
/** ASCII alone; Arabic too, and marks of punctuation and direction; others. */
const PLAIN = 1;
const ARABIC = 2;
const MIXED = 3;
/** Beside one of the first two: there are marks within words, which are left out in comparing. */
const MARKED = 4;

export function rowScan(rows: RowTable): TextScan {
  let file: FileRows | null = null;
  return async (words, signal) => {
    file ??= inFileOrder(rows);
    const flags = words.map(() => new Uint8Array(rows.table.count));
    const searches = words.map((word) => (isAscii(word) ? skipsOf(word) : null));
    const patterns = words.map(patternOf);
    const decoder = new TextDecoder(rows.opening.encoding);
    for (let row = 0; row < file.events.length; ) {
      const first = file.starts[row] ?? 0;
      const from = row;
      while (row < file.events.length && (file.starts[row] ?? 0) - first < SLICE) row += 1;
      scanSlice({ rows, file, from, to: row, words, searches, patterns, decoder, flags });
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
  readonly patterns: readonly RegExp[];
  readonly decoder: TextDecoder;
  /** One list of flags a word. */
  readonly flags: readonly Uint8Array[];
}

function scanSlice({
  rows,
  file,
  from,
  to,
  words,
  searches,
  patterns,
  decoder,
  flags,
}: Slice): void {
  const { bytes } = rows;
  const isUtf8 = rows.opening.encoding === 'utf-8';
  const unmarked = new Unmarked();
  for (let row = from; row < to; row++) {
    const start = file.starts[row] ?? 0;
    const end = file.ends[row] ?? 0;
    const event = file.events[row] ?? 0;
    if (file.scripts[row] === 0) {
      const found = scriptOf(bytes, start, end);
      file.scripts[row] = (found & ~MARKED) === ARABIC && !isUtf8 ? MIXED : found;
    }
    const kind = file.scripts[row] ?? MIXED;
    const script = kind & ~MARKED;
    if (script !== MIXED) {
      const compared =
        (kind & MARKED) === 0 ? { bytes, start, end } : unmarked.of(bytes, start, end);
      let text: string | null = null;
      for (const [at, search] of searches.entries()) {
        const list = flags[at];
        if (!list) continue;
        if (search && (script === PLAIN || !search.hasDigits)) {
          if (holds(compared, search)) list[event] = 1;
        } else if (script === ARABIC) {
          text ??= decoder.decode(bytes.subarray(start, end));
          if (patterns[at]?.test(text)) list[event] = 1;
        }
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

/** A stretch of bytes. */
interface Stretch {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Copies rows without the marks that are left out in comparing, one over the other. */
class Unmarked {
  private copy = new Uint8Array(4096);

  of(bytes: Uint8Array, start: number, end: number): Stretch {
    if (end - start > this.copy.length) this.copy = new Uint8Array((end - start) * 2);
    const { copy } = this;
    let size = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte === APOSTROPHE || byte === GRAVE) continue;
      if (byte === 0xe2 && isMark(bytes, at)) {
        at += 2;
        continue;
      }
      copy[size] = byte;
      size += 1;
    }
    return { bytes: copy, start: 0, end: size };
  }
}

const APOSTROPHE = 0x27;
const GRAVE = 0x60;

/** Whether U+2018 or U+2019 begins here, or one of the joiners and marks of direction near them. */
function isMark(bytes: Uint8Array, at: number): boolean {
  const last = bytes[at + 2] ?? 0;
  return (
    bytes[at + 1] === 0x80 &&
    (last === 0x98 ||
      last === 0x99 ||
      (last >= 0x8b && last <= 0x8f) ||
      (last >= 0xaa && last <= 0xae))
  );
}

/** In UTF-8; tables in other encodings have other bytes for Arabic, and are read as texts. */
function scriptOf(bytes: Uint8Array, start: number, end: number): number {
  let script = PLAIN;
  let marked = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      // At the end of a word it parts nothing.
      if ((byte === APOSTROPHE || byte === GRAVE) && at > start && isWithin(bytes, at)) {
        marked = MARKED;
      }
      continue;
    }
    script = ARABIC;
    // U+0600 to U+06FF, and U+2000 to U+203F.
    if (byte >= 0xd8 && byte <= 0xdb) at += 1;
    else if (byte === 0xe2 && bytes[at + 1] === 0x80) {
      if (isMark(bytes, at)) marked = MARKED;
      at += 2;
    } else return MIXED;
  }
  return script | marked;
}

/** A word as small letters, and how far it may be moved when its last letter meets a byte. */
interface Skips {
  readonly word: Uint8Array;
  readonly skips: Uint8Array;
  /** Digits have other spellings in Arabic. */
  readonly hasDigits: boolean;
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

/** Whether a mark of one byte may stand between letters; at either end of a word it parts nothing. */
const isWithin = (bytes: Uint8Array, at: number): boolean =>
  isOfWord(bytes[at - 1] ?? 0) && isOfWord(bytes[at + 1] ?? 0);

const isOfWord = (byte: number): boolean =>
  IN_WORD[byte] === 1 || byte >= 0x80 || byte === APOSTROPHE || byte === GRAVE;

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
  return { word, skips, hasDigits: /[0-9]/.test(text) };
}

/** Whether a word of the bytes begins with the word. */
function holds({ bytes, start, end }: Stretch, { word, skips }: Skips): boolean {
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
