import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const facesOf = (name: string): readonly string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8').match(/@font-face \{.*?\n\}/gs) ?? [];

it('every face comes with the first drawing or after it', () => {
  const [first, later] = [facesOf('fonts-first.css'), facesOf('fonts-later.css')];
  expect([...first, ...later].sort()).toEqual([...facesOf('fonts.css')].sort());
  expect(first.every((face) => face.includes('font-weight: 400'))).toBe(true);
});
