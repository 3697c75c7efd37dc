/**
 * Text of one direction inside text of another.
 *
 * Isolates (UAX 9) keep a name, a number or a quotation together, so that the punctuation
 * around it stays with its own sentence.
 */
import type { Direction } from './types.ts';

const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';

const STRONG_RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f\u061c]/u;
const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;

/** Embeddings and overrides: they have no use in records, and reorder what stands around them. */
const OVERRIDES = /[\u202a-\u202e]/g;
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * Keeps a text together inside a text of another direction.
 *
 * @param dir  the text's own direction, or nothing to let its first letter decide
 */
export function isolate(text: string, dir?: Direction): string {
  if (text === '') return text;
  const open = dir === 'ltr' ? LRI : dir === 'rtl' ? RLI : FSI;
  return `${open}${safeText(text)}${PDI}`;
}

/** Whether a text stands as one isolate already. */
export function isIsolated(text: string): boolean {
  return text !== '' && withoutIsolated(text) === '';
}

/** What of a text stands outside its isolates. One pass, however deep they are nested. */
function withoutIsolated(text: string): string {
  let rest = '';
  let depth = 0;
  for (const part of text.split(/([\u2066-\u2069])/)) {
    if (part === PDI) depth = Math.max(0, depth - 1);
    else if (part === LRI || part === RLI || part === FSI) depth++;
    else if (depth === 0) rest += part;
  }
  return rest;
}

/** Whether a text has letters that run against `dir` outside its isolates, and so needs to be isolated there. */
export function runsAgainst(text: string, dir: Direction): boolean {
  const rest = withoutIsolated(text);
  if (dir === 'ltr') return STRONG_RTL.test(rest);
  for (const [letter] of rest.matchAll(LETTERS)) if (!STRONG_RTL.test(letter)) return true;
  return false;
}

/** A text as it goes into a sentence that runs in `dir`: isolated where it must be, safe in any case. */
export function within(text: string, dir: Direction): string {
  if (isIsolated(text)) return safeText(text);
  return runsAgainst(text, dir) ? isolate(text) : safeText(text);
}

/** The direction of a text by its first letter, or nothing where it has none. */
export function firstDirection(text: string): Direction | null {
  const letter = LETTER.exec(text)?.[0];
  if (letter === undefined) return null;
  return STRONG_RTL.test(letter) ? 'rtl' : 'ltr';
}

/**
 * A text of the data made safe for a plain string: an accessible name, a title, a canvas.
 * Overrides and embeddings are taken out, isolates closed, and closing ones without a
 * beginning taken out. Idempotent.
 */
export function safeText(text: string): string {
  const kept = text.replace(OVERRIDES, '');
  let open = 0;
  const balanced = kept.replace(ISOLATES, (mark) => {
    if (mark !== PDI) {
      open++;
      return mark;
    }
    if (open === 0) return '';
    open--;
    return mark;
  });
  return balanced + PDI.repeat(open);
}

/** A text without any invisible mark of direction: for comparing, searching and exporting to plain files. */
export const withoutMarks = (text: string): string =>
  text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '');
