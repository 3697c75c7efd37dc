/**
 * Ids that were met, without keeping them: a million texts in a `Map` are a hundred megabytes.
 *
 * An id is known by 64 bits of two hashes. That two different ones of a million share them has a
 * chance of one in thirty million; the second would then be told for a double, and kept.
 */
const LEAST_SLOTS = 1 << 10;

export class IdSet {
  /** Two words a slot; both 0 where it is free. */
  private slots = new Uint32Array(LEAST_SLOTS * 2);
  private size = 0;

  /** Remembers an id; returns whether it is new. */
  add(id: string): boolean {
    let first = 0x811c9dc5;
    let second = 0x9747b28c;
    for (let i = 0; i < id.length; i++) {
      const unit = id.charCodeAt(i);
      first = Math.imul(first ^ unit, 0x0100_0193);
      second = Math.imul(second ^ unit, 0x5bd1_e995);
      second ^= second >>> 15;
    }
    if (!this.put(first >>> 0, second >>> 0 || 1)) return false;
    this.size += 1;
    if (this.size * 4 > this.slots.length) this.grow();
    return true;
  }

  private put(first: number, second: number): boolean {
    const { slots } = this;
    const mask = slots.length / 2 - 1;
    for (let at = first & mask; ; at = (at + 1) & mask) {
      if (slots[at * 2 + 1] === 0) {
        slots[at * 2] = first;
        slots[at * 2 + 1] = second;
        return true;
      }
      if (slots[at * 2] === first && slots[at * 2 + 1] === second) return false;
    }
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      const second = before[at + 1] ?? 0;
      if (second !== 0) this.put(before[at] ?? 0, second);
    }
  }
}
