/** Runs of text as SVG, each with its own language and direction. */
import { type BaseType, type Selection, select } from 'd3-selection';
import type { TextRun } from '../../layout/scene.ts';
import { TEXT_STYLES } from '../text-styles.ts';
import { write, writeText } from './write.ts';

/** `text-anchor` counts from where the text begins, which in right-to-left text is its right edge. */
function anchorOf(run: TextRun): 'start' | 'middle' | 'end' {
  if (run.anchor === 'middle') return 'middle';
  const begins = run.dir === 'ltr' ? 'left' : 'right';
  return run.anchor === begins ? 'start' : 'end';
}

/** Draws a run into each `text` element of a selection. */
export function drawRun<P extends BaseType, PD>(
  selection: Selection<SVGTextElement, TextRun, P, PD>,
  scale: number,
): void {
  selection.each(function (run) {
    drawWords(this, run, scale);
  });
}

interface WordsOptions {
  /** Classes beside those of its style. */
  readonly classes?: readonly string[];
  /**
   * Where the group stands that the element is in. Words that get another `x` are laid out again,
   * letter by letter; those of a group that is moved are not.
   */
  readonly from?: { readonly x: number; readonly y: number };
}

const ORIGIN = { x: 0, y: 0 };

/** Of two differences that are the same but for the last bits, the same number. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Draws a run into a `text` element. */
export function drawWords(
  element: SVGTextElement,
  run: TextRun,
  scale: number,
  { classes = [], from = ORIGIN }: WordsOptions = {},
): void {
  const { size, weight } = TEXT_STYLES[run.style];
  write(element, 'class', ['text', run.style, ...classes].join(' '));
  write(element, 'lang', run.lang);
  write(element, 'direction', run.dir);
  write(element, 'text-anchor', anchorOf(run));
  write(element, 'font-size', size * scale);
  write(element, 'font-weight', weight);
  write(element, 'x', rounded(run.x - from.x));
  write(element, 'y', rounded(run.y - from.y));
  writeText(element, run.text);
}

/** Draws runs into a group that stands at a point, and moves with it. */
export function drawGroup(
  group: SVGGElement,
  runs: readonly TextRun[],
  { x, y }: { readonly x: number; readonly y: number },
  scale: number,
): void {
  write(group, 'transform', `translate(${x},${y})`);
  select(group)
    .selectAll<SVGTextElement, TextRun>('text')
    .data(runs)
    .join('text')
    .each(function (run) {
      drawWords(this, run, scale, { from: { x, y } });
    });
}
