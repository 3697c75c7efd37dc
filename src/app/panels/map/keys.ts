/** Walking the map by keyboard: arrows go to the nearest glyph that way, whatever the language. */
import type { KeyboardEvent } from 'react';
import type { MapGlyph } from '../../../layout/map.ts';

const TOWARDS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The glyph an arrow leads to: the nearest of those in that direction, what lies aside of it
 * counting double. Home and End lead to the greatest and the least.
 */
export function glyphBeside(
  glyphs: readonly MapGlyph[],
  at: number,
  key: string,
): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return glyphs.length - 1;
  const from = glyphs[at];
  const towards = Object.hasOwn(TOWARDS, key) ? TOWARDS[key] : undefined;
  if (!from || !towards) return undefined;
  const [dx, dy] = towards;
  const ahead = glyphs.flatMap((glyph, index) => {
    const [x, y] = [glyph.x - from.x, glyph.y - from.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    return along > 0 && aside <= along * 2 ? [{ index, distance: along + aside * 2 }] : [];
  });
  return ahead.sort((a, b) => a.distance - b.distance)[0]?.index;
}

/** Moves the focus among the glyphs of a map. */
export function focusBeside(event: KeyboardEvent<SVGElement>, glyphs: readonly MapGlyph[]): void {
  const drawn = [...event.currentTarget.querySelectorAll<SVGElement>('.glyph')];
  const at = drawn.findIndex((one) => one.contains(document.activeElement));
  const next = glyphBeside(glyphs, at, event.key);
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  drawn[next]?.focus();
}
