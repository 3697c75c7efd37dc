/** Runs of text as SVG, each with its own language and direction. */
import type { BaseType, Selection } from 'd3-selection';
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

/** Draws a run into a `text` element, with classes of its own. */
export function drawWords(
  element: SVGTextElement,
  run: TextRun,
  scale: number,
  classes: readonly string[] = [],
): void {
  const { size, weight } = TEXT_STYLES[run.style];
  write(element, 'class', ['text', run.style, ...classes].join(' '));
  write(element, 'lang', run.lang);
  write(element, 'direction', run.dir);
  write(element, 'text-anchor', anchorOf(run));
  write(element, 'font-size', size * scale);
  write(element, 'font-weight', weight);
  // Moved as a whole: words that get another `x` are laid out again, letter by letter.
  write(element, 'transform', `translate(${run.x},${run.y})`);
  writeText(element, run.text);
}
