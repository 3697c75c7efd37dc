import type { FrameLocator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { onArticle, seriousFindings, settled } from './harness/page.ts';

/** The part of the page's own layout that has moved without the reader, as browsers count it. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );

const frameOf = (page: Page): FrameLocator => page.frameLocator('#lanes');
const untilElement = (page: Page) => page.waitForSelector('masar-timeline[data-masar=ready]');

/** Scrolls to the frame, which is fetched only then, and waits until it has drawn. */
async function untilFrame(page: Page): Promise<void> {
  await page.locator('#lanes').scrollIntoViewIfNeeded();
  await frameOf(page).locator('html[data-masar=ready]').waitFor();
}

describe.each(['ar', 'en'] as const)('An article with the timeline in it, in %s', (lang) => {
  const path = `articles/${lang}.html`;
  const once = inOne(lang, 'ar');

  it('E04 draws the element without moving what is around it', () =>
    onArticle({ path }, async (page) => {
      await untilElement(page);
      expect(await page.locator('masar-timeline .frame [role=option]').count()).toBeGreaterThan(5);
      expect(await layoutShift(page)).toBeLessThan(0.05);
      expect(await seriousFindings(page)).toEqual([]);
    }));

  once('E05 asks for no data before the reader comes near', () =>
    onArticle({ path }, async (page, requests) => {
      await untilElement(page);
      expect(await page.locator('#lanes').getAttribute('loading')).toBe('lazy');
      await page.evaluate(() => {
        const room = document.createElement('div');
        room.style.height = '5000px';
        const far = document.createElement('masar-timeline');
        far.id = 'far';
        far.setAttribute('src', '../data/aleppo-2016.json?far');
        document.querySelector('main')?.append(room, far);
      });
      await settled(page);
      const asked = () => requests.some((url) => url.endsWith('?far'));
      expect(asked()).toBe(false);
      await page.locator('#far').scrollIntoViewIfNeeded();
      await page.waitForSelector('#far[data-masar=ready]');
      expect(asked()).toBe(true);
    }),
  );

  it('E01 gives the frame the height of what is in it, at first, after a choice and after a turn', () =>
    onArticle({ path }, async (page) => {
      await untilFrame(page);
      const heights = () =>
        page.evaluate(() => {
          const frame = document.querySelector<HTMLIFrameElement>('#lanes');
          const inner = frame?.contentDocument?.documentElement.scrollHeight ?? 0;
          return { outer: frame?.clientHeight ?? -1, inner };
        });
      const fits = async () => {
        const { outer, inner } = await heights();
        return Math.abs(outer - inner) <= 1;
      };
      await expect.poll(fits).toBe(true);
      const before = (await heights()).outer;
      await frameOf(page).locator('.choices button').nth(0).click();
      await frameOf(page).locator('.frame .mark:not(.beyond)').first().waitFor();
      await frameOf(page).locator('.frame').focus();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await frameOf(page).locator('.detail h3').waitFor();
      await expect.poll(async () => (await heights()).outer > before).toBe(true);
      await expect.poll(fits).toBe(true);
      await page.setViewportSize({ width: 390, height: 844 });
      await expect.poll(fits).toBe(true);
    }));

  once('E06 leaves the wheel to the page, and says how to zoom', () =>
    onArticle({ path }, async (page) => {
      await untilElement(page);
      const picture = page.locator('masar-timeline .frame');
      await picture.scrollIntoViewIfNeeded();
      await picture.hover();
      const before = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, 240);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
      expect(await page.locator('masar-timeline .hint').isVisible()).toBe(true);
    }),
  );

  it('E18 has its picture and its list without scripts', () =>
    onArticle({ path, scripts: false }, async (page) => {
      const picture = page.locator('masar-timeline img');
      expect(await picture.isVisible()).toBe(true);
      expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(60);
      expect(await page.locator('masar-timeline li').count()).toBe(4);
      expect(await page.locator('masar-timeline a').getAttribute('href')).toContain(`lang=${lang}`);
    }));

  once('E19 prints its picture and its list', () =>
    onArticle({ path }, async (page) => {
      await untilElement(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('masar-timeline img').isVisible()).toBe(true);
      expect(await page.locator('masar-timeline .frame').isVisible()).toBe(false);
    }),
  );

  once('E24 fills the screen, and comes back with the focus where it was', () =>
    onArticle({ path: `embed.html?lang=${lang}` }, async (page) => {
      await page.waitForSelector('html[data-masar=ready]');
      const full = page.locator('.tools button').last();
      await full.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
      expect(await full.evaluate((button) => button.matches(':focus'))).toBe(true);
    }),
  );

  once('E25 leads to the explorer with the same before it', () =>
    onArticle({ path }, async (page) => {
      await untilElement(page);
      const address = await page.locator('masar-timeline .explore').getAttribute('href');
      const url = new URL(address ?? '');
      expect(url.searchParams.get('lang')).toBe(lang);
      expect(new URLSearchParams(url.hash.slice(1)).get('event')).toBe('ev-lavrov-gentiloni');
    }),
  );
});

describe('<masar-timeline>', () => {
  const path = 'articles/en.html';

  it('tells of what is done in it, and does what it is told', () =>
    onArticle({ path }, async (page) => {
      await untilElement(page);
      const told = await page.evaluate(async () => {
        const element = document.querySelector('masar-timeline');
        if (!element) throw new Error('no element');
        const seen: unknown[] = [];
        for (const type of ['masar-select', 'masar-window']) {
          document.addEventListener(type, (event) => {
            seen.push([type, event instanceof CustomEvent ? event.detail : null]);
          });
        }
        Object.assign(element, { selection: 'ev-alanya' });
        Object.assign(element, { window: ['2016-11-30', '2016-12-04'] });
        await new Promise((done) => setTimeout(done, 100));
        return {
          seen,
          selection: Reflect.get(element, 'selection'),
          window: Reflect.get(element, 'window'),
        };
      });
      expect(told).toEqual({
        seen: [
          ['masar-select', { id: 'ev-alanya' }],
          ['masar-window', { from: '2016-11-30', to: '2016-12-04' }],
        ],
        selection: 'ev-alanya',
        window: ['2016-11-30', '2016-12-04'],
      });
      await page.locator('masar-timeline .detail h3').waitFor();
      expect(await page.locator('masar-timeline .detail h3').textContent()).toContain('Alanya');
    }));

  it('follows its attributes', () =>
    onArticle({ path }, async (page) => {
      await untilElement(page);
      const element = page.locator('masar-timeline');
      await element.evaluate((one) => {
        one.setAttribute('from', '2016-12-10');
        one.setAttribute('to', '2016-12-20');
        one.setAttribute('lang', 'ar');
        one.setAttribute('theme', 'dark');
      });
      await expect
        .poll(() => element.evaluate((one) => Reflect.get(one, 'window')))
        .toEqual(['2016-12-10', '2016-12-20']);
      await expect
        .poll(() => page.locator('masar-timeline .masar').getAttribute('dir'))
        .toBe('rtl');
      expect(await page.locator('masar-timeline .masar').getAttribute('data-theme')).toBe('dark');
    }));

  it('E14 two of them do not know of each other', () =>
    onArticle({ path }, async (page) => {
      await untilElement(page);
      await page.evaluate(() => {
        const second = document.createElement('masar-timeline');
        second.id = 'second';
        second.setAttribute('src', '../data/aleppo-2016.json');
        document.querySelector('main')?.prepend(second);
      });
      await page.waitForSelector('#second[data-masar=ready]');
      await page.evaluate(() => {
        Object.assign(document.querySelector('#second') ?? {}, { selection: 'ev-alanya' });
      });
      await page.locator('#second .detail h3').waitFor();
      const first = await page.evaluate(() => {
        const element = document.querySelector('article masar-timeline');
        return element ? Reflect.get(element, 'selection') : null;
      });
      expect(first).toBe('ev-lavrov-gentiloni');
      const ids = await page.evaluate(() =>
        [...document.querySelectorAll('masar-timeline')].flatMap((element) =>
          [...(element.shadowRoot?.querySelectorAll('[id]') ?? [])].map(({ id }) => id),
        ),
      );
      expect(new Set(ids).size).toBe(ids.length);
    }));

  it('E07 one finger scrolls the article, two move the timeline', () =>
    onArticle({ path, touch: true, width: 390, height: 844 }, async (page) => {
      await untilElement(page);
      const picture = page.locator('masar-timeline .frame');
      await picture.evaluate((frame) => frame.scrollIntoView({ block: 'center' }));
      const box = await picture.boundingBox();
      const x = (box?.x ?? 0) + (box?.width ?? 0) / 2;
      const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
      const session = await page.context().newCDPSession(page);
      const touch = async (gaps: readonly (readonly number[])[]) => {
        for (const [k, offsets] of gaps.entries()) {
          await session.send('Input.dispatchTouchEvent', {
            type: k === 0 ? 'touchStart' : 'touchMove',
            touchPoints: offsets.map((offset, id) => ({ x, y: y + offset, id })),
          });
        }
        await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      };
      const state = () =>
        page.evaluate(() => ({
          scrolled: scrollY,
          window: Reflect.get(document.querySelector('masar-timeline') ?? {}, 'window'),
        }));
      const before = await state();
      await touch([[120], [80], [40], [0], [-40]]);
      await expect.poll(async () => (await state()).scrolled).toBeGreaterThan(before.scrolled + 40);
      expect((await state()).window).toEqual(before.window);
      // What was thrown rolls out first.
      await page.waitForTimeout(900);
      await picture.evaluate((frame) => frame.scrollIntoView({ block: 'center' }));
      await settled(page);
      const { scrolled } = await state();
      await touch([
        [-30, 30],
        [-50, 50],
        [-70, 70],
        [-90, 90],
      ]);
      await expect.poll(async () => (await state()).window).not.toEqual(before.window);
      expect((await state()).scrolled).toBe(scrolled);
    }));

  it('E15 keeps its look on a page that undoes every style', () =>
    onArticle({ path }, async (page) => {
      await untilElement(page);
      const looks = () =>
        page.evaluate(() => {
          const root = document.querySelector('masar-timeline')?.shadowRoot;
          const title = root?.querySelector('.title');
          const picture = root?.querySelector('.spine .text');
          return [title, picture].map((one) => one && getComputedStyle(one).fontSize);
        });
      const before = await looks();
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { all: unset } html { font-size: 10px; color: red }');
        document.adoptedStyleSheets.push(sheet);
      });
      await settled(page);
      expect(await looks()).toEqual(before);
    }));

  it('E16 shows what it was told last, and goes on where it is put', () =>
    onArticle({ path }, async (page) => {
      await untilElement(page);
      await page.evaluate(() => {
        const element = document.querySelector('masar-timeline');
        element?.setAttribute('src', '../data/missing.json');
        element?.setAttribute('src', '../data/aleppo-2016.json?again');
        const main = document.querySelector('main');
        if (element) main?.append(element);
      });
      await page.waitForSelector('masar-timeline[data-masar=ready]');
      expect(await page.locator('masar-timeline .frame').count()).toBe(1);
      expect(await page.locator('masar-timeline .alert').isVisible()).toBe(false);
    }));

  it('E17 says why it has no data, and shows what stands in it', () =>
    onArticle({ path, expects: /Failed to load resource/ }, async (page) => {
      await untilElement(page);
      await page.evaluate(() => {
        const element = document.createElement('masar-timeline');
        element.id = 'empty';
        element.setAttribute('src', 'missing.json');
        element.append('What stands in it');
        document.querySelector('main')?.prepend(element);
      });
      await page.waitForSelector('#empty[data-masar=error]');
      expect(await page.locator('#empty .alert').textContent()).toContain('404');
      expect(
        await page.evaluate(
          () => document.querySelector('#empty')?.shadowRoot?.querySelector('slot')?.offsetHeight,
        ),
      ).not.toBe(0);
    }));
});

describe('The frame', () => {
  const path = 'articles/en.html';

  it('E08 does what its parent asks, and nothing that makes no sense', () =>
    onArticle({ path }, async (page) => {
      await untilFrame(page);
      const answers = await page.evaluate(async () => {
        const frame = document.querySelector<HTMLIFrameElement>('#lanes')?.contentWindow;
        const heard: unknown[] = [];
        addEventListener('message', ({ data }) => {
          if (data?.type === 'select' || data?.type === 'error') heard.push(data);
        });
        for (const bad of [
          'select',
          { masar: 1, type: 'select', id: { toString: () => 'ev-alanya' }.toString },
          { masar: 2, type: 'select', id: 'ev-boi' },
          { masar: 1, type: 'select', id: 'x'.repeat(10_000) },
          JSON.parse('{"__proto__":{"masar":1,"type":"select","id":"ev-boi"}}'),
        ]) {
          try {
            frame?.postMessage(bad, '*');
          } catch {
            // Functions are not sent.
          }
        }
        frame?.postMessage({ masar: 1, type: 'select', id: 'ev-alanya' }, '*');
        await new Promise((done) => setTimeout(done, 400));
        return heard;
      });
      expect(answers).toEqual([{ masar: 1, type: 'select', id: 'ev-alanya' }]);
      await frameOf(page).locator('.detail h3').waitFor();
    }));

  it('E08 hears nobody but its parent', () =>
    onArticle({ path }, async (page) => {
      await untilFrame(page);
      await page.evaluate(async () => {
        const other = document.createElement('iframe');
        other.name = 'other';
        other.src = '../embed.html?lang=en';
        document.body.append(other);
        await new Promise((done) => other.addEventListener('load', done));
      });
      await page.frame('other')?.evaluate(() => {
        parent.frames[0]?.postMessage({ masar: 1, type: 'select', id: 'ev-alanya' }, '*');
      });
      await settled(page);
      expect(await frameOf(page).locator('.detail').isVisible()).toBe(false);
    }));

  it('E02 can be used at its fixed height, without the helper', () =>
    onArticle({ path: 'embed.html?lang=en', height: 420 }, async (page) => {
      await page.waitForSelector('html[data-masar=ready]');
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
      ).toBeLessThanOrEqual(0);
      await page.locator('.frame').focus();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.locator('.detail h3').waitFor();
      const detail = await page.locator('.detail').boundingBox();
      expect(detail?.height).toBeGreaterThan(80);
      expect((detail?.y ?? 0) + 80).toBeLessThan(420);
    }));

  it('shows of its address the window, the event and what the filters keep', () =>
    onArticle(
      { path: 'embed.html?lang=en#from=2016-12-01&to=2016-12-05&event=ev-alanya&kinds=meeting' },
      async (page) => {
        await page.waitForSelector('html[data-masar=ready]');
        await page.locator('.detail h3').waitFor();
        expect(await page.locator('.frame .mark.unmatched').count()).toBeGreaterThan(0);
      },
    ));

  it('E03 has the right height in a part of the page that is shown later', () =>
    onArticle({ path }, async (page) => {
      await page.evaluate(() => {
        const tab = document.createElement('div');
        tab.id = 'tab';
        tab.hidden = true;
        const frame = document.createElement('iframe');
        frame.id = 'late';
        frame.width = '100%';
        frame.height = '300';
        frame.src = '../embed.html?lang=ar';
        tab.append(frame);
        document.querySelector('main')?.prepend(tab);
      });
      await page.waitForTimeout(1000);
      await page.evaluate(() => {
        const tab = document.querySelector<HTMLElement>('#tab');
        if (tab) tab.hidden = false;
      });
      const inner = page.frameLocator('#late');
      await inner.locator('html[data-masar=ready]').waitFor();
      await expect
        .poll(() =>
          page.evaluate(() => {
            const frame = document.querySelector<HTMLIFrameElement>('#late');
            const whole = frame?.contentDocument?.documentElement.scrollHeight ?? 0;
            return frame && frame.clientHeight > 400 && Math.abs(frame.clientHeight - whole) <= 1;
          }),
        )
        .toBe(true);
      expect(await inner.locator('.frame .mark').count()).toBeGreaterThan(20);
    }));

  it('E10 works in a sandbox, without an origin of its own', () =>
    onArticle({ path }, async (page) => {
      await page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.name = 'sandboxed';
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = '../embed.html?lang=en';
        frame.height = '500';
        document.querySelector('main')?.prepend(frame);
      });
      const inner = page.frameLocator('iframe[name=sandboxed]');
      await inner.locator('html[data-masar=ready]').waitFor();
      expect(await inner.locator('.frame .mark').count()).toBeGreaterThan(20);
    }));

  it.each([280, 600, 1200])('E23 is whole at a width of %i', (width) =>
    onArticle({ path: 'embed.html?lang=ar', width, height: 760 }, async (page) => {
      await page.waitForSelector('html[data-masar=ready]');
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(await page.locator('.frame .label, .frame .words text').count()).toBeGreaterThan(2);
      for (const part of await page.locator('.title, .tools button:visible').all()) {
        const box = await part.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      }
    }),
  );

  it('says what is wrong with an address where nothing is', () =>
    onArticle(
      { path: 'embed.html?lang=ar&src=missing.json', expects: /Failed to load resource/ },
      async (page) => {
        await page.waitForSelector('html[data-masar=error]');
        expect(await page.getByRole('alert').textContent()).toContain('404');
      },
    ));
});
