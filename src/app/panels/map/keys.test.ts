import { expect, it } from 'vitest';
import type { MapGlyph } from '../../../layout/map.ts';
import { glyphBeside } from './keys.ts';

const at = (x: number, y: number): MapGlyph => ({
  places: [`${x} ${y}`],
  x,
  y,
  counts: { said: 1, done: 0, line: 0 },
  said: 5,
  done: 0,
  radius: 5,
  uncertainty: 0,
  name: '',
  label: null,
});

it('arrows lead to the nearest place that way; left is west in every language', () => {
  const glyphs = [at(100, 100), at(40, 110), at(160, 90), at(100, 30), at(300, 100)];
  expect(glyphBeside(glyphs, 0, 'ArrowLeft')).toBe(1);
  expect(glyphBeside(glyphs, 0, 'ArrowRight')).toBe(2);
  expect(glyphBeside(glyphs, 0, 'ArrowUp')).toBe(3);
  expect(glyphBeside(glyphs, 0, 'ArrowDown')).toBeUndefined();
  expect(glyphBeside(glyphs, 2, 'ArrowRight')).toBe(4);
  expect(glyphBeside(glyphs, 2, 'Home')).toBe(0);
  expect(glyphBeside(glyphs, 2, 'End')).toBe(4);
  expect(glyphBeside(glyphs, 2, 'constructor')).toBeUndefined();
});
