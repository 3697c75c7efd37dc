/**
 * Finds events by id without keeping a million ids: a table of hashes says where an id may be, and
 * the event there is asked for its own.
 */

import type { Indexed } from './indexed.ts';
import type { EventIds } from './types.ts';
import { eventIndex } from './types.ts';

/**
 * A slot that holds no event. Others hold the event's index and one, in as many bits as the table
 * has places; above them those bits of the hash that do not say the place.
 */
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
  const bits = Math.ceil(Math.log2(Math.max(2, hashes.length * 2)));
  const slots = new Uint32Array(2 ** bits);
  const mask = slots.length - 1;
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] ?? 0;
    let at = hash & mask;
    while (slots[at] !== FREE) at = (at + 1) & mask;
    slots[at] = (hash & ~mask) | (index + 1);
  }
  return slots;
}

/**
 * An event is asked for its id only where the rest of the hash is the same.
 *
 * @param ids the ids in the timeline's order, each made when it is asked for
 */
export function idsInSlots(slots: Uint32Array, ids: Indexed<string>): EventIds {
  const mask = slots.length - 1;
  const find = (id: string): number | undefined => {
    const hash = hashOf(id);
    for (let at = hash & mask; slots[at] !== FREE; at = (at + 1) & mask) {
      const slot = slots[at] ?? FREE;
      if (((slot ^ hash) & ~mask) !== 0) continue;
      const index = (slot & mask) - 1;
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
