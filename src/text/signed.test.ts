import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarks } from './bidi.ts';
import { keepSigns, signedNumbers } from './signed.ts';

const numbers = (text: string) =>
  signedNumbers(text).flatMap((piece) => (piece.isNumber ? [piece.text] : []));

describe('Do signs stay with their numbers?', () => {
  it('R06 R07 ranges, bounds and percentages in Arabic text are kept in one', () => {
    expect(numbers('من 94–98% إلى 60%')).toEqual(['94–98%', '60%']);
    expect(numbers('خسرت ~40% أو >33.3% أو <10% أو -40%')).toEqual([
      '~40%',
      '>33.3%',
      '<10%',
      '-40%',
    ]);
    expect(numbers('قبل هجوم 15 تشرين الثاني 2016 (=100%)')).toEqual(['=100%']);
  });

  it('whole numbers alone need nothing', () => {
    expect(numbers('في 2 كانون الأول 2016')).toEqual([]);
  });

  it('nothing is lost or added but invisible marks, for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          signedNumbers(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
        expect(withoutMarks(keepSigns(text))).toBe(withoutMarks(text));
      }),
    );
  });

  it('H18 a trap of digits and signs takes no time', () => {
    expect(signedNumbers(`${'1-'.repeat(50_000)}x`).length).toBeGreaterThan(0);
    expect(signedNumbers('='.repeat(100_000)).length).toBe(1);
  });
});
