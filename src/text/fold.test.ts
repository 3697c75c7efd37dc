import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tokens } from './fold.ts';

describe('searching by what readers type', () => {
  it.each([
    ['احرار', 'أحرار'],
    ['الى', 'إلى'],
    ['حلبى', 'حلبي'],
    ['جبهه', 'جبهة'],
    ['مُحادثات', 'محادثات'],
    ['حـــلب', 'حلب'],
    ['آب', 'اب'],
    ['مسؤول', 'مسوول'],
    ['شؤون', 'شوون'],
    ['بناء', 'بنا'],
  ])('R11 %s and %s are one', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['٢٠١٦', '2016'],
    ['۲۰۱۶', '2016'],
    ['حلبی', 'حلبي'],
    ['کرملين', 'كرملين'],
  ])('R13 %s and %s are one', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['Çavuşoğlu', 'cavusoglu'],
    ['Yıldırım', 'yildirim'],
    ['İstanbul', 'istanbul'],
    ['Støre', 'store'],
    ['Straße', 'strasse'],
    ['al-Qa’ida', 'al-qaida'],
    ['Dārayyā', 'darayya'],
    ['ＡＬＥＰＰＯ', 'aleppo'],
  ])('finds %s by %s', (written, typed) => {
    expect(fold(written)).toBe(typed);
  });

  it.each(['والمعارضة', 'بالمعارضة', 'المعارضة', 'للمعارضة', 'كالمعارضة', 'معارضة'])(
    'R12 %s is found from the bare word',
    (word) => {
      expect(tokens(`قالت ${word} إنها`)).toContain(fold('معارضة'));
    },
  );

  it('R12 finds a town with the words written together with it', () => {
    for (const word of ['بحلب', 'وحلب', 'وبحلب', 'لحلب', 'فحلب'])
      expect(tokens(word)).toContain('حلب');
    expect(tokens('والي')).not.toContain('ي');
    expect(tokens('by air')).toEqual(['by', 'air']);
  });

  it('folds what is folded to itself', () => {
    const arabic = fc.array(fc.constantFrom(...'أإآىةؤئءﻻﷲ۵٥ـًّوالبكگ ʼ’İıßΣς'), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          arabic.map((a) => a.join('')),
        ),
        (text) => {
          expect(fold(fold(text))).toBe(fold(text));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
