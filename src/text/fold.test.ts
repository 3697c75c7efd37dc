import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, patternOf, tokens } from './fold.ts';

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
    ['Sana´a', 'sanaa'],
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

  it('a pattern finds every text of Arabic or plain letters that has a word beginning so', () => {
    const letters = fc.constantFrom(..."ابتوفكلمهيأإآةىئؤءڪگ٢٠2a0zA، .-ـَُ’‘'`".split(''));
    const words = fc.array(fc.array(letters, { maxLength: 9 }), { maxLength: 6 });
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 6 }), (parts, pick, length) => {
        const text = parts.map((part) => part.join('')).join(' ');
        const found = tokens(text);
        const word = found[pick % Math.max(1, found.length)];
        if (word === undefined) return;
        const begun = [...word].slice(0, length).join('');
        expect(patternOf(begun).test(text), `${begun} in ${text}`).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
