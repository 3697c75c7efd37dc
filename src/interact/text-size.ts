/** A measure of words that follows the reader's text size and the fonts that have arrived. */
import { createMeasure } from '../draw/measure.ts';
import type { MeasureText } from '../layout/scene.ts';
import { themedAbove } from './themed.ts';

export interface TextSize {
  /** The reader's text size over 16 px, from what the theme is set on: the drawing's words follow it. */
  readonly scale: () => number;
  readonly measure: () => MeasureText;
  readonly stop: () => void;
}

/** Watches an element's size, the text's and the fonts; calls back when any has changed. */
export function watchTextSize(element: Element, changed: () => void): TextSize {
  let scale = readScale(element);
  let measure = createMeasure(scale);
  const resize = new ResizeObserver(() => {
    const now = readScale(element);
    if (now !== scale) {
      scale = now;
      measure = createMeasure(scale);
    }
    changed();
  });
  const onFonts = (): void => {
    measure = createMeasure(scale);
    changed();
  };
  resize.observe(element);
  document.fonts.addEventListener('loadingdone', onFonts);
  return {
    scale: () => scale,
    measure: () => measure,
    stop: () => {
      resize.disconnect();
      document.fonts.removeEventListener('loadingdone', onFonts);
    },
  };
}

function readScale(element: Element): number {
  const size = Number.parseFloat(getComputedStyle(themedAbove(element)).fontSize);
  return Number.isFinite(size) && size > 0 ? size / 16 : 1;
}
