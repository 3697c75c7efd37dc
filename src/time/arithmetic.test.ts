import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dayOf,
  daysInMonth,
  startOfDate,
  startOfDay,
  startOfMonth,
  startOfYear,
  startOfYearNumber,
  yearOf,
} from './arithmetic.ts';
import { DAY_MS, epochMs } from './types.ts';

const at = (text: string) => epochMs(Date.parse(text));
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 10);

describe('steps of the calendar', () => {
  it('steps over the ends of months and years', () => {
    expect(iso(addDays(at('2016-02-28'), 1))).toBe('2016-02-29');
    expect(iso(addMonths(at('2016-01-31'), 1))).toBe('2016-02-29');
    expect(iso(addMonths(at('2016-12-02'), -12))).toBe('2015-12-02');
    expect(iso(addYears(at('2016-02-29'), 1))).toBe('2017-02-28');
  });

  it('begins days, months and years at midnight UTC', () => {
    const noon = at('2016-12-02T12:34:56Z');
    expect(startOfDay(noon)).toBe(at('2016-12-02'));
    expect(startOfMonth(noon)).toBe(at('2016-12-01'));
    expect(startOfYear(noon)).toBe(at('2016-01-01'));
    expect(startOfDay(at('1960-12-02T01:00:00Z'))).toBe(at('1960-12-02'));
  });

  it('H10 does not take the years 0 to 99 for those of the twentieth century', () => {
    expect(yearOf(startOfYearNumber(16))).toBe(16);
    expect(dayOf(startOfDate({ year: 0, month: 2, day: 29 }))).toEqual({
      year: 0,
      month: 2,
      day: 29,
    });
  });

  it('counts years outside the calendar by their mean length, without a gap', () => {
    expect(yearOf(startOfYearNumber(-170_000_002))).toBe(-170_000_002);
    expect(yearOf(startOfYearNumber(271_001))).toBe(271_001);
    const border = startOfYearNumber(271_001) - startOfYearNumber(271_000);
    expect(Math.abs(border / DAY_MS - 365.2425)).toBeLessThan(3);
  });

  it('takes apart what it puts together', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const last = { year, month, day: daysInMonth(year, month) };
          expect(dayOf(startOfDate(last))).toEqual(last);
          expect(dayOf(addDays(startOfDate(last), 1)).day).toBe(1);
        },
      ),
    );
  });
});

interface Seen {
  readonly local: number;
  readonly seen: readonly unknown[];
}

/** What the calendar says in a zone, from modules that have remembered nothing of another zone. */
async function seenIn(zone: string): Promise<Seen> {
  vi.resetModules();
  vi.stubEnv('TZ', zone);
  const { parseWhen } = await import('./edtf.ts');
  const { clockText, weekdayName } = await import('./format.ts');
  const calendar = await import('./arithmetic.ts');
  const parsed = parseWhen('2016-03-27');
  if (!parsed.ok) throw new Error(parsed.problem.code);
  const { min, max } = parsed.value;
  const writing = { lang: 'en', numerals: 'latn', months: 'levantine', hijri: false } as const;
  return {
    local: new Date(min).getTimezoneOffset(),
    seen: [
      min,
      max,
      calendar.dayOf(epochMs(max - 1)),
      calendar.addMonths(min, 1),
      calendar.startOfMonth(min),
      calendar.startOfYear(max),
      weekdayName(min, writing),
      clockText(min, writing),
    ],
  };
}

describe('time zones', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('R30 has the same days at UTC−11, at UTC+14 and where the clocks change', async () => {
    const seen = [
      await seenIn('UTC'),
      await seenIn('Pacific/Pago_Pago'),
      await seenIn('Pacific/Kiritimati'),
      await seenIn('Asia/Damascus'),
      await seenIn('Europe/Berlin'),
    ];
    expect(seen.map(({ local }) => local)).toEqual([0, 660, -840, -180, -60]);
    for (const zone of seen) expect(zone.seen).toEqual(seen[0]?.seen);
    expect(seen[0]?.seen).toContain('Sunday');
  });
});
