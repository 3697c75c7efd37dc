/**
 * Finds events by id without keeping a million ids: a table of hashes says where an id may be, and
 * the event there is asked for its own.
 */

import type { Indexed } from './indexed.ts';
import type { EventIds } from './types.ts';
import { eventIndex } from './types.ts';

/** A slot that holds no event; others hold the event's index and one. */
const FREE = 0;

/** FNV-1a over UTF-16 units, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x0100_0193);
  }
  return hash >>> 0;
}

/**
 * A table of slots for hashes of ids, in the timeline's order: a power of two, at least half of
 * it free. What stands at a hash that is taken stands at the next free slot.
 */
export function slotsOf(hashes: Uint32Array): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * 2))));
  const mask = slots.length - 1;
  for (let index = 0; index < hashes.length; index++) {
    let at = (hashes[index] ?? 0) & mask;
    while (slots[at] !== FREE) at = (at + 1) & mask;
    slots[at] = index + 1;
  }
  return slots;
}

/** @param ids the ids in the timeline's order, each made when it is asked for */
export function idsInSlots(slots: Uint32Array, ids: Indexed<string>): EventIds {
  const mask = slots.length - 1;
  const find = (id: string): number | undefined => {
    for (let at = hashOf(id) & mask; slots[at] !== FREE; at = (at + 1) & mask) {
      const index = (slots[at] ?? FREE) - 1;
      if (ids.at(index) === id) return index;
    }
    return undefined;
  };
  return {
    has: (id) => find(id) !== undefined,
    get: (id) => {
      const index = find(id);
      return index === undefined ? undefined : eventIndex(index);
    },
  };
}
