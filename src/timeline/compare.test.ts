import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline } from '../../tests/support/aleppo.ts';
import { DAY_MS, type EpochMs, epochMs } from '../time/types.ts';
import { compareDays, compareWindows, totalOf } from './compare.ts';
import { eventsWith } from './facets.ts';
import type { Timeline } from './types.ts';
import { eventsWithin } from './within.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});

const day = (text: string): EpochMs => epochMs(Date.parse(text));
const anyDay = fc
  .integer({ min: day('2015-09-01') / DAY_MS, max: day('2017-02-28') / DAY_MS })
  .map((n) => epochMs(n * DAY_MS));

describe('What changed between two dates, and according to whom?', () => {
  it('the order in which the dates are given changes nothing', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(compareDays(timeline, a, b)).toEqual(compareDays(timeline, b, a));
      }),
      { numRuns: 30 },
    );
  });

  it('every event between is counted under its one track, and under each of its actors', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const { events, tracks, actors } = compareDays(timeline, a, b);
        const sum = tracks.reduce((all, { counts }) => all + totalOf(counts), 0);
        expect(sum).toBe(events.length);
        for (const { actor, counts } of actors) {
          const all = eventsWith(timeline, 'actors', actor);
          const within = new Set<number>(events);
          expect(totalOf(counts)).toBe(all.filter((i) => within.has(i)).length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('a figure is the last that had been said by the day, never a later one', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        for (const { holders } of compareDays(timeline, a, b).ground) {
          for (const { before, after } of holders) {
            if (before) expect(before.day).toBeLessThanOrEqual(Math.min(a, b));
            if (after) expect(after.day).toBeLessThanOrEqual(Math.max(a, b));
            if (before) expect(after?.day ?? 0).toBeGreaterThanOrEqual(before.day);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('in the default data: four voices on 28 November, one base beside the other', () => {
    const { ground, began } = compareDays(timeline, day('2016-11-14'), day('2016-11-28'));
    const east = ground.find(({ series }) => series.base.id === 'east-opp-nov-2016');
    const government = east?.holders.find(({ holder }) => holder.id === 'gov-side');
    expect(government?.before?.low).toBe(0);
    expect(government?.after?.claims).toHaveLength(3);
    const city = ground.find(({ series }) => series.base.id === 'aleppo-city');
    expect(
      city?.holders.every(({ after }) => after === null),
      'not said yet',
    ).toBe(true);
    expect(began).toEqual([]);
    const december = compareDays(timeline, day('2016-12-01'), day('2016-12-01'));
    expect(december.began.map(({ group }) => group)).toContain('jaysh-halab');
  });
});

describe('How do two stretches of time compare?', () => {
  const anyStretch = fc
    .tuple(anyDay, fc.integer({ min: 1, max: 90 }))
    .map(([from, days]) => ({ from, to: epochMs(from + days * DAY_MS) }));

  it('exchanged, they are the same comparison the other way round', () => {
    fc.assert(
      fc.property(anyStretch, anyStretch, (a, b) => {
        const there = compareWindows(timeline, a, b);
        const back = compareWindows(timeline, b, a);
        expect(back.first).toEqual(there.second);
        expect(back.second).toEqual(there.first);
        expect(back.tracks.map(({ id, second }) => [id, second])).toEqual(
          there.tracks.map(({ id, first }) => [id, first]),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('each is counted as its list is long, under tracks and sides alike', () => {
    fc.assert(
      fc.property(anyStretch, anyStretch, (a, b) => {
        const { first, second, tracks } = compareWindows(timeline, a, b);
        for (const [which, window, stretch] of [
          ['first', a, first],
          ['second', b, second],
        ] as const) {
          const listed = eventsWithin(timeline, window).length;
          expect(totalOf(stretch.counts)).toBe(listed);
          expect(tracks.reduce((sum, one) => sum + totalOf(one[which]), 0)).toBe(listed);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('a figure of two one-day stretches is that of the two dates', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [first, last] = [epochMs(Math.min(a, b)), epochMs(Math.max(a, b))];
        const oneDay = (from: EpochMs) => ({ from, to: epochMs(from + DAY_MS) });
        expect(compareWindows(timeline, oneDay(first), oneDay(last)).ground).toEqual(
          compareDays(timeline, first, last).ground,
        );
      }),
      { numRuns: 20 },
    );
  });

  it('who was in a coalition in December only is told', () => {
    const { second } = compareWindows(
      timeline,
      { from: day('2016-10-01'), to: day('2016-11-01') },
      { from: day('2016-12-01'), to: day('2016-12-20') },
    );
    expect(second.only.map(({ group }) => group)).toContain('jaysh-halab');
    expect(second.began.map(({ group }) => group)).toContain('jaysh-halab');
  });

  it('days the data tell nothing of are not quiet days', () => {
    const { first, second } = compareWindows(
      timeline,
      { from: day('2010-01-01'), to: day('2010-03-01') },
      {
        from: epochMs(timeline.period.from - 10 * DAY_MS),
        to: epochMs(timeline.period.from + 20 * DAY_MS),
      },
    );
    expect(first.told).toBe(0);
    expect(second.told).toBeGreaterThanOrEqual(20);
    expect(second.told).toBeLessThan(second.days);
  });
});
