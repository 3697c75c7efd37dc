import { describe, expect, it } from 'vitest';
import {
  clockText,
  digits,
  hijriDay,
  inNumerals,
  monthName,
  weekdayName,
  yearText,
} from './format.ts';
import { epochMs, type Writing } from './types.ts';

const english: Writing = { lang: 'en', numerals: 'latn', months: 'levantine', hijri: false };
const arabic: Writing = { ...english, lang: 'ar' };
const at = (text: string) => epochMs(Date.parse(text));

describe('the pieces of a date', () => {
  it('R01 names the months as in the Levant', () => {
    const names = Array.from({ length: 12 }, (_, i) => monthName(i + 1, 'long', arabic));
    expect(names).toEqual([
      'كانون الثاني',
      'شباط',
      'آذار',
      'نيسان',
      'أيار',
      'حزيران',
      'تموز',
      'آب',
      'أيلول',
      'تشرين الأول',
      'تشرين الثاني',
      'كانون الأول',
    ]);
  });

  it('R03 names them as international media do', () => {
    const international = { ...arabic, months: 'international' } as const;
    expect([1, 4, 12].map((month) => monthName(month, 'long', international))).toEqual([
      'يناير',
      'أبريل',
      'ديسمبر',
    ]);
    expect(monthName(12, 'short', english)).toBe('Dec');
  });

  it('R02 has the reader’s digits and leaves others alone', () => {
    expect(digits(2016, 'arab')).toBe('٢٠١٦');
    expect(inNumerals('۵ 5', 'arab')).toBe('۵ ٥');
    expect(clockText(at('2016-12-02T09:05:59Z'), { ...arabic, numerals: 'arab' })).toBe('٠٩:٠٥');
    expect(clockText(at('1960-12-02T09:05:59Z'), english)).toBe('09:05');
  });

  it('H10 writes years before the common era in words', () => {
    expect(yearText(0, english)).toBe('1 BC');
    expect(yearText(-479, arabic)).toBe('480 ق.م');
    expect(yearText(16, english)).toBe('16');
    expect(yearText(-9999, { ...arabic, numerals: 'arab' })).toBe('١٠٬٠٠٠ ق.م');
  });

  it('R05 knows the Hijri day, and that there was none before', () => {
    expect(hijriDay(at('2016-12-02'), arabic)).toEqual({
      day: '3',
      month: 'ربيع الأول',
      year: '1438',
      era: 'هـ',
    });
    expect(hijriDay(at('0600-01-01'), arabic)).toBeNull();
    expect(hijriDay(epochMs(5e18), arabic)).toBeNull();
  });

  it('names the day of the week', () => {
    expect(weekdayName(at('2016-12-02'), arabic)).toBe('الجمعة');
    expect(weekdayName(at('2016-12-02'), english)).toBe('Friday');
  });
});
