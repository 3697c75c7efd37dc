import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDigits } from './digits.ts';

describe('R02 Is there one numeral system in what the data say, too?', () => {
  it.each([
    ['هجوم 15 تشرين الثاني 2016', 'هجوم ١٥ تشرين الثاني ٢٠١٦'],
    ['نحو 45 كم² (=100%)', 'نحو ٤٥ كم² (=١٠٠٪)'],
    ['القرار 2254: 94–98%', 'القرار ٢٢٥٤: ٩٤–٩٨٪'],
    ['1,250 نازحًا و3.5 كم', '١٬٢٥٠ نازحًا و٣٫٥ كم'],
  ])('%s', (latin, arabic) => {
    expect(inDigits(latin, 'arab')).toBe(arabic);
    expect(inDigits(arabic, 'latn')).toBe(latin);
  });

  it('addresses and designations in Latin letters keep their digits', () => {
    for (const text of ['https://example.org/2016/12/01', 'طائرة Su24', 'file-2016.pdf']) {
      expect(inDigits(text, 'arab')).toBe(text);
    }
  });

  it('no digit of the other system is left, whatever the Arabic text', () => {
    const arabic = fc.string({ unit: fc.constantFrom(...'٠١٢٥٩0129 ابتث%٪.,') });
    fc.assert(
      fc.property(arabic, (text) => {
        expect(inDigits(text, 'latn')).not.toMatch(/[٠-٩]/);
      }),
    );
  });
});
