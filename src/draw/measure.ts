/** Measures shaped text with a canvas, so that Arabic is measured joined. */
import type { MeasureText } from '../layout/scene.ts';
import { direction } from '../text/resolve.ts';
import { fontOf } from './text-styles.ts';

/** Widths remembered before the memory is emptied: labels repeat, but searches do not end. */
const MOST_REMEMBERED = 20_000;

/** What measures: a canvas of a page, or one without a page. */
export interface MeasuringContext {
  font: string;
  direction: 'ltr' | 'rtl' | 'inherit';
  measureText(text: string): { readonly width: number };
}

/** A measure at a text scale. Make a new one when fonts have loaded or the scale changed. */
export const createMeasure = (scale: number): MeasureText =>
  measureWith(document.createElement('canvas').getContext('2d'), scale);

/** A measure by a context that is given. @param family  what its fonts are called there */
export function measureWith(
  context: MeasuringContext | null,
  scale: number,
  family?: string,
): MeasureText {
  const widths = new Map<string, number>();
  return (text, style, lang) => {
    const key = `${style}\n${lang}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    let width = text.length * 7 * scale;
    if (context) {
      context.font = fontOf(style, scale, family);
      context.direction = direction(lang);
      width = context.measureText(text).width;
    }
    if (widths.size >= MOST_REMEMBERED) widths.clear();
    widths.set(key, width);
    return width;
  };
}
