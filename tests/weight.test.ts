import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dist } from '../scripts/build.mjs';
import { sizes } from '../scripts/sizes.mjs';
import { onPage } from './harness/page.ts';

/** Gzipped kB of JavaScript and CSS that a first drawing may ask for, and kB of fonts. */
const BUDGET_KB = 180;
const FONTS_KB = 90;

describe.each(['ar', 'en'] as const)('Does it open fast on a slow network, in %s?', (lang) => {
  it(`asks for at most ${BUDGET_KB} kB of code and ${FONTS_KB} kB of fonts before the first drawing`, () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const paths = await page.evaluate(() => {
        const ready = performance.getEntriesByName('masar:ready')[0]?.startTime ?? Infinity;
        return performance
          .getEntriesByType('resource')
          .filter(({ startTime }) => startTime < ready)
          .map((entry) => new URL(entry.name).pathname);
      });
      const code = [...new Set(paths)].filter((path) => /\.(js|css)$/.test(path));
      expect(code.length).toBeGreaterThan(2);
      const bytes = code.reduce(
        (sum, path) => sum + gzipSync(readFileSync(`${dist}${path}`), { level: 9 }).length,
        0,
      );
      expect(bytes / 1000).toBeLessThanOrEqual(BUDGET_KB);
      const fonts = [...new Set(paths)].filter((path) => path.endsWith('.woff2'));
      expect(fonts.length).toBeGreaterThan(0);
      const letters = fonts.reduce((sum, path) => sum + readFileSync(`${dist}${path}`).length, 0);
      expect(letters / 1000).toBeLessThanOrEqual(FONTS_KB);
    }));
});

describe('Is what goes into other people’s pages small?', () => {
  it('masar.js and embed.js, gzipped', async () => {
    const measured = await sizes();
    expect(measured.map(({ name }) => name)).toEqual(['masar.js', 'embed.js']);
    expect(measured.filter(({ size, limit }) => !(size > 0 && size <= limit))).toEqual([]);
  });
});
