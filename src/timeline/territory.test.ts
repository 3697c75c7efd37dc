import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline } from '../../tests/support/aleppo.ts';
import { DAY_MS, epochMs } from '../time/types.ts';
import { holdingDay, knowledgeOf, remainder, territoryOf } from './territory.ts';
import {
  type HolderBand,
  type HoldingClaim,
  percent,
  type ShareValue,
  type Timeline,
} from './types.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});

const value = (low: number | null, high: number | null): ShareValue => ({
  low: low === null ? null : percent(low),
  high: high === null ? null : percent(high),
  approximate: false,
  strict: false,
  tolerance: null,
});

const claim = (holding: ShareValue): HoldingClaim => ({
  observation: { id: 'o', date: '2016-12-01', base: 'b', shares: [{ holder: 'h', value: 1 }] },
  holder: { id: 'h', name: 'h' },
  value: holding,
  holding,
  certainty: null,
});

const day = (n: number, ...values: readonly ShareValue[]) =>
  holdingDay(epochMs(n * DAY_MS), values.map(claim));
const band = (...days: readonly ReturnType<typeof day>[]): HolderBand => ({
  holder: { id: 'h', name: 'h' },
  days,
});

describe('How much ground was held, and how much of that is known?', () => {
  it('more than a third lost leaves less than two thirds, and no lower edge', () => {
    expect(remainder(value(33.3, null))).toMatchObject({ low: null, high: percent(66.7) });
  });

  it('rivals of one day widen its edges and are never averaged', () => {
    expect(day(0, value(40, 40), value(50, 60))).toMatchObject({ low: 40, high: 60 });
  });

  it('at least two thirds beside about 40% leaves open how much more', () => {
    const open = day(5, value(40, 40), value(66.7, null));
    expect(open).toMatchObject({ low: 40, high: 66.7, openHigh: true, openLow: false });
    const intervals = knowledgeOf(band(day(0, value(0, 0)), open, day(10, value(70, 70))));
    expect(intervals.map(({ high }) => high)).toEqual([100, 100]);
  });

  it('at most 30% beside about 60% leaves open how much less', () => {
    const open = day(5, value(60, 60), value(null, 30));
    expect(open).toMatchObject({ low: 30, high: 60, openLow: true, openHigh: false });
    const intervals = knowledgeOf(band(day(0, value(80, 80)), open, day(10, value(70, 70))));
    expect(intervals.map(({ low }) => low)).toEqual([0, 0]);
  });

  it('a bound that a rival’s figure meets opens nothing; one just short of it does', () => {
    expect(day(0, value(60, 60), value(50, null)).openHigh).toBe(false);
    expect(day(0, value(50, 50), value(50, null)).openHigh).toBe(false);
    expect(day(0, value(50, 50), { ...value(50, null), strict: true }).openHigh).toBe(true);
  });

  it('what is left open reaches no further than what the others hold leaves', () => {
    const open = band(day(0, value(0, 0)), day(5, value(10, 10), value(20, null)));
    const held = band(day(0, value(100, 100)), day(9, value(70, 70)));
    expect(knowledgeOf(open, [held])[0]).toMatchObject({ high: 30 });
    const gone = band(day(0, value(100, 100)), day(3, value(70, 70)));
    expect(knowledgeOf(open, [gone])[0], 'not known throughout').toMatchObject({ high: 100 });
    const most = band(day(0, value(100, 100)), day(9, value(95, 95)));
    expect(knowledgeOf(open, [most])[0], 'never less than was said').toMatchObject({ high: 20 });
  });

  it('between two observations the lesser figure is held and the rest is not observed', () => {
    expect(knowledgeOf(band(day(0, value(100, 100)), day(10, value(60, 60))))).toMatchObject([
      { low: 60, high: 100 },
    ]);
  });

  it('a day that gives only an upper bound does not lower what is held', () => {
    const intervals = knowledgeOf(
      band(day(0, value(100, 100)), day(5, value(null, 67)), day(10, value(60, 60))),
    );
    expect(intervals.map(({ low }) => low)).toEqual([60, 60]);
    expect(intervals.map(({ high }) => high)).toEqual([100, 67]);
  });

  it('nothing is claimed before the first and after the last observation', () => {
    const intervals = knowledgeOf(band(day(3, value(50, 50)), day(7, value(20, 20))));
    expect(intervals[0]?.from).toBe((3 + 0.5) * DAY_MS);
    expect(intervals.at(-1)?.to).toBe((7 + 0.5) * DAY_MS);
  });

  it('what is held is never more than what may be held, for any claims', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    const said = fc.oneof(
      share.map((x) => value(x, x)),
      share.map((x) => value(x, null)),
      share.map((x) => value(null, x)),
      fc.tuple(share, share).map(([a, b]) => value(Math.min(a, b), Math.max(a, b))),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(said, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        (days) => {
          for (const { low, high, from, to } of knowledgeOf(
            band(...days.map((values, i) => day(i, ...values))),
          )) {
            expect(low).toBeLessThanOrEqual(high);
            expect(from).toBeLessThan(to);
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeLessThanOrEqual(100);
          }
        },
      ),
    );
  });

  it('every figure said on a day lies between the edges of the stretches beside it', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    const said = fc.oneof(
      share.map((x) => value(x, x)),
      share.map((x) => value(x, null)),
      share.map((x) => value(null, x)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(said, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
        (days) => {
          const made = days.map((values, i) => day(i, ...values));
          knowledgeOf(band(...made)).forEach((known, i) => {
            for (const beside of [made[i], made[i + 1]]) {
              for (const { holding } of beside?.claims ?? []) {
                if (beside?.high !== null) {
                  expect(known.high).toBeGreaterThanOrEqual(holding.low ?? holding.high ?? 0);
                }
                if (beside?.low !== null) {
                  expect(known.low).toBeLessThanOrEqual(holding.high ?? holding.low ?? 0);
                }
              }
            }
            if (daysOf(made, i).some(({ openHigh }) => openHigh)) expect(known.high).toBe(100);
            if (daysOf(made, i).some(({ openLow }) => openLow)) expect(known.low).toBe(0);
          });
        },
      ),
    );
    function daysOf<T>(list: readonly T[], i: number): readonly T[] {
      return list.slice(i, i + 2);
    }
  });

  it('in the default data what the opposition lost never becomes the government’s', () => {
    const series = territoryOf(timeline, 'east-opp-nov-2016');
    const government = series?.bands.find(({ holder }) => holder.id === 'gov-side');
    const claims = government?.days.flatMap((d) => d.claims) ?? [];
    expect(claims.length).toBeGreaterThan(15);
    expect(claims.every((c) => c.holder.id === 'gov-side')).toBe(true);
    const opposition = series?.bands.find(({ holder }) => holder.id === 'opposition');
    const lost =
      opposition?.days
        .flatMap((d) => d.claims)
        .filter((c) => c.holder.id === 'lost-by-opposition') ?? [];
    expect(lost.map((c) => c.observation.id).sort()).toEqual(['tc-1128-sohr', 'tc-1202-enab']);
    expect(lost.map((c) => c.holding.high)).toContain(60);
  });

  it('in the default data no observation stands under a base that is not its own', () => {
    for (const series of timeline.territory) {
      expect(series.observations.every((o) => o.base === series.base.id)).toBe(true);
    }
    expect(timeline.territory.reduce((sum, s) => sum + s.observations.length, 0)).toBe(32);
  });
});
