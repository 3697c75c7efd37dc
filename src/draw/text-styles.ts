/** The drawing's type: one place that both measures and draws read, so that what fits is what is seen. */
import type { TextStyleName } from '../layout/scene.ts';

export interface TextStyle {
  /** CSS px at 16 px root text. */
  readonly size: number;
  readonly weight: 400 | 600;
}

export const TEXT_STYLES: Readonly<Record<TextStyleName, TextStyle>> = {
  tick: { size: 12, weight: 400 },
  'tick-major': { size: 12, weight: 600 },
  'label-title': { size: 13, weight: 600 },
  'label-date': { size: 11.5, weight: 400 },
  side: { size: 13, weight: 600 },
  phase: { size: 11, weight: 400 },
  share: { size: 11, weight: 600 },
  note: { size: 12, weight: 400 },
  'lane-label': { size: 12, weight: 400 },
};

/** One family in two scripts, shipped with the app. */
export const FONT_FAMILY = '"IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif';

/** CSS font shorthand of a style at a text scale. */
export function fontOf(style: TextStyleName, scale: number, family = FONT_FAMILY): string {
  const { size, weight } = TEXT_STYLES[style];
  return `${weight} ${size * scale}px ${family}`;
}
