import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { dist } from '../scripts/build.mjs';
import { onPage, onStaticPage, seriousFindings } from './harness/page.ts';

const said = {
  ar: {
    title: 'لقاء لافروف وجاويش أوغلو في ألانيا',
    day: 'الخميس 1 كانون الأول 2016',
    other: 'English',
    open: 'فتح في الخط الزمني',
    next: 'الحدث التالي',
    all: 'كل الأحداث',
    dataSet: 'حلب 2016',
  },
  en: {
    title: 'Lavrov and Çavuşoğlu meet in Alanya',
    day: 'Thursday 1 December 2016',
    other: 'العربية',
    open: 'Open in the timeline',
    next: 'Next event',
    all: 'All events',
    dataSet: 'Aleppo 2016',
  },
} as const;

/** Text without what only a screen makes of it: runs of spaces, lines. */
const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each(['ar', 'en'] as const)(
  'A45 E18 Can an event be read without scripts, in %s?',
  (lang) => {
    const say = said[lang];
    const path = `event/ev-alanya.${lang}.html`;

    it('title, description, the whole article, its sources', () =>
      onStaticPage({ path }, async (page) => {
        expect(await page.title()).toContain(say.title);
        expect(await page.getAttribute('html', 'lang')).toBe(lang);
        expect(await page.getAttribute('html', 'dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
        expect(await page.getAttribute('meta[name="description"]', 'content')).toContain('2016');
        expect(plain(await page.textContent('h1'))).toBe(say.title);
        expect(await page.textContent('.event-when')).toContain(say.day);
        expect(await page.locator('blockquote[lang="ar"][dir="rtl"]').count()).toBeGreaterThan(2);
        expect(await page.locator('.sources > li').count()).toBeGreaterThan(4);
        const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
        expect(font).toContain('IBM Plex Sans');
      }));

    it('E25 the way to the explorer opens the event, selected, in the same language', async () => {
      let address = '';
      await onStaticPage({ path }, async (page) => {
        const link = page.getByRole('link', { name: say.open });
        address = (await link.getAttribute('href')) ?? '';
      });
      expect(address).toMatch(/^\.\.\/\?/);
      await onPage({ address: address.replace('../', '') }, async (page) => {
        expect(await page.getAttribute('html', 'lang')).toBe(lang);
        expect(plain(await page.textContent('.detail h2'))).toBe(say.title);
      });
    });

    it('A12 it says what the explorer’s list says of the event, word for word', async () => {
      let onItsPage = '';
      const bodyOf = (article: Element): string =>
        [...article.children]
          .filter(({ className, tagName }) => className !== 'kicker' && !/^H[1-6]$/.test(tagName))
          .map((part) => part.textContent)
          .join(' ');
      await onStaticPage({ path }, async (page) => {
        onItsPage = await page.locator('.event-article').evaluate(bodyOf);
      });
      await onPage({ address: `?lang=${lang}&view=list` }, async (page) => {
        const listed = await page.locator('[data-event="ev-alanya"]').evaluate(bodyOf);
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
        expect(letters(onItsPage)).toBe(letters(listed));
      });
    });

    it('its other language, the next event and the list of all are one step away', () =>
      onStaticPage({ path }, async (page) => {
        await page.getByRole('link', { name: say.other }).click();
        expect(plain(await page.textContent('h1'))).toBe(said[lang === 'ar' ? 'en' : 'ar'].title);
        await page.goBack();
        await page.locator('.neighbours .next').click();
        expect(plain(await page.textContent('h1'))).not.toBe(say.title);
        await page.locator('.neighbours .prev').click();
        expect(plain(await page.textContent('h1'))).toBe(say.title);
        await page.getByRole('link', { name: say.all }).click();
        expect(await page.textContent('h1')).toContain(say.dataSet);
        expect(await page.locator('.event-line').count()).toBe(132);
        await page.getByRole('link', { name: say.title, exact: true }).click();
        expect(plain(await page.textContent('h1'))).toBe(say.title);
      }));

    it.each([
      ['light', { dark: false }],
      ['dark', { dark: true }],
      ['forced colours', { forcedColors: true }],
    ])('A16 A17 axe has nothing serious to say: %s', (_, theme) =>
      onStaticPage({ path, scripts: true, ...theme }, async (page) => {
        expect(await seriousFindings(page)).toEqual([]);
        await page.goto(new URL(`index.${lang}.html`, page.url()).href);
        expect(await seriousFindings(page)).toEqual([]);
      }),
    );

    it('dark where the reader’s system is', () =>
      onStaticPage({ path, dark: true }, async (page) => {
        const paper = await page.evaluate(
          () => getComputedStyle(document.documentElement).backgroundColor,
        );
        expect(paper).toBe('rgb(21, 24, 27)');
      }));

    it.each([320, 390])('A24 at %i pixels nothing has to be scrolled sideways', (width) =>
      onStaticPage({ path, width, height: 700 }, async (page) => {
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await page.goto(new URL(`index.${lang}.html`, page.url()).href);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }),
    );

    it('A44 in print: no ways, black on white, addresses of the sources', () =>
      onStaticPage({ path, dark: true }, async (page) => {
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        const shown = await page.evaluate(() => ({
          ways: getComputedStyle(document.querySelector('.to-timeline') ?? document.body).display,
          paper: getComputedStyle(document.documentElement).backgroundColor,
          address: getComputedStyle(
            document.querySelector('.sources a') ?? document.body,
            '::after',
          ).content,
        }));
        expect(shown.ways).toBe('none');
        expect(shown.paper).toBe('rgb(251, 250, 247)');
        expect(shown.address).toContain('http');
      }));

    it('E22 what an embedding page asks for is there, and says what the page says', () =>
      onStaticPage({ path }, async (page) => {
        const href = await page.getAttribute('link[type="application/json+oembed"]', 'href');
        const answer = await page.request.get(new URL(href ?? '', page.url()).href);
        expect(await answer.json()).toMatchObject({
          version: '1.0',
          type: 'rich',
          title: say.title,
        });
      }));
  },
);

describe('Are there pages for all of the default data?', () => {
  it('one an event and language, and a list in each', () => {
    const names = readdirSync(join(dist, 'event'));
    for (const lang of ['ar', 'en']) {
      expect(names.filter((name) => name.endsWith(`.${lang}.html`))).toHaveLength(133);
    }
  });

  it('the explorer’s own page leads to them where scripts are off', () =>
    onStaticPage({ path: '' }, async (page) => {
      expect(await page.getAttribute('meta[property="og:title"]', 'content')).toMatch(
        /حلب.*Aleppo/,
      );
      await page.locator('noscript a[href$="index.ar.html"]').click();
      expect(await page.locator('.event-line').count()).toBe(132);
    }));
});
