import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { generated } from '../scripts/bench/events/write.mjs';
import { root } from '../scripts/build.mjs';
import { onPage, settled, windowOf } from './harness/page.ts';

const COUNT = 1_000_000;

async function opened(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.waitForSelector('.dialog input[type=file]', { state: 'attached' });
  await page.setInputFiles('.dialog input[type=file]', path);
  // The beginning is drawn while the rest is read.
  await page.waitForFunction(
    () =>
      document.querySelector('h1')?.textContent?.includes('UCDP') &&
      document.querySelector('.reading')?.getAttribute('data-shown') === 'true',
    undefined,
    { timeout: 240_000 },
  );
  await page.waitForFunction(
    () => document.querySelector('.header-counts')?.textContent?.includes('1,000,000'),
    undefined,
    { timeout: 240_000 },
  );
}

const kept = (page: Page) => page.locator('.find-kept').textContent();

describe('A million events', () => {
  it(
    'open from a file as it was downloaded, are moved through, filtered, searched and looked at one by one',
    () =>
      onPage({ address: '?lang=en' }, async (page) => {
        const { path } = generated({
          format: 'ucdp-ged',
          n: COUNT,
          folder: join(root, 'node_modules', '.cache', 'masar', 'events'),
        });
        await opened(page, path);
        await settled(page);

        await page.locator('.stage-frame').focus();
        await page.keyboard.press('+');
        await expect.poll(async () => (await windowOf(page)).from).not.toBeNull();
        const before = await windowOf(page);
        await page.getByRole('button', { name: 'Later' }).first().click();
        await expect.poll(async () => (await windowOf(page)).from).not.toBe(before.from);
        await page.locator('.stage-frame').focus();
        await page.keyboard.press('0');

        await page.locator('.find-button').click();
        await expect.poll(() => kept(page)).toMatch(/1,000,000/);
        const actors = page.locator('.facet[data-facet=actors]');
        await actors.locator('summary').click();
        const first = actors.locator('li').first();
        const count = (await first.textContent())?.match(/[\d,]{5,}/)?.[0] ?? '';
        expect(Number(count.replaceAll(',', ''))).toBeGreaterThan(1000);
        await first.locator('input').check();
        await expect.poll(() => kept(page)).toContain(count);
        await page.getByRole('button', { name: 'Undo' }).first().click();
        await expect.poll(() => kept(page)).toMatch(/1,000,000 of|^1,000,000/);

        await page.locator('.find input[type=search]').fill('shelling heard');
        await page.waitForSelector('.results button', { timeout: 120_000 });
        const some = Number((await kept(page))?.match(/[\d,]+/)?.[0]?.replaceAll(',', ''));
        expect(some).toBeGreaterThan(0);
        expect(some).toBeLessThan(COUNT / 2);
        await page.locator('.results button').first().click();
        await page.waitForSelector('.detail h2');
        const fields = page.locator('.detail details', { hasText: 'where_coordinates' });
        expect(await fields.count()).toBe(1);
        expect(await fields.textContent()).toMatch(/date_start/);
      }),
    480_000,
  );
});
