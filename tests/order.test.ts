import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { onPage, settled, windowOf } from './harness/page.ts';

const frame = '.stage-frame';
const DAY = 86_400_000;

describe.each(['ar', 'en'] as const)('Does what was asked for last win, in %s?', (lang) => {
  const once = inOne(lang, 'en');
  const say = {
    zoomIn: lang === 'ar' ? 'تكبير' : 'Zoom in',
    zoomOut: lang === 'ar' ? 'تصغير' : 'Zoom out',
    table: lang === 'ar' ? 'جدول' : 'Table',
    list: lang === 'ar' ? 'القائمة' : 'List',
    other: lang === 'ar' ? 'English' : 'العربية',
  };

  once('Back pressed while the picture glides goes back, and stays there', () =>
    onPage({ address: `?lang=${lang}`, reducedMotion: false }, async (page) => {
      await page.getByRole('button', { name: say.zoomOut }).click();
      await page.waitForTimeout(500);
      const before = await windowOf(page);
      expect(before.from).not.toBeNull();
      await page.getByRole('button', { name: say.zoomIn }).click();
      await page.waitForTimeout(80);
      await page.goBack();
      await page.waitForTimeout(500);
      expect(await windowOf(page)).toEqual(before);
    }),
  );

  once('Back to a link that names an event and no window shows what it opened with', () =>
    onPage({ address: `?lang=${lang}#event=ev-su24` }, async (page) => {
      const marks = () => page.locator('.spine .mark:not(.beyond)').count();
      const before = await marks();
      await page.getByRole('button', { name: say.zoomOut }).click();
      await settled(page);
      expect(await marks()).toBeGreaterThan(before);
      await page.goBack();
      await settled(page);
      expect(await marks()).toBe(before);
    }),
  );

  once('the address follows while a drag goes on, and Back undoes the whole drag', () =>
    onPage({ address: `?lang=${lang}#from=2016-11-01&to=2016-12-01` }, async (page) => {
      const box = await page.locator(frame).boundingBox();
      if (!box) throw new Error('no picture');
      const before = await windowOf(page);
      await page.mouse.move(box.x + box.width / 2, box.y + 40);
      await page.mouse.down();
      for (let i = 1; i <= 4; i++) {
        await page.mouse.move(box.x + box.width / 2 + i * 60, box.y + 40, { steps: 3 });
        await page.waitForTimeout(200);
      }
      const during = await windowOf(page);
      expect(during.from, 'not only once it has settled').not.toBe(before.from);
      await page.mouse.up();
      await settled(page);
      const moved = Date.parse((await windowOf(page)).from ?? '') - Date.parse(before.from ?? '');
      expect(Math.abs(moved)).toBeGreaterThan(3 * DAY);
      await page.goBack();
      await settled(page);
      expect(await windowOf(page)).toEqual(before);
    }),
  );

  it('A03 a page further, and the keyboard’s event with it', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.locator(frame).focus();
      await page.keyboard.press('j');
      for (const key of ['PageUp', 'PageUp', 'PageUp', 'PageDown']) {
        await page.keyboard.press(key);
        await settled(page);
        const id = await page.getAttribute(frame, 'aria-activedescendant');
        expect(id, key).not.toBeNull();
        expect(await page.locator(`#${id}:not(.beyond)`).count(), key).toBe(1);
      }
    }));

  once(
    'A31 the keyboard’s card goes with the focus; one Escape takes the card, the next the detail',
    () =>
      onPage({ address: `?lang=${lang}#event=ev-alanya` }, async (page) => {
        await page.locator(frame).focus();
        await page.keyboard.press('j');
        await page.waitForSelector('.card');
        await page.keyboard.press('Tab');
        expect(await page.locator('.card').count()).toBe(0);
        await page.keyboard.press('Shift+Tab');
        await page.waitForSelector('.card');
        await page.keyboard.press('Escape');
        expect(await page.locator('.card').count()).toBe(0);
        expect(await page.locator('.detail').count(), 'one thing at a time').toBe(1);
        await page.keyboard.press('Escape');
        expect(await page.locator('.detail').count()).toBe(0);
      }),
  );

  it('the list says how much it lists, and what is printed is the list, from a table too', () =>
    onPage({ address: `?lang=${lang}&view=list` }, async (page) => {
      await page.waitForFunction(() =>
        document.querySelector('[role=status][aria-live]')?.textContent?.includes('132'),
      );
      const bar = await page.locator('.list-bar p').textContent();
      expect(bar).toContain('132');
      expect(bar, 'no air of the drawing').toMatch(/2015.*2017/);
      expect(bar).not.toMatch(/(August|آب) 2015/);
      await page.getByRole('button', { name: say.table }).click();
      expect(await page.locator('.list article').count()).toBe(0);
      await page.emulateMedia({ media: 'print' });
      await page.waitForSelector('.print-only article');
      expect(await page.locator('.print-only article').count()).toBe(132);
      expect(await page.locator('.main table').isVisible()).toBe(false);
    }));

  once('the first window, zoomed out of and into again, is a chosen one', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.getByRole('button', { name: say.zoomIn }).click();
      await settled(page);
      await page.getByRole('button', { name: say.list }).click();
      expect(await page.locator('.list article').count()).toBeLessThan(64);
    }),
  );

  once('L04 of two sources the good one opens and the other is named', () =>
    onPage(
      {
        address: `?lang=${lang}&src=fixtures/with-errors.json&src=missing.json`,
        expects: /Failed to load resource/,
      },
      async (page) => {
        expect(await page.locator('.spine .mark').count()).toBe(3);
        const alert = await page.getByRole('alert').textContent();
        expect(alert).toContain('missing.json');
        expect(alert).not.toContain('with-errors.json');
      },
    ),
  );

  it('words that do not arrive leave the page in its language, and it says so', () =>
    onPage({ address: `?lang=${lang}`, expects: /Failed to load|net::ERR/ }, async (page) => {
      await page.route(/\/assets\/(ar|en)-[^/]*\.js$/, (route) => route.abort());
      await page.getByRole('button', { name: say.other }).click();
      await page.waitForSelector('[role=alert]');
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      expect(page.url()).toContain(`lang=${lang}`);
    }));
});
