import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../scripts/build.mjs';
import { onFile, onPage, seriousFindings } from './harness/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'masar-packed-'));
const masar = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts', 'masar.mjs'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
const path = join(folder, 'one.html');

beforeAll(() => {
  const made = masar('pack', join(root, 'data', 'aleppo-2016.json'), '-o', path, '--lang', 'ar');
  expect([made.status, made.stderr]).toEqual([0, '']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('A timeline packed into one page', () => {
  it('is under 400 kB gzipped with the default data', () => {
    expect(gzipSync(readFileSync(path), { level: 9 }).length).toBeLessThan(400_000);
  });

  it('opens from a disk, fetches nothing, and shows an event with its words', () =>
    onFile({ address: pathToFileURL(path).href }, async (page, requests) => {
      await page.waitForSelector('html[data-masar=ready]');
      expect(await page.locator('.frame .mark:not(.beyond)').count()).toBeGreaterThan(10);
      await page.locator('.frame').focus();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.locator('.detail .sources').waitFor();
      await page.locator('.choices button').nth(1).click();
      await page.locator('.spine .heads text').first().waitFor();
      await page.locator('.choices button').nth(2).click();
      await page.locator('.list .event-line').first().waitFor();
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([
        pathToFileURL(path).href,
      ]);
      expect(await seriousFindings(page)).toEqual([]);
    }));

  it('is a list where no scripts run', () =>
    onFile({ address: pathToFileURL(path).href, scripts: false }, async (page) => {
      expect(await page.locator('masar-timeline h1').textContent()).toContain('حلب 2016');
      expect(await page.locator('masar-timeline li').count()).toBeGreaterThan(20);
    }));

  it('is what the explorer gives too, of data from the device', () =>
    onPage({ address: '?lang=en' }, async (page) => {
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.locator('#open-text').fill(
        JSON.stringify({
          format: 'masar/1',
          title: 'Mine',
          events: [
            {
              id: 'a',
              date: '2016-12-01',
              title: 'Talks </script>',
              track: 'diplomacy',
              kind: 'talks',
            },
            { id: 'b', date: '2016-12-09', title: 'Fire', track: 'conflict', kind: 'battle' },
          ],
        }),
      );
      await page.getByRole('button', { name: 'Open the pasted text' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.spine .mark').length === 2);
      await page.getByRole('button', { name: 'Share' }).click();
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download as one page' }).click();
      const saved = join(folder, 'mine.html');
      await (await downloading).saveAs(saved);
      await onFile({ address: pathToFileURL(saved).href }, async (own) => {
        await own.waitForSelector('html[data-masar=ready]');
        expect(await own.locator('.frame .mark').count()).toBe(2);
        expect(await own.title()).toBe('Mine');
      });
    }));
});

describe('masar pack', () => {
  it.each([
    [['pack'], 'FILE'],
    [['pack', 'x.json'], '-o'],
    [['pack', 'missing.json', '-o', 'out.html'], 'missing.json'],
    [['pack', 'x.json', '-o', 'out.html', '--lang', 'xx'], 'ar, en'],
    [['pack', 'x.json', '-o', 'out.html', '--from', 'soon', '--to', '2016'], '--from'],
    [['pack', 'x.json', '-o', join('nowhere', 'out.html')], ''],
  ])('says what is wrong with %j', (words, part) => {
    const { status, stderr } = masar(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(part);
    expect(stderr.trim().split('\n').length).toBe(1);
  });
});
