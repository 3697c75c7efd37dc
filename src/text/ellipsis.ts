/**
 * Text cut to the room there is: at a word where it can be, never inside a letter with its
 * marks, with an ellipsis at the reading end.
 */
import { safeText } from './bidi.ts';

/** Width of a shaped line; unit and font are the caller's. */
export type MeasureWidth = (text: string) => number;

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A text on one line. Where it is too wide it is cut after the last word that fits, or, where
 * the first word alone is too wide, after the last letter. One letter with an ellipsis is the
 * least there is, however narrow the room.
 */
export function fitText(text: string, maxWidth: number, measure: MeasureWidth): string {
  const line = oneLine(text);
  if (measure(line) <= maxWidth) return line;
  return atWord(line, maxWidth, measure) ?? atLetter(line, maxWidth, measure);
}

/**
 * A text on at most `maxLines` lines, broken between words; the last is cut as `fitText` cuts.
 * A word too wide for a line of its own is broken between letters.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  maxLines: number,
  measure: MeasureWidth,
): readonly string[] {
  const lines: string[] = [];
  let rest = oneLine(text);
  while (rest !== '' && lines.length < maxLines - 1 && measure(rest) > maxWidth) {
    const line = fullLine(rest, maxWidth, measure);
    lines.push(line);
    const after = rest.slice(line.length).trimStart();
    rest = /[^\u2066-\u2069]/.test(after) ? openIn(line) + after : '';
  }
  if (rest !== '' && maxLines > 0) lines.push(fitText(rest, maxWidth, measure));
  return lines.map(closed);
}

/** More than fits on any screen; what is longer is not measured to its end. */
const LONGEST = 2000;

function oneLine(text: string): string {
  const start =
    text.length > LONGEST
      ? text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') + ELLIPSIS
      : text;
  return start.replace(/\s+/gu, ' ').trim();
}

/** Isolates that a cut left open are closed, so that the next line is not drawn inside them. */
const closed = (line: string): string => (/[\u2066-\u2069]/.test(line) ? safeText(line) : line);

/** Isolates that a line opens and does not close: what goes on on the next line is inside them still. */
function openIn(line: string): string {
  let open = '';
  for (const mark of line) {
    if (mark === '\u2069') open = open.slice(0, -1);
    else if (/[\u2066-\u2068]/.test(mark)) open += mark;
  }
  return open;
}

/** As many whole words as fit, or as many letters of the first. */
function fullLine(text: string, maxWidth: number, measure: MeasureWidth): string {
  const fits = (line: string) => measure(line) <= maxWidth;
  const word = longest(wordEnds(text), (end) => fits(text.slice(0, end)));
  if (word !== null) return text.slice(0, word);
  const ends = letterEnds(text);
  return text.slice(0, longest(ends, (end) => fits(text.slice(0, end))) ?? ends[0] ?? text.length);
}

function atWord(text: string, maxWidth: number, measure: MeasureWidth): string | null {
  const end = longest(wordEnds(text), (at) => measure(cut(text, at)) <= maxWidth);
  return end === null ? null : cut(text, end);
}

function atLetter(text: string, maxWidth: number, measure: MeasureWidth): string {
  const ends = letterEnds(text);
  const end = longest(ends, (at) => measure(cut(text, at)) <= maxWidth);
  return cut(text, end ?? ends[0] ?? 0);
}

/** The beginning of a text, without the punctuation a cut leaves hanging, with an ellipsis. */
const cut = (text: string, end: number): string => {
  const start = text.slice(0, end);
  const tidy = start.replace(/[\s،؛,;:.–—-]+$/u, '');
  return closed(tidy === '' ? start : tidy) + ELLIPSIS;
};

/** Where words end, but for the last. */
const wordEnds = (text: string): readonly number[] =>
  [...text.matchAll(/ /g)].map(({ index }) => index);

function letterEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (const { index, segment } of graphemes.segment(text)) ends.push(index + segment.length);
  return ends;
}

/** The last position that fits; a longer text is taken to be wider. */
function longest(ends: readonly number[], fits: (end: number) => boolean): number | null {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(ends[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1] ?? null;
}
