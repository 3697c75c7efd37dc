import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, epochMs } from '../time/types.ts';
import { axisTicks, YEAR_MS } from './axis.ts';

const ROOM = { hour: 54, day: 62, week: 62, month: 58, year: 52 };
const ticks = (from: string, to: string, length = 900) =>
  axisTicks({ from: epochMs(Date.parse(from)), to: epochMs(Date.parse(to)) }, length, ROOM);

describe('Where am I in time?', () => {
  it('six weeks show weeks, two years months, four days hours', () => {
    expect(ticks('2016-11-12', '2016-12-26')[0]?.unit).toBe('week');
    expect(ticks('2015-01-01', '2017-01-01')[0]?.unit).toBe('month');
    expect(ticks('2016-12-01', '2016-12-03')[0]?.unit).toBe('hour');
  });

  it('the first tick of a window and the first of a year can say the year', () => {
    const shown = ticks('2016-12-10', '2017-01-20');
    expect(shown[0]?.first).toBe(true);
    expect(shown.filter((tick) => tick.major).map((tick) => tick.year)).toEqual([2017]);
  });

  it('antiquity has years that are round as people count them: 500 BC, not 501', () => {
    const shown = axisTicks(
      { from: epochMs(-2500 * YEAR_MS), to: epochMs(-1900 * YEAR_MS) },
      900,
      ROOM,
    );
    expect(shown.length).toBeGreaterThan(3);
    expect(
      shown.every(
        (tick) =>
          (tick.unit === 'year' && (tick.year > 0 ? tick.year : 1 - tick.year) % 50 === 0) ||
          tick.year === 1,
      ),
    ).toBe(true);
  });

  it('years far outside the calendar of computers still have ticks', () => {
    const shown = axisTicks({ from: epochMs(-170_000_000 * YEAR_MS), to: epochMs(0) }, 900, ROOM);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.every((tick) => Number.isFinite(tick.at))).toBe(true);
  });

  it('ticks lie in the window, in order, and far enough apart, from hours to centuries', () => {
    fc.assert(
      fc.property(
        fc.double({ min: Math.log(DAY_MS / 8), max: Math.log(3000 * YEAR_MS), noNaN: true }),
        fc.double({ min: -3000 * YEAR_MS, max: 200 * YEAR_MS, noNaN: true }),
        (size, from) => {
          const window = { from: epochMs(from), to: epochMs(from + Math.exp(size)) };
          const shown = axisTicks(window, 900, ROOM);
          shown.forEach((tick, i) => {
            expect(tick.at).toBeGreaterThanOrEqual(window.from);
            expect(tick.at).toBeLessThan(window.to);
            const before = shown[i - 1];
            if (!before) return;
            const apart = ((tick.at - before.at) / (window.to - window.from)) * 900;
            expect(apart).toBeGreaterThan(28);
          });
          expect(shown.length).toBeLessThan(40);
        },
      ),
    );
  });
});
