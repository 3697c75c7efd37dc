/** Ids for records that have none of their own. */
import { withoutMarks } from '../text/bidi.ts';

const LONGEST = 200;

/** A text as an id: no commas, no controls, no marks of direction, not too long; empty where nothing is left. */
export const idOf = (text: string): string => {
  const isFine =
    text.length <= LONGEST &&
    !/[\p{Cc}\p{Cs},\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u.test(text);
  if (isFine) return text.trim();
  return withoutMarks(text)
    .slice(0, LONGEST)
    .replace(/[\p{Cc}\p{Cs},\s]+/gu, ' ')
    .trim();
};

/**
 * An id made of a date and of what happened, so that a row keeps its address when others are
 * put before it: `2016-12-02-1x9f4ab`.
 */
export function madeId(edtf: string, words: string): string {
  const [day = ''] = edtf.replace(/^\.\.\//, '').split('/', 1);
  return `${day}-${hashOf(words)}`;
}

/** FNV-1a, 32 bits, of UTF-16 code units. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Ids of one list: one that was taken before gets a number behind it. */
export class DistinctIds {
  private readonly taken = new Set<string>();
  private readonly next = new Map<string, number>();

  take(id: string): string {
    let free = id;
    let number = this.next.get(id) ?? 2;
    while (this.taken.has(free)) {
      const suffix = `-${number++}`;
      free = `${id.slice(0, LONGEST - suffix.length)}${suffix}`;
    }
    this.next.set(id, number);
    this.taken.add(free);
    return free;
  }
}
