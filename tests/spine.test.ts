import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { onPage, seriousFindings, settled, windowOf } from './harness/page.ts';

const LANGS = ['ar', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
const frame = '.stage-frame';
const WIDTHS = [320, 390, 600, 768, 1024, 1440, 1920] as const;

const marksInView = (page: Page) => page.locator('.spine .mark:not(.beyond)').count();

/** Boxes of the words on the picture, as the browser drew them. */
const wordBoxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.spine .label')].map((label) => {
      const { x, y, width, height } = label.getBoundingClientRect();
      return { id: label.getAttribute('data-event'), x, y, width, height };
    }),
  );

describe.each(LANGS)('The Spine, in %s', (lang) => {
  const once = inOne(lang, 'en');
  it('shows the default data when opened, with nothing asked of another origin', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      expect(await page.getAttribute('html', 'dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      expect(await marksInView(page)).toBeGreaterThan(50);
      const marks = await page.evaluate(() =>
        performance.getEntriesByType('mark').map((mark) => mark.name),
      );
      expect(marks).toContain('masar:data');
      expect(marks).toContain('masar:ready');
      expect(await page.title()).toContain(lang === 'ar' ? 'حلب' : 'Aleppo');
    }));

  it('R19 keeps its words, measured as they are shaped, apart at any width, as drawn', () =>
    onPage({ address: `?lang=${lang}`, width: WIDTHS[0], height: 820 }, async (page) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 820 });
        await page.waitForFunction((wanted) => innerWidth === wanted, width);
        await settled(page);
        const boxes = await wordBoxes(page);
        expect(boxes.length, `${width} px`).toBeGreaterThan(3);
        for (const a of boxes) {
          expect(a.x, `${width} px`).toBeGreaterThanOrEqual(-1);
          expect(a.x + a.width, `${width} px`).toBeLessThanOrEqual(width + 1);
          for (const b of boxes) {
            if (a.id === b.id) continue;
            const apart =
              a.x + a.width <= b.x + 1 ||
              b.x + b.width <= a.x + 1 ||
              a.y + a.height <= b.y + 1 ||
              b.y + b.height <= a.y + 1;
            expect(apart, `${a.id} and ${b.id} at ${width} px`).toBe(true);
          }
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow, `A24 no horizontal page scrolling at ${width} px`).toBeLessThanOrEqual(0);
      }
    }));

  it('zooms with the wheel and the buttons, pans with a drag, and Back undoes each', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const box = await page.locator(frame).boundingBox();
      if (!box) throw new Error('no picture');
      const span = async () => {
        const { from, to } = await windowOf(page);
        return Date.parse(to ?? '') - Date.parse(from ?? '');
      };
      await page.mouse.move(box.x + box.width / 2, box.y + 40);
      await page.mouse.wheel(0, -400);
      await page.waitForTimeout(400);
      const zoomed = await span();
      expect(zoomed).toBeGreaterThan(0);
      expect(zoomed).toBeLessThan(43 * 86_400_000);

      const before = await windowOf(page);
      await page.mouse.move(box.x + box.width / 2, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 + 200, box.y + 40, { steps: 5 });
      await page.mouse.up();
      await settled(page);
      const after = await windowOf(page);
      const isLater = (after.from ?? '') > (before.from ?? '');
      expect(isLater, 'R15 dragging follows the drawn direction').toBe(lang === 'ar');

      await page.getByRole('button', { name: lang === 'ar' ? 'تصغير' : 'Zoom out' }).click();
      await expect.poll(span).toBeGreaterThan(zoomed);
      await page.goBack();
      await settled(page);
      expect((await windowOf(page)).from).toBe(after.from);
      await page.goBack();
      await settled(page);
      expect((await windowOf(page)).from).toBe(before.from);
      await page.goForward();
      await settled(page);
      expect((await windowOf(page)).from).toBe(after.from);
    }));

  it('selects an event with a click: detail, address, title; Escape and Back take it away', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const mark = page.locator('.spine .mark:not(.beyond)[data-event="ev-jaysh-halab"]');
      const box = await mark.boundingBox();
      if (!box) throw new Error('not drawn');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForSelector('.detail h2');
      expect(await page.locator('.detail h2').textContent()).toContain(
        lang === 'ar' ? 'جيش حلب' : 'Jaysh Halab',
      );
      expect(page.url()).toContain('event=ev-jaysh-halab');
      expect(await page.title(), 'A43').toContain(lang === 'ar' ? 'جيش حلب' : 'Jaysh Halab');
      expect(
        await page.locator('.detail .statement').count(),
        'what sources state',
      ).toBeGreaterThan(0);
      await page.goBack();
      await settled(page);
      expect(await page.locator('.detail').count()).toBe(0);
    }));

  it('is walked by keyboard: one stop, arrows as drawn, Enter opens, Escape returns', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.locator(frame).focus();
      await page.keyboard.press('j');
      const active = () => page.getAttribute(frame, 'aria-activedescendant');
      const at = async () => {
        const id = await active();
        const box = id ? await page.locator(`#${id}`).boundingBox() : null;
        return box ? box.x + box.width / 2 : Number.NaN;
      };
      await page.keyboard.press('j');
      await settled(page);
      const x = await at();
      await page.keyboard.press('ArrowRight');
      await settled(page);
      expect(await at(), 'A02 right is to the right, whatever the language').toBeGreaterThanOrEqual(
        x - 1,
      );
      const name = await page.locator(`#${await active()}`).getAttribute('aria-label');
      expect(name?.length, 'A09 one sentence').toBeGreaterThan(30);
      await page.keyboard.press('Enter');
      await page.waitForSelector('#detail-heading:focus');
      await page.keyboard.press('Escape');
      await settled(page);
      expect(await page.evaluate(() => document.activeElement?.className), 'A04').toContain(
        'stage-frame',
      );
      const before = (await windowOf(page)).from;
      await page.keyboard.press('+');
      await expect.poll(async () => (await windowOf(page)).from).not.toBe(before);
      await page.keyboard.press('0');
      await expect
        .poll(() => marksInView(page), { message: 'A05 0 shows the whole period' })
        .toBe(132);
    }));

  once('opens a link to an event and to a window', () =>
    onPage({ address: `?lang=${lang}#event=ev-su24` }, async (page) => {
      expect(await page.locator('.detail h2').textContent()).toContain(
        lang === 'ar' ? 'سو-24' : 'Su-24',
      );
      expect(await page.locator('.spine .mark.selected:not(.beyond)').count()).toBe(1);
      await page.goto(`${page.url().split('#')[0]}#from=2016-02-01&to=2016-03-01`);
      await settled(page);
      const events = await page.evaluate(() =>
        [...document.querySelectorAll('.spine .mark:not(.beyond)')].map((mark) =>
          mark.getAttribute('data-event'),
        ),
      );
      expect(events).toContain('ev-coh-start');
      expect(events).not.toContain('ev-su24');
    }),
  );

  it('has a brush over the whole period', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const selection = await page.locator('.overview .selection').boundingBox();
      if (!selection) throw new Error('no brush');
      const before = await windowOf(page);
      const y = selection.y + selection.height / 2;
      await page.mouse.move(selection.x + selection.width / 2, y);
      await page.mouse.down();
      await page.mouse.move(selection.x + selection.width / 2 - 150, y, { steps: 4 });
      await page.mouse.up();
      await settled(page);
      const after = await windowOf(page);
      expect(after.from).not.toBe(before.from);
      const isEarlier = Date.parse(after.from ?? '') < Date.UTC(2016, 10, 12);
      expect(isEarlier, 'R15 the overview runs the same way').toBe(lang === 'en');
    }));

  it('turns the direction of time and nothing else', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const x = async (id: string) => {
        const box = await page.locator(`.spine .mark[data-event="${id}"]`).boundingBox();
        return box ? box.x : Number.NaN;
      };
      const isLaterRight = async () => (await x('ev-deal-dec13')) > (await x('ev-hanano'));
      expect(await isLaterRight()).toBe(lang === 'en');
      await page
        .getByRole('button', {
          name: lang === 'ar' ? 'عكس اتجاه الزمن' : 'Turn the direction of time',
        })
        .click();
      await settled(page);
      expect(await isLaterRight(), 'R16').toBe(lang === 'ar');
      expect(await page.getAttribute('html', 'dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      expect(page.url()).toContain(`dir=${lang === 'ar' ? 'ltr' : 'rtl'}`);
    }));

  it('stands upright on a phone, with the detail as a sheet', () =>
    onPage({ address: `?lang=${lang}`, width: 390, height: 844, touch: true }, async (page) => {
      expect(await page.getAttribute(frame, 'data-view')).toBe('spine-upright');
      const y = async (id: string) =>
        (await page.locator(`.spine .mark[data-event="${id}"]`).boundingBox())?.y ?? Number.NaN;
      expect(await y('ev-deal-dec13')).toBeGreaterThan(await y('ev-hanano'));
      const said = await page.locator('.spine .mark.said:not(.beyond)').first().boundingBox();
      const done = await page.locator('.spine .mark.done:not(.beyond)').first().boundingBox();
      expect((said?.x ?? 0) > (done?.x ?? 0), 'words on the reading side').toBe(lang === 'ar');
      const box = await page
        .locator('.spine .mark:not(.beyond)[data-event="ev-jaysh-halab"]')
        .boundingBox();
      if (!box) throw new Error('not drawn');
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForSelector('.detail h2');
      const sheet = await page.locator('.detail').boundingBox();
      expect(Math.round((sheet?.y ?? 0) + (sheet?.height ?? 0))).toBe(844);
      expect(sheet?.height).toBeLessThan(500);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        390,
      );
    }));

  it('A16 axe finds nothing serious in the picture, the detail and the options, light and dark', () =>
    onPage({ address: `?lang=${lang}#event=ev-jaysh-halab` }, async (page) => {
      const holds = async (part: string) => {
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme });
          expect(await seriousFindings(page), `${part}, ${colorScheme}`).toEqual([]);
        }
      };
      await holds('picture and detail');
      await page.getByRole('button', { name: lang === 'ar' ? 'خيارات' : 'Options' }).click();
      await holds('options');
    }));

  it('A16 axe finds nothing serious in the list, light and dark', () =>
    onPage(
      { address: `?lang=${lang}&view=list#from=2016-12-01&to=2016-12-03&event=ev-alanya` },
      async (page) => {
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme });
          expect(await seriousFindings(page), colorScheme).toEqual([]);
        }
      },
    ));
});
