/** The canvas's colours, read again when the page's theme, contrast or forced colours change. */
import { canvasThemeAt } from '../draw/canvas/read-theme.ts';
import type { CanvasTheme } from '../draw/canvas/theme.ts';
import { themedAbove } from './themed.ts';

export interface WatchedTheme {
  readonly now: () => CanvasTheme;
  readonly stop: () => void;
}

/** Watches the theme where an element stands; calls back when it has changed. */
export function watchTheme(element: Element, changed: () => void): WatchedTheme {
  const forced = matchMedia('(forced-colors: active)');
  const contrast = matchMedia('(prefers-contrast: more)');
  let theme: CanvasTheme | null = null;
  const onChange = (): void => {
    theme = null;
    changed();
  };
  const root = new MutationObserver(onChange);
  root.observe(themedAbove(element), { attributeFilter: ['data-theme'] });
  for (const query of [forced, contrast]) query.addEventListener('change', onChange);
  return {
    now: () => {
      theme ??= canvasThemeAt(element, contrast.matches);
      return theme;
    },
    stop: () => {
      root.disconnect();
      for (const query of [forced, contrast]) query.removeEventListener('change', onChange);
    },
  };
}
