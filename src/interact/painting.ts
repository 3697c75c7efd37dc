/** Painting on a canvas, fetched when a picture first needs it: no small data set waits for it. */
import type { PaintContext } from '../draw/canvas/context.ts';
import type { CanvasTheme } from '../draw/canvas/theme.ts';
import type { CssPx } from '../layout/scene.ts';

export type Painting = typeof import('./painted.ts');

let painting: Painting | 'failed' | null = null;
let fetching: Promise<void> | null = null;

/** The painted part of a picture. */
export interface PaintedPart {
  /** Painting where it has arrived; null where all is to be SVG, in the system's colours or for want of it. */
  readonly painting: () => Painting | 'pending' | null;
  /** Paints anew; without what paints it is emptied and out of the way. False where it could not be. */
  readonly paint: (
    size: { readonly width: CssPx; readonly height: CssPx },
    paint: ((context: PaintContext, theme: CanvasTheme) => void) | null,
  ) => boolean;
  readonly stop: () => void;
}

/**
 * Paints on a canvas of the page.
 *
 * @param changed  called when painting has arrived, or its colours or the screen's pixels are other ones
 */
export function paintedPart(canvas: HTMLCanvasElement, changed: () => void): PaintedPart {
  let colours: ReturnType<Painting['watchTheme']> | null = null;
  let stopDensity: (() => void) | null = null;
  return {
    painting: () => {
      if (matchMedia('(forced-colors: active)').matches) return null;
      if (painting !== null) return painting === 'failed' ? null : painting;
      fetching ??= import('./painted.ts').then(
        (module) => {
          painting = module;
        },
        () => {
          // Drawn as SVG all is there, if slower.
          painting = 'failed';
        },
      );
      fetching.then(changed);
      return 'pending';
    },
    paint: (size, paint) => {
      const arrived = painting === 'failed' ? null : painting;
      const context = paint ? arrived?.emptied(canvas, size) : null;
      canvas.hidden = !context;
      if (!paint || !arrived || !context) return false;
      colours ??= arrived.watchTheme(canvas, changed);
      stopDensity ??= arrived.watchDensity(window, changed);
      paint(context, colours.now());
      return true;
    },
    stop: () => {
      colours?.stop();
      stopDensity?.();
    },
  };
}
