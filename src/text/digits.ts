/** The digits of a text of the data, in the reader's own: one system in the whole view. */
import type { Numerals } from './types.ts';

const ZERO = { latn: 0x30, arab: 0x660 } as const;

/** Numbers with their separators and per cent sign, but none within a word of Latin letters. */
const LATIN = /(?<![\w/.@-])\d+(?:[.,]\d+)*(?:\s?%)?(?![\w/@])/g;
const ARABIC = /[٠-٩]+(?:[٫٬][٠-٩]+)*(?:\s?٪)?/gu;

/**
 * Rewrites the digits of an Arabic text of the data. Numbers that are part of an address or a
 * designation in Latin letters keep theirs, and so must quotations: do not pass them.
 */
export function inDigits(text: string, numerals: Numerals): string {
  return numerals === 'arab'
    ? text.replace(LATIN, (number) =>
        shifted(number, 'latn', 'arab', { '.': '٫', ',': '٬', '%': '٪' }),
      )
    : text.replace(ARABIC, (number) =>
        shifted(number, 'arab', 'latn', { '٫': '.', '٬': ',', '٪': '%' }),
      );
}

function shifted(
  number: string,
  from: Numerals,
  to: Numerals,
  signs: Readonly<Record<string, string>>,
): string {
  return [...number]
    .map((letter) => {
      const digit = (letter.codePointAt(0) ?? 0) - ZERO[from];
      return digit >= 0 && digit <= 9
        ? String.fromCodePoint(ZERO[to] + digit)
        : (signs[letter] ?? letter);
    })
    .join('');
}
