import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline } from '../../tests/support/aleppo.ts';
import { epochMs } from '../time/types.ts';
import { locate, withinKmOf } from './located.ts';
import type { Timeline } from './types.ts';
import { eventsWithin } from './within.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});

describe('Where did it happen?', () => {
  it('every event of the window is at one place, or said to have none', () => {
    const { from, to } = timeline.period;
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.boolean(),
        (start, share, isFiltered) => {
          const window = {
            from: epochMs(from + (to - from) * start),
            to: epochMs(from + (to - from) * Math.min(1, start + share)),
          };
          const matched = isFiltered
            ? new Uint8Array(timeline.count).map((_, i) => (i % 3) & 1)
            : null;
          const { places, unplaced } = locate(timeline, window, matched);
          const all = [...places.flatMap(({ events }) => [...events]), ...unplaced];
          expect(all.sort((a, b) => a - b)).toEqual([...eventsWithin(timeline, window, matched)]);
          for (const { events, counts } of places) {
            expect(counts.said + counts.done + counts.line).toBe(events.length);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a quarter is known more exactly than a city', () => {
    const { places } = locate(timeline, timeline.period, null);
    const of = (precision: string) =>
      places.find(({ place }) => place.precision === precision)?.withinKm ?? 0;
    expect(of('district')).toBeGreaterThan(0);
    expect(of('district')).toBeLessThan(of('city'));
  });

  it('the coarser of what the point stands for and what the place is', () => {
    const country = withinKmOf({ precision: 'country' });
    expect(withinKmOf({ kind: 'village', precision: 'country' })).toBe(country);
    expect(withinKmOf({ kind: 'country', precision: 'exact' })).toBe(country);
    expect(withinKmOf({ kind: 'village', precision: 'exact' })).toBe(
      withinKmOf({ kind: 'village' }),
    );
    expect(withinKmOf({ kind: 'governorate' })).toBe(withinKmOf({ precision: 'region' }));
  });

  it('a radius of its own counts; of words that say nothing, the other; of none, far', () => {
    expect(withinKmOf({ kind: 'country', precision: 'country', uncertaintyKm: 5 })).toBe(5);
    expect(withinKmOf({ kind: 'toString', precision: 'city' })).toBe(withinKmOf({ kind: 'city' }));
    expect(withinKmOf({})).toBe(withinKmOf({ kind: 'constructor', precision: 'whatever' }));
    expect(withinKmOf({})).toBeGreaterThan(withinKmOf({ precision: 'city' }));
  });
});
