/** Runs of text as SVG, each with its own language and direction. */
import type { BaseType, Selection } from 'd3-selection';
import type { TextRun } from '../../layout/scene.ts';
import { TEXT_STYLES } from '../text-styles.ts';

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
  selection
    .attr('class', (run) => `text ${run.style}`)
    .attr('lang', (run) => run.lang)
    .attr('direction', (run) => run.dir)
    .attr('x', (run) => run.x)
    .attr('y', (run) => run.y)
    .attr('text-anchor', anchorOf)
    .attr('font-size', (run) => TEXT_STYLES[run.style].size * scale)
    .attr('font-weight', (run) => TEXT_STYLES[run.style].weight)
    .text((run) => run.text);
}
