import { describe, expect, it } from 'vitest';
import { compareNames } from './collate.ts';

describe('the order of names', () => {
  it('R14 is the Arabic alphabet’s', () => {
    const names = ['روسيا', 'تركيا', 'أمريكا', 'إيران', 'السعودية'];
    expect(names.toSorted(compareNames({ lang: 'ar' }))).toEqual([
      'السعودية',
      'أمريكا',
      'إيران',
      'تركيا',
      'روسيا',
    ]);
  });

  it('R14 ignores the article where a list says so', () => {
    const names = ['روسيا', 'السعودية', 'تركيا', 'الأردن', 'شام'];
    const order = compareNames({ lang: 'ar', ignoreArticle: true });
    expect(names.toSorted(order)).toEqual(['الأردن', 'تركيا', 'روسيا', 'السعودية', 'شام']);
    expect(order('حزب', 'الحزب')).not.toBe(0);
  });

  it('counts numbers in names', () => {
    expect(['16th', '9th'].toSorted(compareNames({ lang: 'en' }))).toEqual(['9th', '16th']);
  });
});
