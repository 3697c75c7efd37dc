import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { onPage, seriousFindings, settled } from './harness/page.ts';

const smallest = readFileSync(new URL('../data/smallest.json', import.meta.url), 'utf8');

/** Answers an address only when told to. */
async function slowly(page: Page, address: string): Promise<() => void> {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((done) => {
    release = done;
  });
  await page.route(address, async (route) => {
    await gate;
    await route.fulfill({ contentType: 'application/json', body: smallest }).catch(() => undefined);
  });
  return release;
}

const words = {
  ar: {
    open: 'فتح',
    stop: 'إيقاف القراءة',
    figures: 'أرقام الأرض',
    none: 'لا أحداث في هذه البيانات',
  },
  en: {
    open: 'Open',
    stop: 'Stop reading',
    figures: 'Figures of the ground',
    none: 'This data set has no events',
  },
} as const;

describe.each(['ar', 'en'] as const)('The explorer, in %s', (lang) => {
  const once = inOne(lang, 'en');
  const say = words[lang];
  const openAddress = async (page: Page, address: string) => {
    await page.getByRole('button', { name: say.open, exact: true }).click();
    await page.locator('#open-address').fill(address);
    await page.keyboard.press('Enter');
  };

  once('A11 L04 H25 says what is being read, keeps what was open, and can be stopped', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const title = await page.locator('h1').textContent();
      await slowly(page, '**/slow.json');
      await openAddress(page, 'slow.json');
      const stop = page.getByRole('button', { name: say.stop });
      await stop.waitFor();
      expect(await page.locator('.reading [role=status]').textContent()).toContain('slow.json');
      expect(await page.locator('h1').textContent()).toBe(title);
      await stop.click();
      await settled(page);
      expect(await stop.count()).toBe(0);
      expect(await page.locator('h1').textContent()).toBe(title);
      expect(new URL(page.url()).searchParams.has('src')).toBe(false);
    }),
  );

  once('names what was opened in the address once it is open, and forgets the old place', () =>
    onPage({ address: `?lang=${lang}#event=ev-alanya` }, async (page) => {
      const release = await slowly(page, '**/slow.json');
      await openAddress(page, 'slow.json');
      release();
      await page.waitForFunction(() => location.search.includes('slow.json'));
      expect(page.url()).not.toContain('ev-alanya');
    }),
  );

  once('A42 L04 leaves the address alone when nothing is there', () =>
    onPage({ address: `?lang=${lang}`, expects: /Failed to load resource/ }, async (page) => {
      await openAddress(page, 'missing.json');
      await page.getByRole('alert').waitFor();
      expect(new URL(page.url()).searchParams.has('src')).toBe(false);
    }),
  );

  it('says that a data set has no events, and leads to another', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.getByRole('button', { name: say.open, exact: true }).click();
      await page
        .locator('#open-text')
        .fill('{"format": "masar/1", "title": "Empty", "languages": ["en"], "events": []}');
      await page.locator('form:has(#open-text) button').click();
      await page.getByText(say.none).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    }));

  once('A04 keeps the focus in the panel when one of its links is followed', () =>
    onPage({ address: `?lang=${lang}#event=ev-lavrov-gentiloni` }, async (page) => {
      const before = await page.locator('.detail h2').textContent();
      await page.locator('.detail .event-link').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (title) => document.querySelector('.detail h2')?.textContent !== title,
        before,
      );
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    }),
  );

  once('A44 has the list on the paper at once when the browser prints', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      // The list's code follows the first drawing; once it is there, it is on the paper in time.
      const isPrinted = await page.waitForFunction(() => {
        dispatchEvent(new Event('beforeprint'));
        const articles = document.querySelectorAll('.print-only article').length;
        dispatchEvent(new Event('afterprint'));
        return articles === 132;
      });
      expect(await isPrinted.jsonValue()).toBe(true);
    }),
  );

  it('A35 has every figure of the ground as text and as a table, with base, voice and sources', () =>
    onPage({ address: `?lang=${lang}&view=list` }, async (page) => {
      const asText = await page.locator('.ground-notes [data-observation]').count();
      expect(asText).toBeGreaterThanOrEqual(32);
      await page.getByRole('button', { name: say.figures }).click();
      const rows = page.locator('.ground-table tbody tr');
      expect(await rows.count()).toBe(asText);
      for (const cells of await rows.evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
      )) {
        expect(cells[0], 'date').not.toBe('');
        expect(cells[1], 'share').toMatch(/\d/);
        expect(cells[2], 'base').not.toBe('');
      }
      expect(await seriousFindings(page)).toEqual([]);
      await rows.first().locator('a').click();
      await page.waitForSelector('.detail h2');
      await page.locator('.detail-body').focus();
      await page.keyboard.press('Escape');
      const focused = await page.evaluate(() =>
        document.activeElement?.hasAttribute('data-observation'),
      );
      expect(focused, 'A04 the focus returns to the figure').toBe(true);
    }));

  once('has no two elements of one id, list and panel side by side', () =>
    onPage({ address: `?lang=${lang}&view=list#event=ev-lavrov-gentiloni` }, async (page) => {
      const ids = await page
        .locator('[id]')
        .evaluateAll((all) => all.map((one) => one.id).filter((id) => id !== ''));
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }),
  );

  it.each([
    [320, 200],
    [320, 256],
    [844, 390],
  ] as const)(
    'A24 A33 draws on a screen of %i × %i and scrolls down to the rest',
    (width, height) =>
      onPage({ address: `?lang=${lang}`, width, height }, async (page) => {
        const shown = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth - innerWidth,
          picture: document.querySelector('.stage-frame')?.getBoundingClientRect().height ?? 0,
          legend: document.querySelector('.legend-fold')?.getBoundingClientRect().height ?? 0,
        }));
        expect(shown.wide).toBeLessThanOrEqual(0);
        expect(shown.picture).toBeGreaterThanOrEqual(155);
        expect(shown.legend).toBeGreaterThan(20);
      }),
  );
});
