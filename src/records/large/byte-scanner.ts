/**
 * JSON as bytes, without making values of it: where a value ends, and whether it is JSON at all.
 *
 * It refuses what `JSON.parse` refuses, but for two slips that lose nothing, which it notes and
 * reads over: a comment, and a comma before a closing bracket.
 */

import { MOST_BREAKS } from '../json.ts';

/** What is written where JSON does not have it, under the name that `json-broken` tells it by. */
export interface Slip {
  readonly at: number;
  readonly problem: string;
}

/** Brackets that may be open at once; nothing but an attack has as many. */
const MOST_OPEN = 1 << 24;

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
const SLASH = 0x2f;
const STAR = 0x2a;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const LETTER_U = 0x75;

/** What may stand next. */
const VALUE = 0;
const VALUE_OR_CLOSE = 1;
const AFTER_VALUE = 2;
const NAME = 3;
const NAME_OR_CLOSE = 4;

export class ByteScanner {
  /** Where it is; after a break, where that was noticed. */
  at = 0;
  /** Of the last value: how many fields its objects are written with, and how deep it is nested. */
  fields = 0;
  deepest = 0;
  /** Whether there was a slip since this was last set to false. */
  slipped = false;
  readonly slips: Slip[] = [];
  private open = new Uint8Array(256);

  constructor(readonly bytes: Uint8Array) {}

  /** Whether this byte stands here; none does behind the end. */
  is(byte: number): boolean {
    return this.at < this.bytes.length && this.bytes[this.at] === byte;
  }

  /** Goes past blanks and comments. */
  blanks(): void {
    const { bytes } = this;
    const end = bytes.length;
    for (;;) {
      while (this.at < end && isBlank(bytes[this.at] ?? 0)) this.at += 1;
      if (!this.is(SLASH) || !this.comment()) return;
    }
  }

  /** Goes past a string; `at` is on its opening quotation mark. Says whether it is one. */
  string(): boolean {
    const after = this.is(QUOTE) ? stringEnd(this.bytes, this.at + 1) : ~this.at;
    this.at = after < 0 ? ~after : after;
    return after >= 0;
  }

  /** Goes past a value, which begins here. Says whether it is one. */
  value(): boolean {
    const { bytes } = this;
    const end = bytes.length;
    let { open } = this;
    let at = this.at;
    let depth = 0;
    let inObject = false;
    let next = VALUE;
    this.fields = 0;
    this.deepest = 0;
    for (;;) {
      if (at >= end) break;
      const byte = bytes[at] ?? 0;
      if (byte <= 0x20) {
        if (!isBlank(byte)) break;
        at += 1;
        continue;
      }
      if (byte === SLASH) {
        this.at = at;
        if (!this.comment()) break;
        at = this.at;
        continue;
      }
      if (next === AFTER_VALUE) {
        if (byte === COMMA) {
          at += 1;
          next = inObject ? NAME : VALUE;
          continue;
        }
        if (byte !== (inObject ? CLOSE_OBJECT : CLOSE_LIST)) break;
      } else if (next >= NAME) {
        if (byte === QUOTE) {
          at = stringEnd(bytes, at + 1);
          if (at < 0) {
            at = ~at;
            break;
          }
          if (at >= end || bytes[at] !== COLON) {
            this.at = at;
            this.blanks();
            at = this.at;
            if (at >= end || bytes[at] !== COLON) break;
          }
          at += 1;
          this.fields += 1;
          next = VALUE;
          continue;
        }
        if (byte !== CLOSE_OBJECT) break;
        if (next === NAME) this.slip(at, 'name');
      } else if (byte === QUOTE) {
        at = stringEnd(bytes, at + 1);
        if (at < 0) {
          at = ~at;
          break;
        }
        next = AFTER_VALUE;
        if (depth === 0) return this.done(at);
        continue;
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        if (depth === open.length) {
          if (depth >= MOST_OPEN) break;
          open = new Uint8Array(depth * 4);
          open.set(this.open);
          this.open = open;
        }
        open[depth] = inObject ? 1 : 0;
        depth += 1;
        if (depth > this.deepest) this.deepest = depth;
        inObject = byte === OPEN_OBJECT;
        next = inObject ? NAME_OR_CLOSE : VALUE_OR_CLOSE;
        at += 1;
        continue;
      } else if (byte !== CLOSE_LIST || depth === 0 || inObject) {
        at = wordEnd(bytes, at);
        if (at < 0) {
          at = ~at;
          break;
        }
        next = AFTER_VALUE;
        if (depth === 0) return this.done(at);
        continue;
      } else if (next === VALUE) this.slip(at, 'value');
      // What is left is a closing bracket of the right sort.
      at += 1;
      depth -= 1;
      inObject = open[depth] === 1;
      next = AFTER_VALUE;
      if (depth === 0) return this.done(at);
    }
    this.at = at;
    return false;
  }

  /** Notes something that is read over. */
  slip(at: number, problem: string): void {
    this.slipped = true;
    if (this.slips.length < MOST_BREAKS) this.slips.push({ at, problem });
  }

  private done(at: number): true {
    this.at = at;
    return true;
  }

  /** Goes past a comment, if this is one. */
  private comment(): boolean {
    const { bytes, at } = this;
    const after = bytes[at + 1];
    if (after !== SLASH && after !== STAR) return false;
    this.slip(at, 'comment');
    this.at = commentEnd(bytes, at);
    return true;
  }
}

const isBlank = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

function commentEnd(bytes: Uint8Array, at: number): number {
  const isLine = bytes[at + 1] === SLASH;
  for (let i = at + 2; i < bytes.length; i++) {
    const byte = bytes[i];
    if (isLine && (byte === 0x0a || byte === 0x0d)) return i;
    if (!isLine && byte === STAR && bytes[i + 1] === SLASH) return i + 2;
  }
  return bytes.length;
}

/** Behind the closing quotation mark of a string, or `~` the offset at which it is none. */
function stringEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.length;
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    // Most letters are behind the backslash, those of other scripts too.
    if (byte > BACKSLASH) continue;
    if (byte === QUOTE) return at + 1;
    if (byte < 0x20) return ~at;
    if (byte === BACKSLASH) {
      const after = escapeEnd(bytes, at + 1);
      if (after < 0) return after;
      at = after;
    }
  }
  return ~end;
}

/** The last byte of an escape whose letter stands at `at`. */
function escapeEnd(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case QUOTE:
    case BACKSLASH:
    case SLASH:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return at;
    case LETTER_U:
      for (let i = at + 1; i <= at + 4; i++) if (!isHex(bytes[i])) return ~(at - 1);
      return at + 4;
    default:
      return ~(at - 1);
  }
}

const isHex = (byte: number | undefined): boolean =>
  byte !== undefined &&
  (isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66));

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;

const WORDS = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));

/** Behind a number, `true`, `false` or `null`; or `~` the offset at which it is none. */
function wordEnd(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === MINUS || isDigit(byte)) return numberEnd(bytes, at);
  const word = WORDS.find((letters) => letters[0] === byte);
  if (!word?.every((letter, i) => bytes[at + i] === letter)) return ~at;
  return at + word.length;
}

function numberEnd(bytes: Uint8Array, start: number): number {
  let at = bytes[start] === MINUS ? start + 1 : start;
  if (!isDigit(bytes[at])) return ~start;
  at = bytes[at] === 0x30 ? at + 1 : digitsEnd(bytes, at);
  if (bytes[at] === POINT) {
    if (!isDigit(bytes[at + 1])) return ~start;
    at = digitsEnd(bytes, at + 1);
  }
  if (bytes[at] === 0x65 || bytes[at] === 0x45) {
    at += bytes[at + 1] === PLUS || bytes[at + 1] === MINUS ? 2 : 1;
    if (!isDigit(bytes[at])) return ~start;
    at = digitsEnd(bytes, at);
  }
  return at;
}

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isDigit(bytes[at])) at += 1;
  return at;
}
