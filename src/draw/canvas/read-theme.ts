/** Reads the design tokens where a canvas stands; the one part of painting that needs a browser. */
import type { CanvasTheme } from './theme.ts';

const TONES = [0, 1, 2, 3, 4, 5] as const;

/**
 * The theme where an element stands now.
 *
 * @param isStrong  whether the reader asks for more contrast
 */
export function canvasThemeAt(element: Element, isStrong: boolean): CanvasTheme {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
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
