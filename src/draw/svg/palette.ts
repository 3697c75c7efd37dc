/** The theme's colours as they stand where a picture is drawn. */
import { plainColours } from './colours.ts';
import type { Computed } from './inline-styles.ts';
import type { Palette } from './swatches.ts';

const TONES = [0, 1, 2, 3, 4, 5] as const;

/** Reads the tokens (`draw/theme/tokens.css`) where an element stands, as its styles were worked out. */
export function paletteIn(style: Computed): Palette {
  const token = (name: string, otherwise: string): string =>
    plainColours(style.getPropertyValue(`--${name}`).trim()) || otherwise;
  return {
    paper: token('paper', '#fff'),
    ink: token('ink', '#000'),
    inkSoft: token('ink-soft', '#333'),
    said: token('said', '#000'),
    done: token('done', '#000'),
    line: token('line', '#000'),
    phase: token('phase-strip', '#ddd'),
    tones: TONES.map((tone) => token(`tone-${tone}`, '#888')),
    hatches: TONES.map((tone) => token(`tone-${tone}-line`, token(`tone-${tone}`, '#888'))),
  };
}
