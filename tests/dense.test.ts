import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { onPage, type PageOptions, seriousFindings, settled } from './harness/page.ts';

const COUNT = 4000;
const KINDS = ['talks', 'air-strike', 'air-strike', 'evacuation'] as const;

/** Events of two hundred days, more on some than on others, on both sides of the line. */
const dense = JSON.stringify({
  format: 'masar/1',
  title: 'Dense',
  languages: ['en'],
  events: Array.from({ length: COUNT }, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2016, 0, 1 + Math.floor(((i * 37) % 200) * ((i % 7) / 7 + 0.2))))
      .toISOString()
      .slice(0, 10),
    title: `Event ${i}`,
    track: 'conflict',
    kind: KINDS[i % KINDS.length],
  })),
});

const canvas = '.stage-frame canvas';

const onDense = (options: PageOptions, journey: (page: Page) => Promise<void>) =>
  onPage({ address: '?lang=en', ...options }, async (page) => {
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dense.json'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    }, dense);
    await page.waitForFunction(() =>
      document.querySelector('header')?.textContent?.includes('4,000 events'),
    );
    if (!options.forcedColors) await page.waitForSelector(canvas, { state: 'visible' });
    await settled(page);
    await journey(page);
  });

/** How many pixels of the canvas have each side's colour, and the mean row of those. */
const painted = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector<HTMLCanvasElement>('.stage-frame canvas');
    if (!element || element.hidden) return null;
    const { width, height } = element;
    // Read from a copy: a canvas that is read is drawn in another way.
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) return null;
    context.drawImage(element, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const style = getComputedStyle(element);
    const sideOf = (side: string) => {
      const token = style.getPropertyValue(`--${side}`).trim();
      const [red, green, blue] = [1, 3, 5].map((at) =>
        Number.parseInt(token.slice(at, at + 2), 16),
      );
      let pixels = 0;
      let rows = 0;
      for (let at = 0; at < data.length; at += 4) {
        // Where a column ends within a pixel its colour is mixed.
        if (data[at + 3] !== 255) continue;
        if (data[at] !== red || data[at + 1] !== green || data[at + 2] !== blue) continue;
        pixels += 1;
        rows += Math.floor(at / 4 / width);
      }
      return { token, pixels, row: rows / pixels };
    };
    return { width, height, said: sideOf('said'), done: sideOf('done') };
  });

describe('Very many events on one picture', () => {
  it('are painted as counts on both sides of the line, and dark when the page is', () =>
    onDense({}, async (page) => {
      const light = await painted(page);
      expect(light?.said.pixels).toBeGreaterThan(1000);
      expect(light?.done.pixels).toBeGreaterThan(light?.said.pixels ?? 0);
      expect(light?.said.row).toBeLessThan(light?.done.row ?? 0);
      expect(await page.locator('.spine .bin').count(), 'none is an element too').toBe(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      await settled(page);
      const dark = await painted(page);
      expect(dark?.said.token).not.toBe(light?.said.token);
      for (const side of ['said', 'done'] as const) {
        const share = (dark?.[side].pixels ?? 0) / (light?.[side].pixels ?? 1);
        expect(share, side).toBeCloseTo(1, 1);
      }
      expect(await seriousFindings(page)).toEqual([]);
    }));

  it('leave the event that is walked to as an element that is spoken', () =>
    onDense({}, async (page) => {
      await page.locator('.stage-frame').focus();
      await page.keyboard.press('k');
      await page.keyboard.press('j');
      await settled(page);
      const active = await page.getAttribute('.stage-frame', 'aria-activedescendant');
      const mark = page.locator(`#${active}`);
      expect(await mark.getAttribute('class')).toContain('focused');
      expect(await mark.getAttribute('aria-label')).toMatch(/Event \d+/);
      // Nearer the counts become a crowd of marks; what stands out of it is still an element.
      for (let i = 0; i < 3; i++) await page.keyboard.press('+');
      await settled(page);
      expect(await page.locator(canvas).isVisible()).toBe(true);
      const elements = page.locator('.spine .mark:not(.beyond)');
      expect(await elements.count()).toBeLessThanOrEqual(300);
      for (const name of await elements.evaluateAll((marks) =>
        marks.map((one) => one.getAttribute('aria-label')),
      )) {
        expect(name).toMatch(/Event \d+/);
      }
      // A mark that is only painted is hit like any other.
      const found = await page.evaluate(() => {
        const frame = document.querySelector('.stage-frame');
        const box = frame?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height * 0.56 } : null;
      });
      if (!found) throw new Error('no picture');
      await page.mouse.move(found.x, found.y);
      await page.mouse.click(found.x, found.y);
      await settled(page);
      expect(await page.locator('.spine .mark.selected').count()).toBe(1);
    }));

  it('are elements where colours are the system’s (A21)', () =>
    onDense({ forcedColors: true }, async (page) => {
      expect(await page.locator(canvas).isHidden()).toBe(true);
      expect(await page.locator('.spine .bin.said').count()).toBeGreaterThan(50);
      expect(await page.locator('.spine .bin.done').count()).toBeGreaterThan(50);
    }));

  it('are sharp on a dense screen', () =>
    onDense({ density: 2 }, async (page) => {
      const pixels = await painted(page);
      const box = await page.locator(canvas).boundingBox();
      expect(pixels?.width).toBe(Math.round((box?.width ?? 0) * 2));
      expect(pixels?.height).toBe(Math.round((box?.height ?? 0) * 2));
    }));

  it('have their size on the page whatever the pixels of the screen', () =>
    onDense({}, async (page) => {
      const width = async () => (await page.locator(canvas).boundingBox())?.width;
      const before = await width();
      // As on a screen of other pixels, of which as many are another width.
      await page.locator(canvas).evaluate((element: HTMLCanvasElement) => {
        element.style.width = '300px';
      });
      expect(await width()).toBe(300);
      await page.locator('.stage-frame').focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(width).toBe(before);
    }));

  it('are all in the picture that is taken along', () =>
    onDense({}, async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.waitForSelector('dialog[open] textarea');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /SVG/ }).click(),
      ]);
      const svg = readFileSync(await download.path(), 'utf8');
      expect(svg.match(/<rect/g)?.length).toBeGreaterThan(150);
    }));
});
