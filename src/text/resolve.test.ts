import { describe, expect, it } from 'vitest';
import { direction, textIn } from './resolve.ts';

describe('which language of a text a reader gets', () => {
  it('is the one asked for, or the same of another region', () => {
    const text = { ar: 'حلب', en: 'Aleppo', 'pt-BR': 'Alepo' };
    expect(textIn(text, 'ar', ['en'])).toEqual({
      text: 'حلب',
      lang: 'ar',
      dir: 'rtl',
      fallback: false,
    });
    expect(textIn(text, 'ar-SY', ['en'])).toMatchObject({ lang: 'ar', fallback: false });
    expect(textIn(text, 'pt', ['en'])).toMatchObject({ lang: 'pt-BR', fallback: false });
  });

  it('R23 is the data set’s language, marked, where the one asked for is missing', () => {
    expect(textIn({ ar: 'حلب', fr: 'Alep' }, 'en', ['fr', 'ar'])).toEqual({
      text: 'Alep',
      lang: 'fr',
      dir: 'ltr',
      fallback: true,
    });
    expect(textIn('حلب', 'en', ['ar'])).toEqual({
      text: 'حلب',
      lang: 'ar',
      dir: 'rtl',
      fallback: true,
    });
  });

  it('R24 is English, marked, where an Arabic reader gets nothing else', () => {
    expect(textIn({ en: 'Aleppo' }, 'ar', ['ar'])).toEqual({
      text: 'Aleppo',
      lang: 'en',
      dir: 'ltr',
      fallback: true,
    });
    expect(textIn({ ar: '', en: 'Aleppo' }, 'ar', ['ar'])).toMatchObject({ text: 'Aleppo' });
  });

  it('is nothing where there is no text', () => {
    expect(textIn(undefined, 'ar', ['ar'])).toBeNull();
    expect(textIn('', 'ar', ['ar'])).toBeNull();
    expect(textIn({}, 'ar', [])).toBeNull();
  });

  it('runs as the script of its language runs', () => {
    for (const tag of ['ar', 'ar-SY', 'fa', 'ur', 'he', 'ps', 'ckb', 'ug', 'ku-Arab', 'az-Arab']) {
      expect(direction(tag), tag).toBe('rtl');
    }
    for (const tag of ['en', 'tr', 'ku', 'ru', 'ar-Latn', 'und', ''])
      expect(direction(tag), tag).toBe('ltr');
  });
});
