import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, idsInSlots, slotsOf } from './event-ids.ts';

describe('Are events found by id without their ids being kept?', () => {
  it('each by its own, and none by another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 4 }), { maxLength: 300 }), (ids) => {
        const found = idsInSlots(slotsOf(Uint32Array.from(ids, hashOf)), ids);
        expect(ids.map((id) => found.get(id))).toEqual(ids.map((_, i) => i));
        expect(found.has('not among them')).toBe(false);
      }),
    );
  });

  it('nearly no event is asked for its id that has another', () => {
    const ids = Array.from({ length: 5000 }, (_, i) => `event-${i}`);
    let asked = 0;
    const found = idsInSlots(slotsOf(Uint32Array.from(ids, hashOf)), {
      length: ids.length,
      at: (index) => {
        asked += 1;
        return ids[index];
      },
    });
    for (const id of ids) found.get(id);
    expect(asked - ids.length).toBeLessThan(10);
    for (let i = 0; i < 5000; i++) found.has(`other-${i}`);
    expect(asked - ids.length).toBeLessThan(20);
  });
});
