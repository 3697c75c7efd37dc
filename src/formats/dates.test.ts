import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhen } from '../time/edtf.ts';
import { isWholeMonth, isWholeYear, readDay } from './dates.ts';

describe('Which day is it?', () => {
  it.each([
    ['2016-12-02', '2016-12-02'],
    ['2016-12-02 00:00:00.000', '2016-12-02'],
    ['2016-12-02T09:30:00Z', '2016-12-02'],
    ['2016/12/02', '2016-12-02'],
    ['02-December-2016', '2016-12-02'],
    ['2 December 2016', '2016-12-02'],
    ['16 May 2025', '2025-05-16'],
    ['9-May-20', '2020-05-09'],
    ['1-JAN-97', '1997-01-01'],
    ['12-Sept-2016', '2016-09-12'],
    ['29-February-2016', '2016-02-29'],
  ])('%s is %s', (text, day) => expect(readDay(text)).toBe(day));

  it.each([
    '',
    '2016',
    '2016-12',
    '2016-13-01',
    '2016-02-30',
    '2015-02-29',
    '2016-12/02',
    '2016-12-021',
    '02/12/2016',
    '31-Smarch-2016',
    '31-December',
    '0-May-20',
    '9-May-2',
    '9-May-202',
    '9-May-20x',
    '42706',
    '99999-01-01',
    '-2016-12-02',
  ])('H10 %s is none', (text) => expect(readDay(text)).toBeNull());

  it('H18 long texts cost no more than short ones', () => {
    for (const letter of ['a', ' ', '1', '-', '"']) {
      expect(readDay(letter.repeat(100_000))).toBeNull();
    }
  });

  it('H26 whatever is read is a date of the format', () => {
    const piece = fc.constantFrom(...'0123456789-/. T', '2016', '12', 'May', 'december', 'Feb');
    const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (given) => {
        const day = readDay(given);
        if (day !== null) expect(parseWhen(day).ok, day).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('every day comes back from every spelling', () => {
    const days = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readDay(day)).toBe(day);
        const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
        const words = `${date.getUTCDate()}-${month}-${day.slice(0, 4)}`;
        expect(readDay(words)).toBe(day);
      }),
    );
  });
});

describe('Are two days the ends of something?', () => {
  it('of a month, of a year', () => {
    expect(isWholeMonth('2016-02-01', '2016-02-29')).toBe(true);
    expect(isWholeMonth('2016-02-01', '2016-02-28')).toBe(false);
    expect(isWholeMonth('2016-02-01', '2016-03-31')).toBe(false);
    expect(isWholeYear('2016-01-01', '2016-12-31')).toBe(true);
    expect(isWholeYear('2015-01-01', '2016-12-31')).toBe(false);
  });
});
