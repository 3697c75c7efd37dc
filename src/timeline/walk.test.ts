import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { crowd, datedEvents, FIRST_DAY } from '../../tests/support/crowd.ts';
import { loadEdtf } from '../time/edtf.ts';
import { sidesOf } from './sorted.ts';
import type { Timeline } from './types.ts';
import { nearestTo, nextTo, outermost } from './walk.ts';

beforeAll(loadEdtf);

const DAYS = 60;
const crowds = datedEvents(DAYS, 80).map((events) => crowd(events));
const filterOf = (timeline: Timeline, modulo: number): Uint8Array | null =>
  modulo === 0
    ? null
    : Uint8Array.from({ length: timeline.count }, (_, i) => (i % modulo === 0 ? 1 : 0));
const modulos = fc.integer({ min: 0, max: 4 });
const instants = fc
  .integer({ min: -5 * 24, max: (DAYS + 5) * 24 })
  .map((hours) => FIRST_DAY + hours * 3_600_000);

describe('Does a step lead to the next mark?', () => {
  it('step by step through all that match in the order of the marks, and back', () => {
    fc.assert(
      fc.property(crowds, modulos, (timeline, modulo) => {
        const matched = filterOf(timeline, modulo);
        const sides = sidesOf(timeline, matched);
        const walked = [...timeline.order].filter((index) => matched?.[index] !== 0);
        const at = (index: number) => timeline.columns.at[index] ?? 0;
        expect(outermost(sides, 'first')).toBe(walked[0] ?? null);
        expect(outermost(sides, 'last')).toBe(walked.at(-1) ?? null);
        for (const [k, index] of walked.entries()) {
          expect(nextTo(sides, at(index), index, 1)).toBe(walked[k + 1] ?? null);
          expect(nextTo(sides, at(index), index, -1)).toBe(walked[k - 1] ?? null);
        }
        // From one that does not match itself to those that do.
        for (const [k, index] of timeline.order.entries()) {
          const after = timeline.order.slice(k + 1).find((other) => matched?.[other] !== 0);
          const before = timeline.order.slice(0, k).findLast((other) => matched?.[other] !== 0);
          expect(nextTo(sides, at(index), index, 1)).toBe(after ?? null);
          expect(nextTo(sides, at(index), index, -1)).toBe(before ?? null);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('to the one that stands nearest, the earlier of two', () => {
    fc.assert(
      fc.property(crowds, modulos, instants, (timeline, modulo, instant) => {
        const matched = filterOf(timeline, modulo);
        let nearest: number | null = null;
        const distance = (index: number) => Math.abs((timeline.columns.at[index] ?? 0) - instant);
        for (const index of timeline.order) {
          if (matched?.[index] === 0) continue;
          if (nearest === null || distance(index) < distance(nearest)) nearest = index;
        }
        expect(nearestTo(sidesOf(timeline, matched), instant)).toBe(nearest);
      }),
      { numRuns: 150 },
    );
  });
});
