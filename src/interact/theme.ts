/** The canvas's colours, read again when the page's theme, contrast or forced colours change. */
import { canvasThemeAt } from '../draw/canvas/read-theme.ts';
import type { CanvasTheme } from '../draw/canvas/theme.ts';

export interface WatchedTheme {
  /** Null where all is drawn as SVG, in the system's colours. */
  readonly theme: () => CanvasTheme | null;
  readonly stop: () => void;
}

const QUERIES = ['(forced-colors: active)', '(prefers-contrast: more)'] as const;

/** Watches the theme where an element stands; calls back when it has changed. */
export function watchTheme(element: Element, changed: () => void): WatchedTheme {
  let theme = canvasThemeAt(element);
  const onChange = (): void => {
    theme = canvasThemeAt(element);
    changed();
  };
  const root = new MutationObserver(onChange);
  root.observe(element.ownerDocument.documentElement, { attributeFilter: ['data-theme'] });
  const queries = QUERIES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  return {
    theme: () => theme,
    stop: () => {
      root.disconnect();
      for (const query of queries) query.removeEventListener('change', onChange);
    },
  };
}
