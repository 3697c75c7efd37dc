import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import en from '../text/locales/en.json';
import { partOf } from '../text/locales/parts.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** Files the page has before its first drawing: what is imported from the start on, not fetched later. */
function fromTheStart(file: string, seen = new Map<string, string>()): ReadonlyMap<string, string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  const text = readFileSync(file, 'utf8');
  seen.set(file, text);
  for (const [, isType, path] of text.matchAll(
    /^(?:import|export) (type )?[^;]*?from '(\.[^']+\.tsx?)'/gm,
  )) {
    if (!isType && path) fromTheStart(resolve(dirname(file), path), seen);
  }
  return seen;
}

describe('Does the first drawing have its words?', () => {
  it('every message that is named in what comes first is in the first file', () => {
    const files = [...fromTheStart(join(here, 'main.tsx')).values()];
    const named = files.flatMap((text) =>
      [...text.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map(([, key]) => key ?? ''),
    );
    const spoken = [...new Set(named)].filter((key) => key in en);
    expect(spoken.length).toBeGreaterThan(60);
    expect(spoken.filter((key) => partOf(key) === 'later')).toEqual([]);
  });
});
