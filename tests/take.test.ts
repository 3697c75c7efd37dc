import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { onPage, seriousFindings, settled } from './harness/page.ts';

const WORDS = {
  ar: {
    share: 'مشاركة',
    source: 'مصدر',
    undo: 'تراجع',
    redo: 'إعادة',
    understood: 'حسنًا',
    citation: 'نص الاستشهاد',
    code: 'الرمز الذي يوضع في المقال',
  },
  en: {
    share: 'Share',
    source: 'Source',
    undo: 'Undo',
    redo: 'Redo',
    understood: 'Understood',
    citation: 'Citation',
    code: 'Code for the article',
  },
} as const;

const openShare = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForSelector('dialog[open] textarea');
};

describe.each(['ar', 'en'] as const)('What is taken along, in %s', (lang) => {
  const once = inOne(lang, 'en');
  const say = WORDS[lang];

  it('a citation of an event in five styles, with its sources and the day it was read', () =>
    onPage({ address: `?lang=${lang}#event=ev-alanya` }, async (page) => {
      await openShare(page, say.share);
      expect(await seriousFindings(page)).toEqual([]);
      const text = page.getByRole('textbox', { name: say.citation, exact: true });
      const style = page.locator('.share-style select').first();
      const written: string[] = [];
      for (const value of await style
        .locator('option')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))) {
        await style.selectOption(value);
        await settled(page);
        written.push(await text.inputValue());
      }
      expect(written).toHaveLength(5);
      expect(new Set(written).size).toBe(5);
      for (const one of written) expect(one).toContain('event=ev-alanya');
      expect(written.some((one) => one.startsWith('@misc{'))).toBe(true);
      expect(written.some((one) => one.startsWith('TY  - '))).toBe(true);
      const csl: unknown = JSON.parse(written.find((one) => one.startsWith('[')) ?? 'null');
      expect(Array.isArray(csl) && csl.length).toBeGreaterThan(2);
    }));

  it('the code for an article, which shows in a frame what was chosen', () =>
    onPage({ address: `?lang=${lang}&view=lanes#event=ev-alanya` }, async (page) => {
      await openShare(page, say.share);
      const code = page.getByRole('textbox', { name: say.code, exact: true });
      const address = /<iframe src="([^"]+)"/.exec(await code.inputValue())?.[1] ?? '';
      const url = new URL(address.replaceAll('&amp;', '&'));
      expect(url.pathname).toMatch(/embed\.html$/);
      expect(url.searchParams.get('view')).toBe('lanes');
      expect(new URLSearchParams(url.hash.slice(1)).get('event')).toBe('ev-alanya');
      await page.locator('.embed-preview summary').click();
      await page.frameLocator('.embed-frame').locator('html[data-masar=ready]').waitFor();
      await page.locator('.share-style select').last().selectOption('element');
      expect(await code.inputValue()).toContain('<masar-timeline src="');
      await page.locator('.share-style select').last().selectOption('plain');
      expect(await code.inputValue()).not.toContain('<script');
      expect(await seriousFindings(page)).toEqual([]);
    }));

  it('the view as a picture that stands alone, and the records as a table', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await openShare(page, say.share);
      const saved = async (name: RegExp) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name }).click(),
        ]);
        return readFileSync(await download.path());
      };
      const svg = (await saved(/SVG/)).toString('utf8');
      expect(svg).toMatch(/^(?:<\?xml[^>]*\?>\s*)?<svg/);
      expect(svg).not.toMatch(/<script|foreignObject|href="http|url\(["']?http/i);
      expect(svg).toContain(lang === 'ar' ? 'direction' : 'Aleppo 2016');
      const png = await saved(/PNG/);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.length).toBeGreaterThan(20_000);
      const lines = (await saved(/NDJSON/)).toString('utf8').trim().split('\n');
      expect(lines.length).toBeGreaterThan(60);
      for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
    }));

  it('a picture of lanes has all of them, with their names', () =>
    onPage({ address: `?lang=${lang}&view=lanes` }, async (page) => {
      await openShare(page, say.share);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /SVG/ }).click(),
      ]);
      const svg = readFileSync(await download.path(), 'utf8');
      for (const name of lang === 'ar' ? ['روسيا', 'جيش حلب'] : ['Russia', 'Jaysh Halab']) {
        expect(svg).toContain(name);
      }
    }));

  it('a source shows what it stands behind, and what others say beside it', () =>
    onPage({ address: `?lang=${lang}#event=ev-ft-report` }, async (page) => {
      await page.locator('.detail .sources a[href^="#source="]').first().click();
      await page.waitForSelector('.source-detail');
      expect(page.url()).toContain('source=');
      expect(await page.locator('.source-detail [href*="event="]').count()).toBeGreaterThan(0);
      expect(await seriousFindings(page)).toEqual([]);
      await page.goBack();
      await settled(page);
      expect(page.url()).toContain('event=ev-ft-report');
    }));

  it('who spoke and who fought with whom: cells are walked by keyboard and show their events', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.click('.tools-button');
      await page.locator('.tools button').nth(1).click();
      await page.waitForSelector('.network [role="grid"], .network .matrix, .network svg');
      expect(await seriousFindings(page)).toEqual([]);
      await page
        .locator('.network button[tabindex="0"], .network [role="gridcell"] button')
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await settled(page);
      const listed = await page
        .locator('.network [href*="event="]')
        .evaluateAll((all) => new Set(all.map((one) => one.getAttribute('href'))).size);
      expect(listed).toBeGreaterThan(0);
      await page.locator('.network-pair button').first().click();
      await settled(page);
      expect(decodeURIComponent(page.url())).toContain('pairs=');
      expect(await page.locator('.spine .mark:not(.unmatched, .beyond)').count()).toBe(listed);
    }));

  once('the known-by date can be typed, part by part, and nothing is made of half a year', () =>
    onPage({ address: `?lang=${lang}#known=2016-11-30` }, async (page) => {
      const field = page.locator('.known input[type="date"]');
      await field.focus();
      // The browser’s own language orders the parts of the field: month, day, year.
      await page.keyboard.type('10152016');
      expect(await field.inputValue()).toBe('2016-10-15');
      await page.keyboard.press('Enter');
      await settled(page);
      expect(page.url()).toContain('known=2016-10-15');
    }),
  );

  it('the map shows where it happened; a place chosen there keeps its events', () =>
    onPage({ address: `?lang=${lang}#event=ev-hanano` }, async (page) => {
      await page.click('.tools-button');
      await page.locator('.tools button').nth(3).click();
      await page.waitForSelector('.map .land');
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.locator('.map .glyph.selected').count()).toBe(1);
      await page.locator('.map .glyph').first().focus();
      await page.keyboard.press('Enter');
      await settled(page);
      expect(
        await page.evaluate(() => document.activeElement?.classList.contains('glyph')),
        'stepping nearer keeps the keyboard on the map',
      ).toBe(true);
      const listed = page.locator('.map-places button').first();
      await listed.click();
      await settled(page);
      expect(page.url()).toContain('places=');
      expect(await page.locator('.spine .mark.unmatched').count()).toBeGreaterThan(0);
      expect(await page.locator('.map .glyph.unmatched').count()).toBeGreaterThan(0);
      await page.locator('.map [data-glyph][tabindex="0"]').focus();
      await page.keyboard.press('Escape');
      await page.waitForSelector('.map', { state: 'detached' });
    }));

  it('the map is one stop of the Tab key; arrows lead where they point, Enter opens a group', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.click('.tools-button');
      await page.locator('.tools button').nth(3).press('Enter');
      await page.waitForSelector('.map .land');
      const glyphs = page.locator('.map [data-glyph]');
      const x = () =>
        page.evaluate(
          () =>
            document.activeElement?.querySelector('.reach')?.getBoundingClientRect().left ?? null,
        );
      const held = () => page.evaluate(() => document.activeElement?.getAttribute('data-glyph'));
      expect(await page.locator('.map [data-glyph][tabindex="0"]').count()).toBe(1);
      await page.waitForFunction(() => document.activeElement?.hasAttribute('data-glyph'));
      await page.keyboard.press('End');
      expect(Number(await held())).toBe((await glyphs.count()) - 1);
      await page.keyboard.press('Home');
      expect(await held()).toBe('0');
      const start = await x();
      await page.keyboard.press('ArrowLeft');
      expect((await x()) ?? 0).toBeLessThan(start ?? 0);
      expect(await page.locator('.map [data-glyph][tabindex="0"]').count()).toBe(1);

      await page.keyboard.press('Home');
      const group = page.locator('.map .glyph.together').first();
      await group.focus();
      const many = await page.locator('.map-places button').count();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.map-all');
      await page.waitForFunction(() => document.activeElement?.hasAttribute('data-glyph'));
      expect(await page.locator('.map-places button').count()).toBeLessThan(many);
      expect(await glyphs.count()).toBeGreaterThan(1);
      expect(await seriousFindings(page)).toEqual([]);
      await page.click('.map-all');
      await page.waitForSelector('.map-all', { state: 'detached' });
      expect(await page.locator('.map-places button').count()).toBe(many);
    }));

  // The ground lies as it lies; only names stand in a language.
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    once(`no glyph of the map is too small to hit or under another, at ${width} × ${height}`, () =>
      onPage({ address: `?lang=${lang}`, width, height }, async (page) => {
        await page.click('.tools-button');
        await page.locator('.tools button').nth(3).click();
        await page.waitForSelector('.map .land');
        const circles = await page.locator('.map .reach').evaluateAll((all) =>
          all.map((one) => {
            const box = one.getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2, size: box.width };
          }),
        );
        expect(circles.length).toBeGreaterThan(1);
        for (const [i, a] of circles.entries()) {
          expect(a.size).toBeGreaterThanOrEqual(23.99);
          for (const b of circles.slice(i + 1)) {
            const apart = Math.hypot(a.x - b.x, a.y - b.y);
            expect(apart).toBeGreaterThanOrEqual((a.size + b.size) / 2 - 0.1);
          }
        }
      }),
    );
  }

  once('undo and redo step through filters; the keys do the same', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.click('.find-button');
      await page.waitForSelector('.find input[type="checkbox"]');
      const boxes = page.locator('.find input[type="checkbox"]');
      await boxes.nth(0).check();
      await settled(page);
      await boxes.nth(1).check();
      await settled(page);
      const both = page.url();
      await page.getByRole('button', { name: say.undo, exact: true }).click();
      await settled(page);
      const one = page.url();
      expect(one).not.toBe(both);
      await page.keyboard.press('Control+z');
      await settled(page);
      expect(new URL(page.url()).hash).not.toContain('tracks');
      await page.getByRole('button', { name: say.redo, exact: true }).click();
      await page.keyboard.press('Control+Shift+z');
      await settled(page);
      expect(page.url()).toBe(both);
    }),
  );

  it('a question mark shows the keys; the hint of the first visit goes for good', () =>
    onPage({ address: `?lang=${lang}`, hints: true }, async (page) => {
      await page.keyboard.press('?');
      await page.waitForSelector('.help[open]');
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.waitForSelector('.help', { state: 'detached' });
      await page.getByRole('button', { name: say.understood }).click();
      await page.waitForSelector('.hint', { state: 'detached' });
      await page.reload();
      await page.waitForSelector('html[data-masar="ready"]');
      await page.waitForTimeout(500);
      expect(await page.locator('.hint').count()).toBe(0);
    }));

  it('A40 known-by: arrows step a day, with Shift a week, and it never plays by itself', () =>
    onPage({ address: `?lang=${lang}#known=2016-12-02` }, async (page) => {
      const slider = page.locator('.known input[type="range"]');
      await slider.waitFor();
      const forward = lang === 'ar' ? 'ArrowLeft' : 'ArrowRight';
      await slider.focus();
      await page.keyboard.press(forward);
      await page.waitForFunction(() => location.hash.includes('known=2016-12-03'));
      await page.keyboard.press(`Shift+${forward}`);
      await page.waitForFunction(() => location.hash.includes('known=2016-12-10'));
      await page.waitForTimeout(1500);
      expect(page.url()).toContain('known=2016-12-10');
    }));
});
