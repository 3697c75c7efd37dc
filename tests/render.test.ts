import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../src/cli/main.ts';
import { scaleWithin } from '../src/draw/svg/png.ts';
import { onPage } from './harness/page.ts';

const SHARE = { ar: 'مشاركة', en: 'Share' } as const;
/** From line to line of the words below a picture. */
const LINE = 12 * 1.6;
/** Difference of a channel from which a pixel is clearly another. */
const CLEAR = 64;
/**
 * Share of such pixels. Measured are 0.04 to 0.2 %, edges of letters. Letters of another size among the
 * figures of the ground made 0.3 to 1.1 %, lost kerning 0.5 %, missing words of events 4 to 5 %.
 */
const MOST = 0.005;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masar-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The picture as the page hands it out: the document, and Chromium's drawing of it. */
async function takenAlong(page: Page, lang: 'ar' | 'en') {
  await page.getByRole('button', { name: SHARE[lang], exact: true }).click();
  await page.waitForSelector('dialog[open] textarea');
  const saved = async (name: RegExp) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return readFileSync(await download.path());
  };
  return { svg: (await saved(/SVG/)).toString('utf8'), png: await saved(/PNG/) };
}

/** Where the page says its address, which a command line has none of: from there on the two differ. */
function addressIn(svg: string): { readonly top: number; readonly height: number } {
  const lines = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"[^>]*>([^<]*)<\/text>/g)];
  const first = lines.findIndex(([, , text = '']) => text.startsWith('http'));
  const count = lines.length - 1 - first;
  return { top: Number(lines[first]?.[1]) - 16, height: Math.ceil(LINE * count) };
}

/** Share of the pixels above a line that are clearly different. */
async function difference(a: Buffer, b: Buffer, rows: number): Promise<number> {
  const [one, other] = await Promise.all([loadImage(a), loadImage(b)]);
  expect(one.width).toBe(other.width);
  const pixels = [one, other].map((image) => {
    const context = createCanvas(image.width, rows).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, rows).data;
  });
  const [first, second] = pixels;
  let different = 0;
  for (let at = 0; at < one.width * rows * 4; at += 4) {
    const most = Math.max(
      ...[0, 1, 2].map((k) => Math.abs((first?.[at + k] ?? 0) - (second?.[at + k] ?? 0))),
    );
    if (most > CLEAR) different += 1;
  }
  return different / (one.width * rows);
}

describe('Is a picture without a browser the browser’s picture?', () => {
  it.each([
    ['en', 'spine', 'light', 1280],
    ['ar', 'spine', 'dark', 1280],
    ['ar', 'spine', 'light', 390],
    ['en', 'lanes', 'light', 1280],
  ] as const)('%s, %s, %s, %d px wide', (lang, view, theme, width) =>
    onPage(
      { address: `?lang=${lang}&view=${view}&theme=${theme}`, width, height: 800 },
      async (page) => {
        const { svg, png } = await takenAlong(page, lang);
        const [, across = '', down = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
        const address = addressIn(svg);
        const scale = scaleWithin(Number(across), Number(down), 2);
        const file = join(folder, 'node.png');
        const errors: string[] = [];
        const exit = await main(
          [
            ...['render', 'data/aleppo-2016.json', '-o', file, '--date', '2026-01-01'],
            ...['--lang', lang, '--view', view, '--theme', theme],
            ...['--width', across, '--scale', String(scale)],
            // Lanes are as high as all of them are, there and here.
            ...(view === 'lanes' ? [] : ['--height', String(Number(down) - address.height)]),
          ],
          { out: () => undefined, error: (line) => errors.push(line), isWatched: false },
        );
        expect({ exit, errors }).toEqual({ exit: 0, errors: [] });
        const share = await difference(png, readFileSync(file), Math.floor(address.top * scale));
        expect(share).toBeLessThan(MOST);
      },
    ),
  );
});
