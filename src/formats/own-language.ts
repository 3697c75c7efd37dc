/** Text of a table that does not say its language: told from its letters. */
import type { Text } from '../text/types.ts';

/** Arabic letters, their supplements and presentation forms. */
const isArabic = (code: number): boolean =>
  (code >= 0x0620 && code <= 0x06ff) ||
  (code >= 0x0750 && code <= 0x077f) ||
  (code >= 0xfb50 && code <= 0xfdff) ||
  (code >= 0xfe70 && code <= 0xfefc);

const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** `ar` where a text has more Arabic letters than Latin ones, else `en`. */
export function languageOf(text: string): 'ar' | 'en' {
  let arabic = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isArabic(code)) arabic += 1;
    else if (isLatin(code)) latin += 1;
  }
  return arabic > latin ? 'ar' : 'en';
}

/** A text under the language its letters show. */
export const inOwnLanguage = (text: string): Text =>
  languageOf(text) === 'ar' ? { ar: text } : { en: text };
