/** Words on a canvas as SVG places them. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { canvasFamilies } from '../faces.ts';
import { type Attributes, numberOf, takePen } from './pen.ts';

const ALIGN = { start: 'start', middle: 'center', end: 'end' } as const;

export function paintText(context: SKRSContext2D, text: string, attributes: Attributes): void {
  // Blanks as SVG has them, where nothing says that they are kept.
  const words = text.replace(/[\t\n\r ]+/g, ' ').trim();
  if (words === '') return;
  const anchor = attributes.get('text-anchor');
  context.font = `${attributes.get('font-weight') ?? '400'} ${numberOf(attributes, 'font-size', 16)}px ${canvasFamilies()}`;
  context.direction = attributes.get('direction') === 'rtl' ? 'rtl' : 'ltr';
  context.textAlign = anchor === 'middle' || anchor === 'end' ? ALIGN[anchor] : ALIGN.start;
  context.textBaseline = 'alphabetic';
  const [x, y] = [numberOf(attributes, 'x'), numberOf(attributes, 'y')];
  const stroke = () => {
    if (takePen(context, attributes)) context.strokeText(words, x, y);
  };
  const isBehind = attributes.get('paint-order')?.startsWith('stroke') ?? false;
  if (isBehind) stroke();
  const fill = attributes.get('fill') ?? '#000';
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fillText(words, x, y);
  }
  if (!isBehind) stroke();
}
