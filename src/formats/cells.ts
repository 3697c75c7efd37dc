/** What stands in a cell, as text that is safe to keep: no formula, no control, no loose marks of direction. */
import { safeText, withoutMarks } from '../text/bidi.ts';

/** An apostrophe that an export put before what a spreadsheet would take for a formula. */
const NEUTRALISED = /^'(?=[=+\-@\t\r])/;
/** Controls, and halves of letters that were cut in two. */
const CONTROLS = /(?![\n\t])\p{Cc}|\p{Cs}/gu;
const UNSAFE = /(?![\n\t])\p{Cc}|\p{Cs}|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;
/** No text of a cell is longer in what is shown; the whole one stays in `original`. */
const LONGEST = 100_000;

/** A cell's own text, without the apostrophe that guarded it. */
export const unguarded = (cell: string): string => cell.replace(NEUTRALISED, '').trim();

/** A text for people: line breaks as one character, no other controls, marks of direction closed. */
export function plainText(text: string): string {
  const whole = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const broken = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  if (!UNSAFE.test(broken)) return broken.trim();
  const safe = safeText(broken.replace(CONTROLS, '')).trim();
  // Marks around nothing are nothing.
  return withoutMarks(safe).trim() === '' ? '' : safe;
}

/** A text on one line. */
export const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ');

/** Between the parts of a list: a semicolon of either script, else an Arabic comma, else lines. */
export function listOf(cell: string): readonly string[] {
  const separator = /[;؛|]/.test(cell) ? /[;؛|]/ : cell.includes('،') ? '،' : /\n/;
  return cell
    .split(separator)
    .map((part) => oneLine(part))
    .filter((part) => part !== '');
}

/** The first sentence or line of a text that fits, else as many words as do, with an ellipsis. */
export function beginningOf(text: string, most: number): string {
  const [line = ''] = text.trimStart().split('\n', 1);
  const sentence = /^.*?[.!?؟。](?=\s|$)/u.exec(line.slice(0, most + 1))?.[0] ?? line;
  if (sentence.length <= most) return sentence.trim();
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut
    .slice(0, space > most / 2 ? space : most)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
