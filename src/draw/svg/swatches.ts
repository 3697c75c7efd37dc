/** The legend's signs as SVG of their own, in the colours of the picture they explain. */
import type { Outline } from '../../layout/scene.ts';
import type { Side, Stance } from '../../records/schema.ts';
import { ringRadius } from '../shapes.ts';
import { markPath, ringDash } from './shapes.ts';
import { escaped } from './xml.ts';

/** Colours in the words of CSS; `hatches` are the lines of the tones' hatching. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly said: string;
  readonly done: string;
  readonly line: string;
  readonly phase: string;
  readonly tones: readonly string[];
  readonly hatches: readonly string[];
}

/** What a line of the legend explains. */
export type Sign =
  | { readonly kind: 'mark'; readonly side: Side; readonly stance: Stance }
  | { readonly kind: 'ring'; readonly outline: Outline }
  | { readonly kind: 'interval' | 'whisker' | 'phase' | 'between' | 'share' | 'about' }
  | { readonly kind: 'held'; readonly tone: number };

/** Room of a sign, in CSS pixels. */
export const SWATCH = { width: 28, height: 14 } as const;

/** A sign around its own origin, the top left corner of its room. */
export function swatch(sign: Sign, palette: Palette): string {
  const { paper, ink, said } = palette;
  switch (sign.kind) {
    case 'mark':
      return mark(sign.side, sign.stance, palette);
    case 'ring':
      return `<g transform="translate(14,7)">${path(markPath('said', ringRadius(4)), 'none', said, 1.1, ringDash(sign.outline))}${path(markPath('said', 4), said, paper, 1)}</g>`;
    case 'interval':
      return line(1, 17, said, 4) + line(17, 27, said, 4, '2.5 2.5');
    case 'whisker':
      return line(1, 14, said, 1.5) + line(15, 27, said, 1.5, '2 2');
    case 'phase':
      return box(3, 8, palette.phase);
    case 'held':
      return box(1, 12, palette.tones[sign.tone] ?? ink);
    case 'between':
      return path(
        'M0,6L6,0M0,14L14,0M8,14L22,0M16,14L28,2M24,14L28,10',
        'none',
        palette.hatches[0] ?? ink,
        2,
      );
    case 'share':
      return line(2, 12, ink, 2.5) + path('M19,12L22.5,4L26,12Z', ink, 'none', 0);
    case 'about':
      return line(4, 24, ink, 2.5, '3 1.6');
  }
}

function mark(side: Side, stance: Stance, palette: Palette): string {
  const colour = palette[side];
  const isOpen = side === 'line' || (side === 'said' && stance === 'closes');
  const shape = isOpen
    ? path(markPath(side, 5.5), palette.paper, colour, 2)
    : path(markPath(side, 5.5), colour, palette.paper, 1);
  return `<g transform="translate(14,7)">${shape}</g>`;
}

const line = (x1: number, x2: number, stroke: string, width: number, dash = 'none'): string =>
  `<line x1="${x1}" x2="${x2}" y1="7" y2="7" stroke="${escaped(stroke)}" stroke-width="${width}" stroke-dasharray="${dash}"/>`;

const box = (y: number, height: number, fill: string): string =>
  `<rect x="0" y="${y}" width="${SWATCH.width}" height="${height}" fill="${escaped(fill)}"/>`;

const path = (
  d: string,
  fill: string,
  stroke: string,
  width: number,
  dash: string | null = null,
): string =>
  `<path d="${d}" fill="${escaped(fill)}" stroke="${escaped(stroke)}" stroke-width="${width}" stroke-dasharray="${dash ?? 'none'}"/>`;
