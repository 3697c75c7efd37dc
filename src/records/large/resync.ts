/**
 * Where a list of events goes on after a break in the JSON: at the next whole object that can only
 * be an event, or at a bracket behind which the document ends as it should.
 */

import { isObject } from '../foreign.ts';
import { eventSchema, headerSchema, recordSchemas } from '../schema.ts';
import {
  ByteScanner,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from './byte-scanner.ts';
import { parsedLeniently, textAt } from './lenient.ts';

/** Where it goes on: with an event, with the list's closing bracket, or nowhere. */
export interface Resumption {
  readonly kind: 'element' | 'close' | 'nowhere';
  readonly at: number;
}

/** How often a byte may be looked at on the whole, so that no document takes for ever. */
const MOST_LOOKS = 16;

/** Bytes from a field's name to its list: a colon, blanks, and perhaps what should not be there. */
const MOST_BETWEEN = 64;

export class Resync {
  private readonly ahead: ByteScanner;
  private left: number;

  constructor(private readonly bytes: Uint8Array) {
    this.ahead = new ByteScanner(bytes);
    this.left = MOST_LOOKS * bytes.length;
  }

  /** Where the elements go on from `from`. */
  next(from: number): Resumption {
    const { bytes } = this;
    let before = 0;
    for (let at = from; at < bytes.length && this.left > 0; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= 0x20) continue;
      if (byte === OPEN_OBJECT && before !== COLON) {
        const end = this.valueEnd(at);
        if (end !== null && this.isEvent(at, end)) return { kind: 'element', at };
        // Nothing within a whole object can be an event of the list.
        if (end !== null) at = end - 1;
      } else if (byte === CLOSE_LIST && this.closes(at)) return { kind: 'close', at };
      before = bytes[at] ?? 0;
    }
    return { kind: 'nowhere', at: bytes.length };
  }

  /** Where a list of events begins behind `from`: the field's name, and an event in brackets. */
  list(from: number): number | null {
    const { bytes, ahead } = this;
    for (let at = from; at < bytes.length && this.left > 0; at++) {
      if (bytes[at] !== QUOTE || !isEvents(bytes, at, at + 8)) continue;
      const between = bytes.subarray(at, at + MOST_BETWEEN).indexOf(OPEN_LIST);
      if (between < 0) continue;
      const list = at + between;
      ahead.at = list + 1;
      ahead.blanks();
      const event = ahead.at;
      const end = ahead.is(OPEN_OBJECT) ? this.valueEnd(event) : null;
      if (end !== null && this.isEvent(event, end)) return list;
    }
    return null;
  }

  /** Whether the fields of the root go on at `at`, and to the end of the text. */
  isRestOfRoot(at: number): boolean {
    const { ahead } = this;
    ahead.at = at;
    const isRest = this.fields();
    this.left -= ahead.at - at;
    return isRest;
  }

  /** Whether a list can end at the bracket here: the root ends behind it, or another field follows. */
  mayClose(at: number): boolean {
    const { ahead } = this;
    ahead.at = at + 1;
    ahead.blanks();
    if (ahead.is(CLOSE_OBJECT)) return this.isEnd();
    if (!ahead.is(COMMA)) return false;
    ahead.at += 1;
    ahead.blanks();
    if (!ahead.string()) return false;
    ahead.blanks();
    return ahead.is(COLON);
  }

  /** Whether the list ends at the bracket here, for all that follows is the rest of the root. */
  closes(at: number): boolean {
    const { ahead } = this;
    if (!this.mayClose(at)) return false;
    ahead.at = at + 1;
    ahead.blanks();
    return ahead.is(CLOSE_OBJECT) || this.isRestOfRoot(ahead.at + 1);
  }

  private fields(): boolean {
    const { ahead, bytes } = this;
    const names = new Set(ELSEWHERE);
    for (;;) {
      ahead.blanks();
      const start = ahead.at;
      if (!ahead.string()) return false;
      // Fields of two objects were mixed up where one comes twice, or is an event's.
      const name = textAt(bytes, { start, end: ahead.at });
      if (names.has(name)) return false;
      names.add(name);
      ahead.blanks();
      if (!ahead.is(COLON)) return false;
      ahead.at += 1;
      if (!ahead.value()) return false;
      ahead.blanks();
      if (ahead.is(CLOSE_OBJECT)) return this.isEnd();
      if (!ahead.is(COMMA)) return false;
      ahead.at += 1;
    }
  }

  private isEnd(): boolean {
    this.ahead.at += 1;
    this.ahead.blanks();
    return this.ahead.at >= this.bytes.length;
  }

  private valueEnd(at: number): number | null {
    const { ahead } = this;
    ahead.at = at;
    const isWhole = ahead.value();
    this.left -= ahead.at - at;
    return isWhole ? ahead.at : null;
  }

  /** No other record of the format has a track. */
  private isEvent(start: number, end: number): boolean {
    const value = parsedLeniently(this.bytes, { start, end });
    return isObject(value) && Object.hasOwn(value, 'id') && Object.hasOwn(value, 'track');
  }
}

/** Names of fields, in quotation marks, that do not come behind the events in the root. */
const ELSEWHERE: readonly string[] = [
  'events',
  ...Object.keys(eventSchema.entries).filter(
    (name) => !Object.hasOwn(headerSchema.entries, name) && !Object.hasOwn(recordSchemas, name),
  ),
].map((name) => `"${name}"`);

const EVENTS = new TextEncoder().encode('"events"');

/** Whether the string between two offsets, its quotation marks included, says `events`. */
export function isEvents(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start === EVENTS.length) return EVENTS.every((byte, i) => bytes[start + i] === byte);
  const written = bytes.subarray(start, end);
  // Letters may be written as escapes.
  if (end - start > EVENTS.length * 6 || !written.includes(0x5c)) return false;
  return parsedLeniently(bytes, { start, end }) === 'events';
}
