import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge, type Reach } from './dodge.ts';

const reach = fc
  .record({
    from: fc.integer({ min: 0, max: 500 }),
    size: fc.integer({ min: 1, max: 120 }),
    long: fc.boolean(),
  })
  .map(({ from, size, long }): Reach => ({ from, to: from + size, long }));

describe('Do events of one day stand beside each other?', () => {
  it('no two events of one row overlap, for any events', () => {
    fc.assert(
      fc.property(fc.array(reach, { maxLength: 60 }), (reaches) => {
        const rows = dodge(reaches, 0);
        reaches.forEach((a, i) => {
          reaches.forEach((b, k) => {
            if (k > i && rows[i] === rows[k]) expect(a.to <= b.from || b.to <= a.from).toBe(true);
          });
        });
      }),
    );
  });

  it('an event alone stands next to the line', () => {
    expect([...dodge([{ from: 0, to: 10, long: false }], 2)]).toEqual([0]);
  });

  it('what went on for long lies next to the line, what happened meanwhile outside it', () => {
    expect([
      ...dodge(
        [
          { from: 40, to: 50, long: false },
          { from: 0, to: 100, long: true },
        ],
        2,
      ),
    ]).toEqual([1, 0]);
  });

  it('moving all events by the same distance changes no row', () => {
    fc.assert(
      fc.property(
        fc.array(reach, { maxLength: 40 }),
        fc.integer({ min: -900, max: 900 }),
        (reaches, by) => {
          const moved = reaches.map((r) => ({ ...r, from: r.from + by, to: r.to + by }));
          expect([...dodge(moved, 2)]).toEqual([...dodge(reaches, 2)]);
        },
      ),
    );
  });
});
