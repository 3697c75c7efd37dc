import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { onPage, seriousFindings, settled } from './harness/page.ts';

describe.each(['ar', 'en'] as const)('Finding and filtering, in %s', (lang) => {
  const once = inOne(lang, 'en');
  const say =
    lang === 'ar'
      ? {
          find: 'بحث وتصفية',
          conflict: 'النزاع',
          hide: 'يُخفى',
          clear: 'مسح الكل',
          close: 'إغلاق',
          alanya: 'الانيا',
          marked: 'ألانيا',
          none: 'لا نتيجة',
          missing: 'لم يصل جزء من هذه الصفحة',
        }
      : {
          find: 'Find and filter',
          conflict: 'conflict',
          hide: 'hidden',
          clear: 'Clear all',
          close: 'Close',
          alanya: 'alanya',
          marked: 'Alanya',
          none: 'Nothing found',
          missing: 'A part of this page did not arrive',
        };
  const marks = '.spine .mark:not(.beyond)';

  once(
    'keeps a track, dims the others or hides them, counts what is left, and Back undoes it',
    () =>
      onPage({ address: `?lang=${lang}` }, async (page) => {
        const all = await page.locator(marks).count();
        await page.getByRole('button', { name: say.find }).click();
        const choice = page.locator('.facet[data-facet="tracks"] li', { hasText: say.conflict });
        const said = Number(await choice.locator('.quiet').textContent());
        expect(said).toBeGreaterThan(5);
        await choice.locator('input').check();
        await settled(page);
        expect(page.url()).toContain('tracks=conflict');
        expect(await page.locator(marks).count(), 'dimmed, not gone').toBe(all);
        const kept = await page.locator('.spine .mark:not(.unmatched)').count();
        expect(kept, 'the count beside the value is what is left').toBe(said);
        await page.getByLabel(say.hide).check();
        await settled(page);
        expect(await page.locator('.spine .mark').count()).toBe(kept);
        await page.locator('.kept button', { hasText: say.clear }).click();
        await settled(page);
        expect(await page.locator(marks).count()).toBe(all);
        await page.goBack();
        await settled(page);
        expect(await page.locator('.spine .mark').count(), 'Back brings the filter back').toBe(
          kept,
        );
        await page.goBack();
        await settled(page);
        expect(await page.locator(marks).count(), 'and then takes it away').toBe(all);
      }),
  );

  it('searches both languages at once, marks the words, and Enter steps through them', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.keyboard.press('/');
      await page.waitForSelector('.find input[type=search]:focus');
      await page.keyboard.type(say.alanya);
      const first = page.locator('.results li').first();
      await first.waitFor();
      expect(await first.locator('mark').textContent()).toBe(say.marked);
      const found = await page.locator('.results li').count();
      await page.locator('.find input[type=search]').fill(lang === 'ar' ? 'Alanya' : 'ألانيا');
      await page.waitForTimeout(500);
      expect(await page.locator('.results li').count(), 'in either language').toBe(found);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.detail h2');
      expect(page.url()).toContain('event=ev-alanya');
      expect(page.url()).toContain('q=');
      await page.locator('.find input[type=search]').fill(lang === 'ar' ? 'لافروف' : 'Lavrov');
      await page.waitForTimeout(500);
      const seen = new Set<string | undefined>();
      for (let i = 0; i < 3; i++) {
        await page.keyboard.press('Enter');
        await settled(page);
        seen.add(/event=([^&]+)/.exec(page.url())?.[1]);
      }
      expect(seen.size, 'one after the other').toBe(3);
      await page.locator('.find input[type=search]').fill('qqqqq');
      await page.getByText(say.none).waitFor();
      await page.locator('.find input[type=search]').fill('Lavrov');
      await page.keyboard.press('Escape');
      expect(await page.locator('.find').count()).toBe(0);
      expect(page.url(), 'what was typed last counts').toContain('q=Lavrov');
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('find-button');
    }));

  once('a link brings filters and search back, in the list as in the picture', () =>
    onPage(
      { address: `?lang=${lang}&view=list#kinds=talks,meeting&actors=russia` },
      async (page) => {
        const listed = await page.locator('.list article').count();
        expect(listed).toBeGreaterThan(2);
        expect(listed).toBeLessThan(40);
        expect(await page.locator('.kept').textContent()).toContain(String(listed));
        await page.getByRole('button', { name: say.find }).click();
        await page.waitForSelector('.facet');
        expect(await page.locator('.facet[data-facet="kinds"] input:checked').count()).toBe(2);
        expect(await page.locator('.facet[data-facet="actors"] input:checked').count()).toBe(1);
      },
    ),
  );

  once('H20 a search from an address is words and nothing else', () =>
    onPage(
      { address: `?lang=${lang}#q=${encodeURIComponent('<img src=x onerror=alert(1)>')}` },
      async (page) => {
        await page.getByRole('button', { name: say.find }).click();
        expect(await page.locator('.find input[type=search]').inputValue()).toContain('<img');
        expect(await page.locator('.find img').count()).toBe(0);
      },
    ),
  );

  once('A01 A02 the keyboard walks only what is kept', () =>
    onPage({ address: `?lang=${lang}#tracks=humanitarian` }, async (page) => {
      await page.locator('.stage-frame').focus();
      for (const key of ['j', 'j', 'k', 'Home', 'End']) {
        await page.keyboard.press(key);
        await settled(page);
        const id = await page.getAttribute('.stage-frame', 'aria-activedescendant');
        expect(id, key).not.toBeNull();
        expect(await page.locator(`#${id}`).getAttribute('class'), key).not.toContain('unmatched');
      }
    }),
  );

  it('A16 axe finds nothing serious in the panel, on a wide screen, in the dark, on a phone', () =>
    onPage({ address: `?lang=${lang}#tracks=diplomacy&q=${say.marked}` }, async (page) => {
      await page.getByRole('button', { name: say.find }).click();
      await page.waitForSelector('.results li');
      for (const [width, height, colorScheme] of [
        [1280, 800, 'light'],
        [1280, 800, 'dark'],
        [390, 844, 'light'],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        await settled(page);
        const shown = `${width} px, ${colorScheme}`;
        expect(await seriousFindings(page), shown).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow, shown).toBeLessThanOrEqual(0);
      }
    }));

  once('on a phone it covers the picture and leaves it as it was asked', () =>
    onPage({ address: `?lang=${lang}`, width: 390, height: 844, touch: true }, async (page) => {
      await page.getByRole('button', { name: say.find }).tap();
      const box = await page.locator('.find').boundingBox();
      expect(box?.width).toBe(390);
      await page
        .locator('.facet[data-facet="tracks"] li', { hasText: say.conflict })
        .locator('label')
        .tap();
      await page.locator('.find').getByRole('button', { name: say.close }).tap();
      await settled(page);
      expect(await page.locator('.spine .mark.unmatched').count()).toBeGreaterThan(10);
    }),
  );

  once('a search whose code does not arrive ends, and says so', () =>
    onPage({ address: `?lang=${lang}`, expects: /Failed to load resource/ }, async (page) => {
      await page.route(/\/search-[^/]*\.js/, (route) => route.abort());
      await page.getByRole('button', { name: say.find }).click();
      const status = page.locator('.find p[role=status]');
      expect(await status.textContent()).toBe('');
      await page.locator('.find input[type=search]').fill(say.alanya);
      await expect.poll(() => status.textContent()).toContain(say.missing);
    }),
  );
});
