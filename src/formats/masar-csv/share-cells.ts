/** Percentages as sheets have them: `40%`, «٤٠٪», «نحو 40», `more than a third` is not one. */
import { parseShare } from '../../records/share.ts';
import { fold } from '../../text/fold.ts';

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:about|around|approximately|approx\.?|circa|ca\.?|some|نحو|حوالي|قرابه|تقريبا|زها)\s*/, '~'],
  [/^(?:more than|over|above|اكثر من|ما يزيد علي|ما يزيد عن|فوق)\s*/, '>'],
  [/^(?:at least|no less than|علي الاقل|ما لا يقل عن|لا يقل عن)\s*/, '>='],
  [/^(?:less than|under|below|اقل من|دون)\s*/, '<'],
  [/^(?:at most|up to|no more than|علي الاكثر|ما لا يزيد عن|حتي)\s*/, '<='],
  [/^≥\s*/, '>='],
  [/^≤\s*/, '<='],
  [/^≈\s*/, '~'],
];

/** A share as `masar/1` writes it, from its cell; null where it is none, or none of 0 to 100. */
export function shareOf(cell: string): string | number | null {
  if (cell.length > 60) return null;
  let text = fold(cell).replace(/[%٪]/g, '').trim();
  for (const [words, sign] of SIGNS) {
    if (!words.test(text)) continue;
    text = `${sign}${text.replace(words, '')}`;
    break;
  }
  const dotted = text
    .replace(/(\d)[,٫](\d)/g, '$1.$2')
    .replace(/\s*(?:[–—]| to | الي )\s*/, '-')
    .replace(/\s+/g, '');
  if (parseShare(dotted) === null) return null;
  return /^\d+(?:\.\d+)?$/.test(dotted) ? Number(dotted) : dotted;
}

/** A share from its lowest and highest value; one of them may be empty. */
export function shareBetween(low: string, high: string): string | number | null {
  const [from, to] = [shareOf(low), shareOf(high)];
  if (low !== '' && high !== '') {
    if (typeof from !== 'number' || typeof to !== 'number') return null;
    return from === to ? from : shareOf(`${from}-${to}`);
  }
  if (typeof from === 'number') return `>=${from}`;
  return typeof to === 'number' ? `<=${to}` : null;
}
