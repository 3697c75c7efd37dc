import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { onPage, settled, windowOf } from './harness/page.ts';

const DAY = 86_400_000;
const span = async (page: Page): Promise<number> => {
  const { from, to } = await windowOf(page);
  return from && to ? (Date.parse(to) - Date.parse(from)) / DAY : 44;
};
const middle = async (page: Page): Promise<{ x: number; y: number }> => {
  const box = await page.locator('.stage-frame').boundingBox();
  if (!box) throw new Error('no picture');
  return { x: box.x + box.width / 2, y: box.y + 60 };
};

describe.each(['ar', 'en'] as const)('Does it follow the hand, in %s?', (lang) => {
  const once = inOne(lang, 'en');
  it('a double click zooms in about the place', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const { x, y } = await middle(page);
      await page.mouse.dblclick(x, y);
      await page.waitForTimeout(400);
      expect(await span(page)).toBeLessThan(30);
    }));

  once('two fingers apart zoom in, on a phone', () =>
    onPage({ address: `?lang=${lang}`, width: 390, height: 844, touch: true }, async (page) => {
      const { x, y } = await middle(page);
      const session = await page.context().newCDPSession(page);
      const fingers = (gap: number) => [
        { x, y: y + 100 - gap, id: 1 },
        { x, y: y + 100 + gap, id: 2 },
      ];
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: fingers(30),
      });
      for (const gap of [45, 60, 75, 90]) {
        await session.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: fingers(gap),
        });
      }
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await page.waitForTimeout(300);
      expect(await span(page)).toBeLessThan(25);
    }),
  );

  once('one finger moves through time, on a phone: up is later', () =>
    onPage({ address: `?lang=${lang}`, width: 390, height: 844, touch: true }, async (page) => {
      const { x, y } = await middle(page);
      const session = await page.context().newCDPSession(page);
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: [{ x, y: y + 200, id: 1 }],
      });
      for (const at of [150, 100, 50, 0]) {
        await session.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: [{ x, y: y + at, id: 1 }],
        });
      }
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await page.waitForTimeout(300);
      expect((await windowOf(page)).from ?? '').toMatch(/^2016-1[12]-(1[3-9]|2|3|0)/);
      expect(Date.parse((await windowOf(page)).from ?? '')).toBeGreaterThan(Date.UTC(2016, 10, 14));
    }),
  );

  it('E06 in a page of others the wheel is the page’s, unless Ctrl is held, and says so', () =>
    onPage({ address: `?lang=${lang}&controls=compact` }, async (page) => {
      const { x, y } = await middle(page);
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, -300);
      await page.waitForTimeout(250);
      expect(await windowOf(page)).toEqual({ from: null, to: null });
      expect(await page.locator('.stage-hint').textContent()).toContain('Ctrl');
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      await page.waitForTimeout(400);
      expect(await span(page)).toBeLessThan(43);
    }));

  once('cannot be zoomed or moved beyond the period', () =>
    onPage({ address: `?lang=${lang}#from=1900-01-01&to=2100-01-01` }, async (page) => {
      const { x, y } = await middle(page);
      await page.mouse.move(x, y);
      for (let i = 0; i < 5; i++) await page.mouse.wheel(0, 800);
      await page.mouse.wheel(900, 0);
      await settled(page);
      await page.waitForTimeout(300);
      expect(await page.locator('.spine .mark:not(.beyond)').count()).toBe(132);
    }),
  );
});
