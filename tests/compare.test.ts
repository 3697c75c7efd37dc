import { describe, expect, it } from 'vitest';
import { onPage, seriousFindings, settled } from './harness/page.ts';

describe.each(['ar', 'en'] as const)('Comparing two dates, in %s', (lang) => {
  const say =
    lang === 'ar'
      ? {
          compare: 'مقارنة في الزمن',
          show: 'عرض هذه المدة',
          copy: 'نسخ نصًا',
          russia: 'روسيا',
          stretches: 'مدتان',
        }
      : {
          compare: 'Compare in time',
          show: 'Show this stretch',
          copy: 'Copy as text',
          russia: 'Russia',
          stretches: 'Two stretches',
        };

  it('How much ground changed hands between two dates, and according to whom?', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.click('.tools-button');
      await page.getByRole('button', { name: say.compare }).click();
      const dates = page.locator('.compare input[type=date]');
      await dates.nth(0).fill('2016-11-14');
      await dates.nth(1).fill('2016-11-28');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.includes('2016-11-28'));
      const after = page.locator('.compare table').first().locator('tbody tr').nth(1).locator('td');
      const lines = await after.nth(1).locator('li').allTextContents();
      expect(lines, 'each voice on a line of its own').toHaveLength(3);
      const bare = lines.map((line) => line.replace(/[\u2066-\u2069]/g, '')).join('\n');
      for (const figure of ['~40%', '~44.4%', '≥66.7%']) expect(bare).toContain(figure);
      expect(page.url()).toContain('compare=2016-11-14/2016-11-28');
      expect(await seriousFindings(page)).toEqual([]);
    }));

  it('a link opens it, Escape closes it, and an actor of it leads on', () =>
    onPage({ address: `?lang=${lang}#compare=2016-11-28/2016-12-13` }, async (page) => {
      await page.locator('.compare').getByRole('link', { name: say.russia }).first().click();
      await page.waitForSelector('.detail h2');
      expect(page.url()).toContain('actor=russia');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await page.click('.tools-button');
      await page.getByRole('button', { name: say.compare }).click();
      await page.waitForSelector('.compare[open]');
      await page.keyboard.press('Escape');
      await settled(page);
      expect(await page.locator('.compare').count()).toBe(0);
      expect(page.url()).not.toContain('compare=');
    }));

  it('is taken along as text with its sources, and shown in the picture', () =>
    onPage({ address: `?lang=${lang}#compare=2016-11-28/2016-12-13` }, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: say.copy }).click();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toContain('2016');
      expect(text).toMatch(/https:\/\//);
      expect(text.split('\n').length).toBeGreaterThan(15);
      await page.getByRole('button', { name: say.show }).click();
      await settled(page);
      expect(page.url()).toContain('from=2016-11-28&to=2016-12-14');
    }));

  it('two stretches stand beside each other, and what is typed wrong is said', () =>
    onPage({ address: `?lang=${lang}#compare=2016-11-28/2016-12-13` }, async (page) => {
      await page.getByLabel(say.stretches).check();
      await page.waitForSelector('.compare-windows');
      expect(page.url()).toContain('compare=2016-11-12..2016-11-27/2016-11-28..2016-12-13');
      const fields = page.locator('.compare-windows input[type=date]');
      await fields.nth(1).fill('2016-01-01');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.compare-windows [role=alert]');
      expect(await fields.nth(1).inputValue(), 'what was typed stays').toBe('2016-01-01');
      expect(page.url()).toContain('compare=2016-11-12..2016-11-27/');
      await fields.nth(0).fill('2015-12-01');
      await page.waitForFunction(() =>
        location.hash.includes('compare=2015-12-01..2016-01-01/2016-11-28..2016-12-13'),
      );
      const first = page.locator('.compare .beside').first().locator('tbody tr');
      expect(await first.count()).toBeGreaterThan(2);
      expect(await seriousFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }));

  it('fits a phone', () =>
    onPage(
      {
        address: `?lang=${lang}#compare=2016-11-28/2016-12-13`,
        width: 390,
        height: 844,
        touch: true,
      },
      async (page) => {
        await page.waitForSelector('.compare table');
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        expect(await seriousFindings(page)).toEqual([]);
      },
    ));
});
