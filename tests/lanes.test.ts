import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { onPage, seriousFindings, settled } from './harness/page.ts';

const WORDS = {
  ar: {
    russia: 'روسيا',
    turkey: 'تركيا',
    group: 'داعمو المعارضة',
    options: 'خيارات صف روسيا',
    hide: 'إخفاء هذا الصف',
    lanes: 'الأطراف',
    pin: 'تثبيت في الأعلى',
    people: 'إظهار أشخاصه في صفوف مستقلة',
    lavrov: 'سيرغي لافروف',
    down: 'نقل إلى أسفل',
    undo: 'تراجع',
  },
  en: {
    russia: 'Russia',
    turkey: 'Turkey',
    group: 'Backing the opposition',
    options: 'Lane of Russia: options',
    hide: 'Hide this lane',
    lanes: 'Lanes',
    pin: 'Pin to the top',
    people: 'Show its people in lanes of their own',
    lavrov: 'Sergey Lavrov',
    down: 'Move down',
    undo: 'Undo',
  },
} as const;

const heads = (page: Page) =>
  page
    .locator('.lane-heads .head-lane .head-name')
    .evaluateAll((all) => all.map((one) => one.textContent?.trim() ?? ''));

const focusedMark = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector('.stage-frame')?.getAttribute('aria-activedescendant');
    const mark = id ? document.getElementById(id) : null;
    const box = mark?.getBoundingClientRect();
    return mark && box ? { event: mark.dataset.event, x: box.x, y: box.y, id } : null;
  });

describe.each(['ar', 'en'] as const)('Lanes, in %s', (lang) => {
  const once = inOne(lang, 'ar');
  const say = WORDS[lang];
  const onLanes = (journey: (page: Page) => Promise<void>, more = '', options = {}) =>
    onPage({ address: `?lang=${lang}&view=lanes${more}`, ...options }, async (page) => {
      await page.waitForSelector('.lane-heads .head');
      await journey(page);
    });

  it('every lane has its name beside it, on a phone above it, and names do not meet', async () => {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await onLanes(
        async (page) => {
          const meeting = await page.locator('.head .head-name').evaluateAll((all) => {
            const boxes = all.map((one) => one.getBoundingClientRect());
            return boxes.flatMap((a, i) =>
              boxes
                .slice(i + 1)
                .filter(
                  (b) =>
                    a.left < b.right - 1 &&
                    b.left < a.right - 1 &&
                    a.top < b.bottom - 1 &&
                    b.top < a.bottom - 1,
                ),
            ).length;
          });
          expect(meeting).toBe(0);
          expect((await heads(page)).length).toBeGreaterThan(10);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          ).toBeLessThanOrEqual(0);
          expect(await seriousFindings(page)).toEqual([]);
        },
        '',
        { width, height },
      );
    }
  });

  once('the wheel scrolls the lanes, with Ctrl it zooms; axis and ground stay', () =>
    onLanes(async (page) => {
      const before = page.url();
      const tick = await page.locator('.spine .grid text').first().boundingBox();
      await page.mouse.move(700, 400);
      await page.mouse.wheel(0, 300);
      await page.waitForFunction(
        () => (document.querySelector('.stage-scroll')?.scrollTop ?? 0) > 100,
      );
      await settled(page);
      expect(page.url()).toBe(before);
      expect(await page.locator('.spine .grid text').first().boundingBox()).toEqual(tick);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
      await page.waitForFunction(() => location.hash.includes('from='));
    }),
  );

  once('names stand beside their lanes while a date is still being moved', () =>
    onLanes(async (page) => {
      const slider = page.locator('.known input[type="range"]');
      await slider.evaluate((input: HTMLInputElement) => {
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        set?.call(input, String(Date.UTC(2016, 0, 20) / 86_400_000));
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await page.waitForFunction(
        () => document.querySelector('.known-words strong')?.textContent?.includes('2016') ?? false,
      );
      const alone = () =>
        page.evaluate(() => {
          const lines = [...document.querySelectorAll('.spine .lives line')].map(
            (line) => line.getBoundingClientRect().y,
          );
          const boxes = [...document.querySelectorAll('.lane-heads .head-lane')].map((head) =>
            head.closest('.head')?.getBoundingClientRect(),
          );
          const isIn = (y: number, box: DOMRect | undefined) =>
            box !== undefined && y > box.top && y < box.bottom;
          return {
            lanes: lines.length,
            nameless: lines.filter((y) => !boxes.some((box) => isIn(y, box))).length,
          };
        });
      await expect.poll(alone).toMatchObject({ nameless: 0 });
      expect((await alone()).lanes).toBeGreaterThan(3);
    }, '#known=2016-12-20'),
  );

  it('A06 arrows walk along a lane and between lanes; what is stepped on is in view', () =>
    onLanes(async (page) => {
      await page.locator('.stage-frame').focus();
      await page.keyboard.press('j');
      await settled(page);
      const first = await focusedMark(page);
      for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowDown');
      await settled(page);
      const below = await focusedMark(page);
      expect(below).not.toBeNull();
      expect(below?.id).not.toBe(first?.id);
      const frame = await page.locator('.stage-frame').boundingBox();
      expect(below?.y).toBeGreaterThan(frame?.y ?? 0);
      expect(below?.y).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
      await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await settled(page);
      const along = await focusedMark(page);
      expect(along?.event).not.toBe(below?.event);
      await page.keyboard.press('Enter');
      await page.waitForSelector('#detail-heading:focus');
    }));

  once('a group folds into one lane and unfolds, by keyboard too; Back and Undo return', () =>
    onLanes(async (page) => {
      const all = await heads(page);
      const marks = await page.locator('.spine .mark').count();
      expect(marks).toBeGreaterThan(0);
      const fold = page.getByRole('button', { name: say.group, expanded: true });
      await fold.focus();
      await page.keyboard.press('Enter');
      await settled(page);
      expect((await heads(page)).length).toBe(all.length - 6);
      expect(page.url()).toContain('folded=');
      await page.getByRole('button', { name: say.group, expanded: false }).click();
      await settled(page);
      expect(await heads(page)).toEqual(all);
      await page.goBack();
      await settled(page);
      expect((await heads(page)).length).toBe(all.length - 6);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await settled(page);
      expect(await page.getByRole('button', { name: say.undo }).count()).toBe(1);
    }),
  );

  it('a lane is pinned, hidden, moved and taken apart from its menu; the keyboard stays with it', () =>
    onLanes(async (page) => {
      const choose = async (name: string) => {
        const open = page.getByRole('button', { name: say.options });
        await open.press('Enter');
        await page.getByRole('menuitem', { name }).press('Enter');
      };
      const lane = () =>
        page.evaluate(() => {
          const { activeElement: element } = document;
          return element?.closest<HTMLElement>('.lane-heads [data-lane]')?.dataset.lane ?? null;
        });
      await choose(say.pin);
      await expect.poll(async () => (await heads(page))[0]).toContain(say.russia);
      expect(await lane()).toBe('russia');
      await choose(say.people);
      await expect.poll(async () => (await heads(page)).join()).toContain(say.lavrov);
      expect(await lane()).toBe('russia');
      await choose(say.hide);
      await expect.poll(() => heads(page)).not.toContain(say.russia);
      expect(page.url()).toContain('hidden=russia');
      const isKept = await page.evaluate(
        () => document.activeElement?.closest('.lane-heads') !== null,
      );
      expect(isKept, 'on what now stands in its place').toBe(true);
    }));

  once('a press in the moment a lane’s button arrives opens its menu', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.evaluate(() => {
        new MutationObserver((_, watch) => {
          const button = document.querySelector<HTMLElement>('.head-menu');
          if (!button) return;
          watch.disconnect();
          button.focus();
          button.click();
        }).observe(document, { childList: true, subtree: true });
      });
      await page.getByRole('button', { name: say.lanes, exact: true }).click();
      await page.getByRole('menuitem', { name: say.pin }).waitFor();
      await page.waitForFunction(() => document.activeElement?.role === 'menuitem');
    }),
  );

  once('A28 Alt with an arrow moves a lane, and so does dragging its grip', () =>
    onLanes(async (page) => {
      const [first = '', second = ''] = await heads(page);
      const name = page.locator('.head-lane').first();
      await name.focus();
      await page.keyboard.press('Alt+ArrowDown');
      await settled(page);
      expect((await heads(page)).slice(0, 2)).toEqual([second, first]);
      const grip = await page.locator('.head-row .grip').first().boundingBox();
      const target = await page.locator('.head-row').nth(1).boundingBox();
      if (!grip || !target) throw new Error('no grip');
      await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
      await page.mouse.down();
      await page.mouse.move(grip.x + 4, target.y + target.height / 2, { steps: 4 });
      await page.mouse.up();
      await settled(page);
      expect((await heads(page)).slice(0, 2)).toEqual([first, second]);
    }),
  );

  once('a name leads to all about its actor', () =>
    onLanes(async (page) => {
      await page.locator('.head-lane', { hasText: say.turkey }).first().click();
      await page.waitForSelector('.detail h2');
      expect(await page.locator('.detail h2').textContent()).toContain(say.turkey);
    }),
  );
});
