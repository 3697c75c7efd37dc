import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf, startOfDate } from './arithmetic.ts';
import { edtfIsNeeded, loadEdtf, parseWhen } from './edtf.ts';
import { DAY_MS, epochMs, type Moment, type When } from './types.ts';

const pieces = fc.constantFrom(
  ...'0123456789XYESTZ:+-.~?%/{}[],',
  '2016',
  '-12',
  '-02',
  '..',
  'T09:30',
);
/** Texts of EDTF's letters, and any other. */
const dateLike = fc.oneof(
  fc.string(),
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
);

const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');

function read(text: string): When {
  const result = parseWhen(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem.code} at ${result.problem.offset}`);
  return result.value;
}

function startOf(text: string): Moment {
  const { start } = read(text);
  if (typeof start === 'string') throw new Error(`${text} begins ${start}`);
  return start;
}

const problem = (text: string) => {
  const result = parseWhen(text);
  return result.ok ? null : [result.problem.code, result.problem.offset];
};

const extent = (text: string) => {
  const { min, max } = read(text);
  return [iso(min), iso(max)];
};

describe('before the library is there', () => {
  it('says as a programming error that a rarer date was read too early', () => {
    expect(edtfIsNeeded('1066-12-XX')).toBe(true);
    expect(() => parseWhen('1066-12-XX')).toThrow(/loadEdtf/);
  });

  it('needs no library for what most records have, nor for what is no date', () => {
    for (const text of [
      '2016',
      '2016-12~',
      '-0480-09-20',
      '2016-11-24/2016-12-02',
      '../2016',
      '2016/',
    ]) {
      expect(edtfIsNeeded(text), text).toBe(false);
    }
    for (const text of ['yesterday', '', '99999', '2016-02-30', '2016-13', '42706', '12/31/16']) {
      expect(edtfIsNeeded(text), text).toBe(false);
      expect(parseWhen(text).ok, text).toBe(false);
    }
  });
});

describe('texts in any order', () => {
  it('H26 says of every text whether the library is needed, and never throws where it is not', () => {
    fc.assert(
      fc.property(dateLike, (text) => {
        if (!edtfIsNeeded(text)) expect(parseWhen(text)).toBeDefined();
      }),
      { numRuns: 5000 },
    );
  });
});

describe('dates that are read here', () => {
  it('is the whole day, month or year, its end exclusive', () => {
    expect(extent('2016-12-02')).toEqual(['2016-12-02T00:00:00Z', '2016-12-03T00:00:00Z']);
    expect(extent('2016-12')).toEqual(['2016-12-01T00:00:00Z', '2017-01-01T00:00:00Z']);
    expect(extent('2016')).toEqual(['2016-01-01T00:00:00Z', '2017-01-01T00:00:00Z']);
    expect(extent('2016-02')).toEqual(['2016-02-01T00:00:00Z', '2016-03-01T00:00:00Z']);
  });

  it('H10 reads year 0 as 1 BC and goes back to 9999 BC', () => {
    expect(iso(read('0000').min)).toBe('0000-01-01T00:00:00Z');
    expect(iso(read('-0479-09').min)).toBe('-000479-09-01T00:00:00Z');
    expect(iso(read('-9999').min)).toBe('-009999-01-01T00:00:00Z');
    expect(iso(read('0099-12-31').max)).toBe('0100-01-01T00:00:00Z');
  });

  it('keeps what its author said of its certainty', () => {
    expect(startOf('2016-12~')).toMatchObject({ approximate: true, uncertain: false });
    expect(startOf('2016?')).toMatchObject({ approximate: false, uncertain: true });
    expect(startOf('2016-12-02%')).toMatchObject({ approximate: true, uncertain: true });
  });

  it('has the same object at both ends where it is no interval', () => {
    const when = read('2016-12-02');
    expect(when.start).toBe(when.end);
    expect(when.interval).toBe(false);
  });

  it('knows open ends from unknown ones', () => {
    expect(read('2016-11-30/..')).toMatchObject({ end: 'open', max: Number.POSITIVE_INFINITY });
    expect(read('2016-12-02/')).toMatchObject({ end: 'unknown', max: Number.POSITIVE_INFINITY });
    expect(read('../2016-12-02')).toMatchObject({ start: 'open', min: Number.NEGATIVE_INFINITY });
    expect(read('/2016-12-02')).toMatchObject({ start: 'unknown' });
  });

  it('lets an interval end in the month it began in', () => {
    expect(extent('2016-12-02/2016-12')).toEqual(['2016-12-02T00:00:00Z', '2017-01-01T00:00:00Z']);
  });
});

describe('texts that are no date', () => {
  it('H10 says where the calendar has no such day or month', () => {
    expect(problem('2016-02-30')).toEqual(['no-such-date', 8]);
    expect(problem('2016-13')).toEqual(['no-such-date', 5]);
    expect(problem('2016-00-10')).toEqual(['no-such-date', 5]);
    expect(problem('2015-02-29~')).toEqual(['no-such-date', 8]);
    expect(problem('2016-11-24/2016-11-31')).toEqual(['no-such-date', 19]);
    expect(problem('-0000')).toEqual(['no-such-date', 0]);
  });

  it('H11 says that an end lies before its start', () => {
    expect(problem('2016-12-05/2016-12-02')).toEqual(['end-before-start', 11]);
    expect(problem('2016-12-02/2016-12-02')).toBeNull();
  });

  it('H10 refuses epochs, serials and slashed dates, which would be guesses', () => {
    for (const text of [
      '99999',
      '42706',
      '1480636800',
      '-12345',
      '16',
      '201',
      '31/12/2016',
      '12/31/2016',
    ]) {
      expect(problem(text)?.[0], text).toBe('not-a-date');
    }
  });

  it('refuses what stands before or after a date', () => {
    for (const text of [
      '2016-12-02 ',
      ' 2016',
      '2016-12-02x',
      '2016/2017/2018',
      '/',
      '../..',
      '..',
      '',
    ]) {
      expect(problem(text)?.[0], text).toBe('not-a-date');
    }
    expect(problem('2016-12-02 about')).toEqual(['not-a-date', 10]);
  });

  it('H18 does not look at a text that is longer than any date', () => {
    expect(problem('2'.repeat(100_000))?.[0]).toBe('not-a-date');
  });
});

describe('rarer dates, with the library', () => {
  beforeAll(loadEdtf);

  it('reads X digits as all that they may stand for', () => {
    expect(extent('2016-12-XX')).toEqual(['2016-12-01T00:00:00Z', '2017-01-01T00:00:00Z']);
    expect(startOf('2016-12-XX')).toMatchObject({ precision: 'day', unspecified: true });
    expect(startOf('2016-XX')).toMatchObject({ precision: 'month', unspecified: true });
    expect(startOf('201X')).toMatchObject({ precision: 'decade' });
    expect(startOf('20XX')).toMatchObject({ precision: 'century' });
    expect(extent('201X')).toEqual(['2010-01-01T00:00:00Z', '2020-01-01T00:00:00Z']);
    expect(startOf('2016-12-XX~')).toMatchObject({ approximate: true, unspecified: true });
  });

  it('has spring begin in March and winter end in the next year', () => {
    expect(extent('2016-21')).toEqual(['2016-03-01T00:00:00Z', '2016-06-01T00:00:00Z']);
    expect(extent('2016-24')).toEqual(['2016-12-01T00:00:00Z', '2017-03-01T00:00:00Z']);
    expect(extent('2016-33')).toEqual(['2016-01-01T00:00:00Z', '2016-04-01T00:00:00Z']);
    expect(startOf('2016-21~')).toMatchObject({ precision: 'season', approximate: true });
  });

  it('reads times in UTC, with the zone they name', () => {
    expect(extent('2016-12-02T09:30:00Z')).toEqual([
      '2016-12-02T09:30:00Z',
      '2016-12-02T09:30:01Z',
    ]);
    expect(extent('2016-12-02T09:30:00+03:00')[0]).toBe('2016-12-02T06:30:00Z');
    expect(extent('2016-12-02T09:30')).toEqual(['2016-12-02T09:30:00Z', '2016-12-02T09:31:00Z']);
    expect(problem('2016-02-30T09:30:00Z')).toEqual(['no-such-date', 8]);
  });

  it('reads years far outside the calendar by the mean year', () => {
    const { min, max } = read('Y170000002');
    expect((max - min) / DAY_MS).toBeCloseTo(365.2425, 1);
    expect(min).toBeGreaterThan(5.3e18);
    expect(read('Y-170000002').min).toBeLessThan(-5.3e18);
    expect(read('Y17E7').min).toBeLessThan(read('Y170000002').min);
    expect(extent('1950S2')).toEqual(['1900-01-01T00:00:00Z', '2000-01-01T00:00:00Z']);
    expect(problem('Y1E400')?.[0]).toBe('not-a-date');
    expect(problem('2016-1-2')?.[0]).toBe('not-a-date');
  });

  it('reads a list as what it spans', () => {
    expect(extent('[2016-12-02..2016-12-04]')).toEqual([
      '2016-12-02T00:00:00Z',
      '2016-12-05T00:00:00Z',
    ]);
    expect(read('{2016..}')).toMatchObject({ end: 'open' });
    expect(problem('[2016-02-30]')?.[0]).toBe('not-a-date');
  });

  it('gives the day that was written, for every day there is', () => {
    const days = fc.integer({ min: -3_600_000, max: 2_900_000 });
    fc.assert(
      fc.property(days, (count) => {
        const at = epochMs(count * DAY_MS);
        const { min, max } = read(written(at));
        expect([min, max]).toEqual([at, addDays(at, 1)]);
      }),
    );
  });

  it('covers both ends of an interval, and never ends before it begins', () => {
    const days = fc.integer({ min: -700_000, max: 2_900_000 });
    fc.assert(
      fc.property(days, fc.nat(10_000), (first, length) => {
        const [a, b] = [epochMs(first * DAY_MS), epochMs((first + length) * DAY_MS)];
        const when = read(`${written(a)}/${written(b)}`);
        expect(when.min).toBe(a);
        expect(when.max).toBe(b + DAY_MS);
      }),
    );
  });

  it('H26 never throws, and what it reads lasts longer than nothing', () => {
    fc.assert(
      fc.property(dateLike, (text) => {
        const result = parseWhen(text);
        if (result.ok) expect(result.value.max).toBeGreaterThan(result.value.min);
      }),
      { numRuns: 5000 },
    );
  });
});

function written(at: number): string {
  const { year, month, day } = dayOf(epochMs(at));
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = year < 0 ? '-' : '';
  expect(startOfDate({ year, month, day })).toBe(at);
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
