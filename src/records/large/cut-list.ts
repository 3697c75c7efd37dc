/** Cuts the elements of one list, and what lies between them where it is broken. */
import { DEEPEST } from '../json.ts';
import { type ByteScanner, CLOSE_LIST, COLON, COMMA, QUOTE } from './byte-scanner.ts';
import { Elements, MARKS } from './elements.ts';
import type { Resync } from './resync.ts';

/** Told how many bytes have been looked at. */
export type Watch = (bytes: number) => void;

export interface CutList {
  readonly elements: Elements;
  /** Where the document goes on: at the closing bracket, if there is one. */
  readonly resumed: number;
  /** What the text does not have there, but should. */
  readonly missing: '' | ']' | '],';
  readonly isSound: boolean;
}

/** How many elements are cut before anybody is told how far it has got. */
const ELEMENTS_A_REPORT = 4096;

/** @param scanner stands behind the list's opening bracket */
export function cutList(scanner: ByteScanner, resync: Resync, watch: Watch): CutList {
  const elements = new Elements();
  let isSound = true;
  /** Behind the last element. */
  let behind = scanner.at;
  let comma: 'needed' | 'read' | 'none' = 'none';
  let commaAt = -1;
  let marks: number = MARKS.apart;
  /** Goes on behind a stretch that is broken. */
  const resume = (at: number) => {
    elements.add({ start: behind, end: at }, 0, MARKS.stretch);
    scanner.at = at;
    behind = at;
    comma = 'none';
    marks = MARKS.apart;
  };
  for (;;) {
    scanner.slipped = false;
    scanner.blanks();
    if (scanner.slipped) marks |= MARKS.apart;
    const start = scanner.at;
    if (scanner.is(CLOSE_LIST)) {
      const isClose = isSound ? resync.mayClose(start) : resync.closes(start);
      const further = isClose ? null : resync.next(start + 1);
      if (further?.kind === 'element') {
        isSound = false;
        resume(further.at);
        continue;
      }
      if (comma === 'read') scanner.slip(start, 'value');
      return { elements, resumed: start, missing: '', isSound };
    }
    if (comma === 'needed' && scanner.is(COMMA)) {
      comma = 'read';
      commaAt = start;
      scanner.at += 1;
      continue;
    }
    scanner.slipped = false;
    if (comma !== 'needed' && scanner.value()) {
      if (scanner.slipped) marks |= MARKS.slipped | MARKS.apart;
      if (scanner.deepest > DEEPEST) marks |= MARKS.deep;
      elements.add({ start, end: scanner.at }, scanner.fields, marks);
      if (elements.count % ELEMENTS_A_REPORT === 0) watch(scanner.at);
      behind = scanner.at;
      marks = 0;
      comma = 'needed';
      continue;
    }
    isSound = false;
    const name = comma === 'needed' ? nameAt(scanner, elements) : null;
    if (name !== null && resync.isRestOfRoot(name)) {
      scanner.slip(start, 'comma');
      if (name === start) return { elements, resumed: name, missing: '],', isSound };
      elements.pop();
      const missing = elements.count > 0 ? ']' : '],';
      return { elements, resumed: elements.count > 0 ? commaAt : name, missing, isSound };
    }
    // Where all was well to the end of the text, it was cut off there.
    const { length } = scanner.bytes;
    const { kind, at } =
      scanner.at < length
        ? resync.next(comma === 'needed' ? start : start + 1)
        : { kind: 'nowhere', at: length };
    if (kind === 'element') {
      resume(at);
      continue;
    }
    elements.add({ start: behind, end: at }, 0, MARKS.stretch);
    return { elements, resumed: at, missing: '', isSound };
  }
}

/** Where a field's name stands, if this is one: of the object around a list that was not closed. */
function nameAt(scanner: ByteScanner, elements: Elements): number | null {
  if (scanner.is(QUOTE)) return scanner.at;
  const last = elements.start(elements.count - 1);
  return scanner.is(COLON) && scanner.bytes[last] === QUOTE ? last : null;
}
