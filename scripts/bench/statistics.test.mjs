import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { least, median, most, percentile } from './statistics.mjs';

describe('percentile', () => {
  it('is one of the values, whatever their order', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(percentile([5, 1, 4, 2, 3], 0.95)).toBe(5);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });

  it('has at least its share of the values at or below it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const found = percentile(values, share);
          const below = values.filter((value) => value <= found).length;
          expect(below / values.length).toBeGreaterThanOrEqual(share);
          expect(found).toBeGreaterThanOrEqual(least(values));
          expect(found).toBeLessThanOrEqual(most(values));
        },
      ),
    );
  });
});
