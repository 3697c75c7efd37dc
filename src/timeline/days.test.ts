import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowd, datedEvents, FIRST_DAY } from '../../tests/support/crowd.ts';
import { startOfDay } from '../time/arithmetic.ts';
import { DAY_MS, epochMs } from '../time/types.ts';
import { figuresOfPage } from './days.ts';

describe('Is a list in pages still in the order of time?', () => {
  it('each figure of the ground is on one page, no earlier than the page’s events, no later than the next', () => {
    fc.assert(
      fc.property(
        datedEvents(30, 40),
        fc.array(fc.integer({ min: -5, max: 60 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 12 }),
        (invented, days, size) => {
          const timeline = crowd(invented);
          const events = Uint32Array.from({ length: timeline.count }, (_, i) => i);
          const figures = days
            .sort((a, b) => a - b)
            .map((day) => ({ at: epochMs(FIRST_DAY + day * DAY_MS) }));
          const dayOf = (at: number) => startOfDay(epochMs(Math.max(at, timeline.period.from)));
          const told: (readonly { readonly at: number }[])[] = [];
          for (let from = 0; from === 0 || from < events.length; from += size) {
            const to = Math.min(from + size, events.length);
            const page = figuresOfPage(timeline, figures, events, { from, to });
            told.push(page);
            for (const { at } of page) {
              if (from > 0) {
                expect(dayOf(at)).toBeGreaterThanOrEqual(dayOf(timeline.columns.start[from] ?? 0));
              }
              if (to < events.length) {
                expect(dayOf(at)).toBeLessThan(dayOf(timeline.columns.start[to] ?? 0));
              }
            }
          }
          expect(told.flat()).toEqual(figures);
        },
      ),
      { numRuns: 60 },
    );
  });
});
