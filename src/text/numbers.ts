/** Numbers, percentages and shares of ground, in the reader's digits. */

import { isolate, withoutMarks } from './bidi.ts';
import type { Say } from './say.ts';
import type { Direction, Numerals, Writing } from './types.ts';

/** A share as said; `timeline/` has it of every observation. Percent of a base, 0 to 100. */
export interface ShareText {
  /** Lowest value said; null where only an upper bound was given. */
  readonly low: number | null;
  /** Highest value said; null where only a lower bound was given. */
  readonly high: number | null;
  readonly approximate: boolean;
  /** The bound itself is not included: “more than”. */
  readonly strict: boolean;
  /** Percentage points either side. */
  readonly tolerance: number | null;
}

export interface Numbers {
  number(value: number): string;
  percent(value: number): string;
  share(value: ShareText, form?: 'signs' | 'words'): string;
}

/**
 * Signs, ranges and per cent signs run with their digits: from left to right with European
 * digits, from right to left with Arabic ones, as each is read.
 */
export const directionOf = (numerals: Numerals): Direction => (numerals === 'latn' ? 'ltr' : 'rtl');

/** Whatever of digits and signs must stay together. */
export const kept = (text: string, { numerals }: Writing): string =>
  isolate(text, directionOf(numerals));

export function createNumbers(say: Say, writing: Writing): Numbers {
  const tag = `${writing.lang}-u-nu-${writing.numerals}`;
  const format = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const sign = writing.numerals === 'arab' ? '٪' : '%';
  // The marks of direction that `Intl` adds differ between engines; the isolate does their work.
  const plain = (value: number) => withoutMarks(format.format(value));
  const withSign = (value: number) => `${plain(value)}${sign}`;
  const keep = (text: string) => kept(text, writing);

  function inSigns({ low, high, approximate, strict, tolerance }: ShareText): string {
    const about = approximate ? '~' : '';
    if (low !== null && high !== null) {
      if (low !== high) return keep(`${about}${plain(low)}–${withSign(high)}`);
      const margin = tolerance === null ? '' : ` ±${plain(tolerance)}`;
      return keep(`${about}${withSign(low)}${margin}`);
    }
    if (low !== null) return keep(`${strict ? '>' : '≥'}${withSign(low)}`);
    if (high !== null) return keep(`${strict ? '<' : '≤'}${withSign(high)}`);
    return say.message('number.not-stated');
  }

  function inWords({ low, high, approximate, strict, tolerance }: ShareText): string {
    const words = (key: string, value: number) => say.pieces(key, { value: keep(withSign(value)) });
    if (low !== null && high !== null) {
      const exact =
        low === high
          ? keep(withSign(low))
          : say.pieces('number.from-to', { from: keep(withSign(low)), to: keep(withSign(high)) });
      const said = approximate ? say.pieces('number.about', { value: exact }) : exact;
      return tolerance === null
        ? said
        : say.pieces('number.tolerance', { value: said, tolerance: keep(withSign(tolerance)) });
    }
    if (low !== null) return words(strict ? 'number.more-than' : 'number.at-least', low);
    if (high !== null) return words(strict ? 'number.less-than' : 'number.at-most', high);
    return say.message('number.not-stated');
  }

  return {
    number: (value) => (value < 0 ? keep(plain(value)) : plain(value)),
    percent: (value) => keep(withSign(value)),
    share: (value, form = 'signs') => (form === 'signs' ? inSigns(value) : inWords(value)),
  };
}
