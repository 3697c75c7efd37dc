import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascending, sortedPairs, sortedPositions } from './sort-indexes.ts';

/** Few numbers, and so many that they are not compared. */
const numbers = (most: number) =>
  fc.oneof(
    fc.array(fc.nat(most), { maxLength: 60 }),
    fc
      .tuple(fc.nat(most), fc.integer({ min: 2040, max: 3000 }))
      .map(([seed, size]) =>
        Array.from({ length: size }, (_, i) => (seed + i * 2_654_435_761) % (most + 1)),
      ),
  );

describe('Are numbers sorted as by comparing?', () => {
  it('whole numbers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 7, 2047, 2048, 5_000_000, 2 ** 32 - 1),
        fc.gen(),
        (most, gen) => {
          const values = gen(() => numbers(most));
          expect([...ascending(Uint32Array.from(values), most + 1)]).toEqual(
            [...values].sort((a, b) => a - b),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('positions of instants', () => {
    const instants = fc.array(
      fc.oneof(
        fc.integer({ min: -5, max: 5 }),
        fc.integer(),
        fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }),
        fc.integer({ min: -9, max: 9 }).map((tenths) => tenths / 10),
        fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
      ),
    );
    fc.assert(
      fc.property(instants, (values) => {
        const value = (i: number) => values[i] ?? 0;
        expect([...sortedPositions(Float64Array.from(values))]).toEqual(
          values
            .map((_, i) => i)
            .sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : a - b)),
        );
      }),
    );
  });

  it('positions of instants that are not a whole number apart, before one that never ends', () => {
    const values = Float64Array.of(0, 1.5, Number.POSITIVE_INFINITY);
    expect([...sortedPositions(values)]).toEqual([0, 1, 2]);
  });

  it('pairs, by the first and then by the second', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(3, 700, 60_000),
        fc.array(fc.tuple(fc.nat(60_000), fc.nat(60_000))),
        (bound, given) => {
          const pairs = given.map(([a, b]) => [a % bound, b % bound] as const);
          const first = Uint32Array.from(pairs, ([a]) => a);
          const second = Uint32Array.from(pairs, ([, b]) => b);
          const at = (i: number) => pairs[i] ?? [0, 0];
          expect([...sortedPairs(first, second, bound)]).toEqual(
            pairs
              .map((_, i) => i)
              .sort((i, j) => at(i)[0] - at(j)[0] || at(i)[1] - at(j)[1] || i - j),
          );
        },
      ),
    );
  });
});
