/**
 * Numbers with signs inside right-to-left text. The bidirectional algorithm treats a sign, a
 * dash or a percent sign as neutral and may move it away from its number: "94–98%" turns into
 * "%98–94". Such a number has to be kept together in its own direction.
 */
import { isolate } from './bidi.ts';

/** A piece of a text; `isNumber` pieces must be shown left to right, in one. */
export interface Piece {
  readonly text: string;
  readonly isNumber: boolean;
}

// Bounded in what it may look ahead for, so that a long run of signs takes linear time.
const NUMBER =
  /(?:[=~<>≥≤≈±+−-]\s?){0,2}\d+(?:[.,]\d+)*(?:\s?[–-]\s?\d+(?:[.,]\d+)*)*(?:\s?[%٪])?/gu;
/** A bare whole number needs no keeping. */
const BARE = /^\d+(?:[.,]\d+)*$/;

/** Splits a text into its signed numbers, ranges and percentages, and what stands between them. */
export function signedNumbers(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (BARE.test(match[0])) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isNumber: false });
    pieces.push({ text: match[0], isNumber: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isNumber: false });
  return pieces;
}

/** The same as plain text, with isolates around the numbers: for where there are no elements. */
export const keepSigns = (text: string): string =>
  signedNumbers(text)
    .map((piece) => (piece.isNumber ? isolate(piece.text, 'ltr') : piece.text))
    .join('');
