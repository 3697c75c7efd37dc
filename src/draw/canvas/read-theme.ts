/** Reads the design tokens where a canvas stands; the one part of painting that needs a browser. */
import type { CanvasTheme } from './theme.ts';

const TONES = [0, 1, 2, 3, 4, 5] as const;

/** The theme of an element now; null where colours are the system's, which a canvas cannot follow. */
export function canvasThemeAt(element: Element): CanvasTheme | null {
  if (matchMedia('(forced-colors: active)').matches) return null;
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const isStrong = matchMedia('(prefers-contrast: more)').matches;
  return {
    paper: token('paper'),
    sunken: token('paper-sunken'),
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    rule: token(isStrong ? 'ink-soft' : 'rule'),
    ruleStrong: token('rule-strong'),
    said: token('said'),
    done: token('done'),
    line: token('line'),
    phase: token('phase'),
    bond: token('bond'),
    tones: TONES.map((tone) => token(`tone-${tone}`)),
    hatches: TONES.map((tone) => token(`tone-${tone}-line`) || token(`tone-${tone}`)),
    ringWidth: isStrong ? 2 : 1.1,
  };
}
