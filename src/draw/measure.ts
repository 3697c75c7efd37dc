/** Measures shaped text with the browser's own canvas, so that Arabic is measured joined. */
import type { MeasureText } from '../layout/scene.ts';
import { direction } from '../text/resolve.ts';
import { fontOf } from './text-styles.ts';

/** Widths remembered before the memory is emptied: labels repeat, but searches do not end. */
const MOST_REMEMBERED = 20_000;

/** A measure at a text scale. Make a new one when fonts have loaded or the scale changed. */
export function createMeasure(scale: number): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return (text, style, lang) => {
    const key = `${style}\n${lang}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    let width = text.length * 7 * scale;
    if (context) {
      context.font = fontOf(style, scale);
      context.direction = direction(lang);
      width = context.measureText(text).width;
    }
    if (widths.size >= MOST_REMEMBERED) widths.clear();
    widths.set(key, width);
    return width;
  };
}
