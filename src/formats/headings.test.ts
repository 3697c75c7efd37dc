import { describe, expect, it } from 'vitest';
import { beginningOf, listOf, plainText, unguarded } from './cells.ts';
import { findColumns } from './headings.ts';
import { DistinctIds, idOf, madeId } from './ids.ts';
import { readCoordinates } from './point.ts';

const WORDS = { end: ['end date', 'تاريخ النهاية'], title: ['title', 'العنوان'] } as const;
type Field = keyof typeof WORDS;
const columns = (...header: readonly string[]) => findColumns<Field>(header, WORDS);

describe('Which column is it?', () => {
  it.each(['End date', 'END_DATE', 'end-date', ' end  date ', 'تاريخ النهايه', 'تاريخ_النهاية'])(
    '%s',
    (name) => {
      expect(columns('x', name).at('end')).toBe(1);
    },
  );

  it.each([
    ['title_ar', 'ar'],
    ['title_pt-BR', 'pt-BR'],
    ['Title (Arabic)', 'ar'],
    ['title en', 'en'],
    ['العنوان بالعربية', 'ar'],
    ['العنوان (إنجليزي)', 'en'],
  ])('%s is in a language', (name, lang) => {
    expect(columns(name).in('title')).toEqual([{ lang, column: 0 }]);
    expect(columns(name).at('title')).toBe(-1);
    expect(columns(name).found.has('title')).toBe(true);
  });

  it('of two with one meaning the first is it; names of objects are none', () => {
    expect(columns('title', 'العنوان').at('title')).toBe(0);
    const { found } = columns('__proto__', 'constructor', 'title___proto__', '', '_');
    expect([...found]).toEqual([]);
  });
});

describe('What stands in a cell?', () => {
  it('an apostrophe goes only where it guarded a formula', () => {
    expect(["'=1", "'-5", "'@a", "'tis", "''", "'"].map(unguarded)).toEqual([
      ...['=1', '-5', '@a', "'tis", "''", "'"],
    ]);
  });

  it('a list is parted by semicolons, else by Arabic commas', () => {
    expect(listOf('a; b؛ c')).toEqual(['a', 'b', 'c']);
    expect(listOf('أ، ب')).toEqual(['أ', 'ب']);
    expect(listOf('أ، ب؛ ج')).toEqual(['أ، ب', 'ج']);
    expect(listOf('Smith, J.')).toEqual(['Smith, J.']);
  });

  it('a text begins with its first sentence, or as many words as fit', () => {
    expect(beginningOf('One. Two.', 20)).toBe('One.');
    expect(beginningOf('ماذا حدث؟ لا أحد يعرف', 20)).toBe('ماذا حدث؟');
    expect(beginningOf('one two three four', 10)).toBe('one two…');
    expect(beginningOf('1.5 km', 20)).toBe('1.5 km');
    expect(beginningOf(`${'x'.repeat(9)}😀`, 10)).toBe(`${'x'.repeat(9)}…`);
  });

  it('controls and loose marks go, line breaks stay', () => {
    expect(plainText('a\u0000b\r\nc\u202ed')).toBe('ab\ncd');
  });

  it('coordinates in either decimal mark and script', () => {
    expect(readCoordinates('36.2', '37,16')).toEqual({ lat: 36.2, lon: 37.16 });
    expect(readCoordinates('٣٦٫٢', '٣٧٫١٦')).toEqual({ lat: 36.2, lon: 37.16 });
    expect(readCoordinates('36.2° N', '0.1° W')).toEqual({ lat: 36.2, lon: -0.1 });
    expect(readCoordinates('', '')).toBeNull();
    for (const [lat, lon] of [
      ['91', '0'],
      ['1', ''],
      ['a', 'b'],
      ['1e1', '1'],
    ] as const) {
      expect(readCoordinates(lat, lon)).toBe('invalid');
    }
  });
});

describe('What is a record called by?', () => {
  it('its own id, without what an id may not have', () => {
    expect(idOf('لقاء-ألانيا')).toBe('لقاء-ألانيا');
    expect(idOf('a, b\u0000\u202e')).toBe('a b');
    expect(idOf(',')).toBe('');
    expect(idOf('x'.repeat(500))).toHaveLength(200);
  });

  it('its day and words', () => {
    expect(madeId('2016-12-02/2016-12-05', 'A')).toBe(madeId('2016-12-02', 'A'));
    expect(madeId('../2016-12-02', 'A')).toMatch(/^2016-12-02-/);
    expect(madeId('2016', 'A')).not.toBe(madeId('2016', 'B'));
  });

  it('doubles get numbers', () => {
    const ids = new DistinctIds();
    expect(['a', 'a', 'a-2', 'a'].map((id) => ids.take(id))).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
  });
});
