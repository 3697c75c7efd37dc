import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhen } from './edtf.ts';
import { plainDayAt, plainDaysIn, SECOND_DAY } from './plain-days.ts';
import { DAY_MS } from './types.ts';

const two = (value: number) => String(value).padStart(2, '0');
const numbered = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 32 }),
  )
  .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);

describe('Days written in full', () => {
  it('are the days that the reader of all dates reads', () => {
    fc.assert(
      fc.property(numbered, (text) => {
        const plain = plainDayAt(text);
        const parsed = parseWhen(text);
        if (Number.isNaN(plain)) expect(!parsed.ok || Number(text.slice(0, 4)) < 100).toBe(true);
        else
          expect(parsed.ok && [parsed.value.min, parsed.value.max]).toEqual([
            plain,
            plain + DAY_MS,
          ]);
      }),
      { numRuns: 3000 },
    );
  });

  it('are nothing else: no other text of their length is taken for one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 10, maxLength: 10 }), (text) => {
        const isWritten = /^\d{4}-\d\d-\d\d$/.test(text);
        if (!isWritten) expect(plainDayAt(text)).toBeNaN();
      }),
    );
    expect(
      ['2016-12', '2016-12-02', '2016-12-02~', '2016-12-02/2016-12-05'].map(plainDaysIn),
    ).toEqual(['other', 'day', 'other', 'interval']);
    expect(plainDayAt('2016-12-02/2016-12-05', SECOND_DAY)).toBe(Date.UTC(2016, 11, 5));
  });
});
