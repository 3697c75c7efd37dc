/**
 * Finds numbered ids again without keeping a million of them: of each there are two hashes, and
 * who asked decides in the end.
 */

import { Column } from './column.ts';

/** Two hashes of one id, which together are as good as the id itself. */
export interface IdHash {
  readonly slot: number;
  readonly check: number;
  /** Whether it has only small letters, digits and signs of ASCII, and so no other way to be written. */
  readonly isPlain: boolean;
}

/** FNV-1a over UTF-16 units, beside a hash of another multiplier. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashOfId(id: string): IdHash {
  let slot = 0x811c9dc5;
  let check = 0x9747b28c;
  let isPlain = true;
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    if (code > 0x7e || (code >= 0x41 && code <= 0x5a)) isPlain = false;
    slot = Math.imul(slot ^ code, 0x0100_0193);
    check = Math.imul(check ^ code, 0x85eb_ca6b);
    check ^= check >>> 15;
  }
  slot ^= slot >>> 16;
  return { slot: slot >>> 0, check: check >>> 0, isPlain };
}

export class IdTable {
  /** Numbers of entries, and one: 0 is free. At least half of it is. */
  private slots = new Uint32Array(2048);
  private readonly hashes = new Column();
  private readonly checks = new Column();
  private readonly values = new Column();

  get isEmpty(): boolean {
    return this.values.length === 0;
  }

  /** The number first given to an id, or null. */
  find({ slot, check }: IdHash, is?: (value: number) => boolean): number | null {
    const mask = this.slots.length - 1;
    for (let at = slot & mask; ; at = (at + 1) & mask) {
      const entry = (this.slots[at] ?? 0) - 1;
      if (entry < 0) return null;
      if (this.hashes.at(entry) !== slot || this.checks.at(entry) !== check) continue;
      const value = this.values.at(entry);
      if (!is || is(value)) return value;
    }
  }

  add({ slot, check }: IdHash, value: number): void {
    const entry = this.values.length;
    this.hashes.push(slot);
    this.checks.push(check);
    this.values.push(value);
    if (entry * 2 < this.slots.length) this.place(entry);
    else this.grow();
  }

  private place(entry: number): void {
    const mask = this.slots.length - 1;
    let at = this.hashes.at(entry) & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = entry + 1;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let entry = 0; entry < this.values.length; entry++) this.place(entry);
  }
}
