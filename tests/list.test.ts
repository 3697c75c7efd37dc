import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { lookAt, onPage, seriousFindings } from './harness/page.ts';

interface Statement {
  readonly id: string;
  readonly text: Readonly<Record<string, string>>;
  readonly quotations?: readonly {
    readonly text: string;
    readonly translations?: readonly { readonly lang: string; readonly text: string }[];
  }[];
}
const data = JSON.parse(
  readFileSync(new URL('../data/aleppo-2016.json', import.meta.url), 'utf8'),
) as {
  readonly statements: readonly Statement[];
  readonly events: readonly {
    readonly id: string;
    readonly title: Readonly<Record<string, string>>;
  }[];
  readonly sources: readonly unknown[];
};

/** Whether the browser's own find finds a text on the page. */
const finds = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    const { find } = window as unknown as {
      find(text: string, caseSensitive: boolean, backwards: boolean, wrap: boolean): boolean;
    };
    return find(wanted, true, false, true);
  }, text);

describe.each(['ar', 'en'] as const)('The list, in %s', (lang) => {
  const once = inOne(lang, 'en');
  once('A12 holds every event once, in order, under the headings of its month and day', () =>
    lookAt({ address: `?lang=${lang}&view=list` }, async (page) => {
      const shown = await page
        .locator('.list article')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-event')));
      expect(shown).toHaveLength(132);
      expect(new Set(shown)).toEqual(new Set(data.events.map(({ id }) => id)));
      const levels = await page
        .locator('h1, .list h2, .list h3, .list h4, .list h5')
        .evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
      levels.forEach((level, i) => {
        expect(level - (levels[i - 1] ?? 0), 'A14 no skipped level').toBeLessThanOrEqual(1);
      });
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
    }),
  );

  it('each of the article’s 26 facts is found with the browser’s own find, with its quotation', () =>
    lookAt({ address: `?lang=${lang}&view=list` }, async (page) => {
      expect(data.statements).toHaveLength(26);
      for (const statement of data.statements) {
        expect(
          await finds(page, statement.text[lang] ?? ''),
          `${statement.id}: ${statement.text[lang]}`,
        ).toBe(true);
        for (const quotation of statement.quotations ?? []) {
          expect(await finds(page, quotation.text), `${statement.id}: ${quotation.text}`).toBe(
            true,
          );
          if (lang === 'ar') continue;
          const translation = quotation.translations?.find((one) => one.lang === lang);
          expect(
            await finds(page, translation?.text ?? 'no translation'),
            `${statement.id}: translation`,
          ).toBe(true);
        }
      }
    }));

  it('R09 A15 a quotation keeps its own language and direction', () =>
    lookAt({ address: `?lang=${lang}&view=list` }, async (page) => {
      const quotation = page
        .locator('blockquote', { hasText: 'يوجد تفاهم بين أنقرة وموسكو' })
        .first();
      expect(await quotation.getAttribute('lang')).toBe('ar');
      expect(await quotation.getAttribute('dir')).toBe('rtl');
      expect((await quotation.textContent())?.trim()).toBe('«يوجد تفاهم بين أنقرة وموسكو»');
    }));

  it('A13 is also a table, sorted by keyboard with its state said', () =>
    onPage({ address: `?lang=${lang}&view=list` }, async (page) => {
      await page.getByRole('button', { name: lang === 'ar' ? 'جدول' : 'Table' }).click();
      expect(await page.locator('table tbody tr').count()).toBe(132);
      const title = page.locator('th').nth(2);
      expect(await title.getAttribute('aria-sort')).toBe('none');
      await title.locator('button').focus();
      await page.keyboard.press('Enter');
      expect(await title.getAttribute('aria-sort')).toBe('ascending');
      const titles = await page.locator('tbody tr td:nth-child(3) bdi[lang]').allTextContents();
      const bare = titles.map((one) => one.replace(/^ال/, ''));
      const collator = new Intl.Collator(lang);
      bare.slice(1).forEach((one, i) => {
        expect(collator.compare(bare[i] ?? '', one)).toBeLessThanOrEqual(0);
      });
      expect(await seriousFindings(page)).toEqual([]);
    }));

  once('shows the same window as the picture once a reader has chosen one', () =>
    onPage({ address: `?lang=${lang}&view=list#from=2016-12-01&to=2016-12-03` }, async (page) => {
      const shown = await page.locator('.list article').count();
      expect(shown).toBeGreaterThan(5);
      expect(shown).toBeLessThan(40);
      await page
        .getByRole('button', { name: lang === 'ar' ? 'عرض الفترة كلها' : 'Show the whole period' })
        .click();
      expect(await page.locator('.list article').count()).toBe(132);
    }),
  );

  once('leads to the detail and back to where the reader was', () =>
    onPage({ address: `?lang=${lang}&view=list` }, async (page) => {
      const link = page.locator('[data-event="ev-alanya"] h4 a');
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.detail h2');
      await page.locator('.detail-body').focus();
      await page.keyboard.press('Escape');
      expect(await page.locator('.detail').count()).toBe(0);
      const focused = await page.evaluate(() =>
        document.activeElement?.closest('[data-event]')?.getAttribute('data-event'),
      );
      expect(focused).toBe('ev-alanya');
    }),
  );

  it('what is disputed stands together, each position with who holds it, as far as it is listed', () =>
    onPage({ address: `?lang=${lang}&view=list` }, async (page) => {
      const button = page.getByRole('button', {
        name: lang === 'ar' ? 'مواضع الخلاف' : 'Disputed',
      });
      await button.click();
      const claims = page.locator('.claim-list > li');
      expect(await claims.count()).toBe(24);
      for (const positions of await claims.evaluateAll((all) =>
        all.map((one) => one.querySelectorAll('.claim li strong').length),
      )) {
        expect(positions).toBeGreaterThan(0);
      }
      expect(await seriousFindings(page)).toEqual([]);
      await page.goto(`${page.url().split('#')[0]}#tracks=humanitarian`);
      await expect.poll(() => claims.count()).toBeLessThan(24);
    }));

  once('what is listed is taken along as a document and as a table', () =>
    onPage({ address: `?lang=${lang}&view=list#tracks=humanitarian` }, async (page) => {
      const listed = await page.locator('.list article').count();
      const taken = async (name: string) => {
        const downloading = page.waitForEvent('download');
        await page.getByRole('button', { name }).click();
        return readFileSync(await (await downloading).path(), 'utf8');
      };
      const as = (format: string) =>
        lang === 'ar' ? `تنزيل هذه الأحداث بصيغة ${format}` : `Download these events as ${format}`;
      const document = JSON.parse(await taken(as('JSON'))) as { events: unknown[] };
      expect(document.events).toHaveLength(listed);
      const table = await taken(as('CSV'));
      expect(table).toContain('title_ar,title_en');
      expect(table.match(/^ev-/gm)).toHaveLength(listed);
    }),
  );

  it('A44 is what is printed, with its sources and without controls, from any view', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.waitForSelector('.print-only article');
      expect(await page.locator('.print-only article').count()).toBe(132);
      expect(await page.locator('.print-only .sources li').count()).toBeGreaterThan(250);
      for (const control of ['.header-tools', '.picture', '.print-only .list-actions']) {
        expect(await page.locator(control).isVisible(), control).toBe(false);
      }
    }));
});

describe('A list of more than a page', () => {
  const COUNT = 450;
  /** Events a day apart, whose titles are in another order than their days. */
  const long = JSON.stringify({
    format: 'masar/1',
    title: 'Long',
    languages: ['en'],
    events: Array.from({ length: COUNT }, (_, i) => ({
      id: `e${i}`,
      date: new Date(Date.UTC(2016, 0, 1 + i)).toISOString().slice(0, 10),
      title: `Title ${String((i * 7) % COUNT).padStart(3, '0')}`,
      track: 'conflict',
      kind: 'talks',
      actors: [{ actor: 'a', role: 'party' }],
    })),
    actors: [{ id: 'a', name: 'A', kind: 'state' }],
  });
  const opened = async (page: Page) => {
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.locator('#open-text').fill(long);
    await page.locator('form:has(#open-text) button').click();
    await page.locator('h1', { hasText: 'Long' }).waitFor();
  };

  it('A44 is printed whole', () =>
    onPage({ address: '?lang=en&view=list' }, async (page) => {
      await opened(page);
      await expect.poll(() => page.locator('.list article').count()).toBe(200);
      await page.emulateMedia({ media: 'print' });
      await page.waitForSelector('.print-only article');
      expect(await page.locator('.print-only article').count()).toBe(COUNT);
      expect(await page.locator('.print-only .list-pages').count()).toBe(0);
    }));

  it('A13 is sorted as a whole, from its first page', () =>
    onPage({ address: '?lang=en&view=list' }, async (page) => {
      await opened(page);
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      await page.getByRole('button', { name: 'Next page' }).first().click();
      await page.locator('th button', { hasText: 'Event' }).click();
      const titles = () => page.locator('tbody tr td:nth-child(3) bdi[lang]').allTextContents();
      const first = Array.from({ length: 200 }, (_, i) => `Title ${String(i).padStart(3, '0')}`);
      await expect.poll(titles).toEqual(first);
      await page.locator('th button', { hasText: 'Event' }).click();
      await expect.poll(async () => (await titles())[0]).toBe(`Title ${COUNT - 1}`);
      await page.locator('th button', { hasText: 'Date' }).click();
      await expect.poll(async () => (await titles())[0]).toBe('Title 000');
    }));

  it('a turned page is said, and gone on from its beginning', () =>
    onPage({ address: '?lang=en&view=list' }, async (page) => {
      await opened(page);
      const previous = page.getByRole('button', { name: 'Previous page' }).first();
      expect(await previous.getAttribute('aria-disabled')).toBe('true');
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      const end = page.getByRole('navigation', { name: 'Pages of the list, at its end' });
      await end.getByRole('button', { name: 'Next page' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(focused).toBe('Events 201 to 400 of 450 events');
      expect(await page.locator('.list-pages [role=status]').count()).toBe(1);
      await end.getByRole('button', { name: 'Next page' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(focused).toBe('Events 401 to 450 of 450 events');
      await end.getByRole('button', { name: 'Next page' }).focus();
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('Next page');
      expect(await seriousFindings(page)).toEqual([]);
    }));

  it('follows a selected event to its page, and leaves who turns the page at its beginning', () =>
    onPage({ address: '?lang=en&view=list' }, async (page) => {
      await opened(page);
      const isSeen = (id: string) =>
        page.evaluate((event) => {
          const box = document.querySelector(`[data-event="${event}"]`)?.getBoundingClientRect();
          return box !== undefined && box.top < innerHeight && box.bottom > 0;
        }, id);
      const lookAtEvent = (fragment: string) =>
        page.evaluate((to) => {
          location.hash = to;
        }, fragment);
      await lookAtEvent('event=e300');
      await expect.poll(() => isSeen('e300')).toBe(true);
      await page.getByRole('button', { name: 'Next page' }).first().click();
      await expect.poll(() => isSeen('e400')).toBe(true);
      await page.getByRole('button', { name: 'Previous page' }).first().click();
      await expect.poll(() => isSeen('e200')).toBe(true);
      expect(await isSeen('e300')).toBe(false);
      await lookAtEvent('event=e300&from=2016-06-01&to=2017-03-01');
      await expect.poll(() => page.locator('.list-pages').first().textContent()).toContain('1 to');
      await expect.poll(() => isSeen('e300')).toBe(true);
    }));

  it('whoever asks for more of an actor’s events goes on with the first of them', () =>
    onPage({ address: '?lang=en' }, async (page) => {
      await opened(page);
      await page.evaluate(() => {
        location.hash = 'actor=a';
      });
      const more = page.getByRole('button', { name: 'Show 200 more events' });
      await more.focus();
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
        .toBe('#event=e200');
      await page.getByRole('button', { name: 'Show 50 more events' }).click();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
        .toBe('#event=e400');
    }));
});
