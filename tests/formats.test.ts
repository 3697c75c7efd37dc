import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { onPage, seriousFindings } from './harness/page.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`./fixtures/formats/${name}`, import.meta.url));

/** Drops files on the page as a hand would. */
async function drop(page: Page, files: readonly (readonly [string, Uint8Array])[]): Promise<void> {
  const given = files.map(([name, bytes]) => ({
    name,
    text: Buffer.from(bytes).toString('base64'),
  }));
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, text } of list) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  }, given);
}

/** How many events the page says are open. */
const events = (page: Page) => page.locator('header').textContent();
const WORDS = {
  ar: { events: /200 حدث/, report: 'ملاحظ', read: 'قراءة' },
  en: { events: /200 events/, report: 'finding', read: 'Read' },
} as const;

describe('Does a file open as it was downloaded?', () => {
  it.each([
    ['ucdp-ged.csv', 200, 'en'],
    ['ucdp-noheader.csv', 200, 'en'],
    ['acled-old.csv', 200, 'en'],
    ['gdelt1.tsv', 200, 'en'],
    ['gdelt2.tsv', 200, 'ar'],
    ['pa-x.csv', 200, 'ar'],
    ['csv-ar.csv', 200, 'ar'],
  ] as const)('%s is dropped, and its %i events are drawn', (name, count, lang) =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      // What the name says does not matter.
      await drop(page, [['data.bin', fixture(name)]]);
      await page.waitForFunction(
        (wanted) => document.querySelector('header')?.textContent?.includes(`${wanted} `),
        count,
      );
      expect(await events(page)).toMatch(WORDS[lang].events);
      expect(await page.locator('.spine .mark, .spine .bin').count()).toBeGreaterThan(10);
      expect(page.url(), 'nothing of it is in the address').not.toContain('src=');
    }),
  );

  it('rows without a date are told by line, and the record’s own fields are kept', () =>
    onPage({ address: '?lang=en' }, async (page) => {
      await drop(page, [['acled.csv', fixture('acled.csv')]]);
      await page.waitForFunction(() =>
        document.querySelector('header')?.textContent?.includes('19'),
      );
      await page.locator('.notice-button').click();
      await page.waitForSelector('.findings li');
      expect(await page.locator('.report-parts').textContent()).toContain('ACLED; 200 rows');
      const told = (await page.locator('.findings').textContent()) ?? '';
      expect(told.replace(/[\u2066-\u2069]/g, '')).toContain('Line 2');
      expect(told).toContain('no date');
      expect(await seriousFindings(page)).toEqual([]);
    }));

  it('packed files open, several together; a workbook says how it is to be saved', () =>
    onPage({ address: '?lang=en' }, async (page) => {
      await drop(page, [['ged.csv.gz', gzipSync(fixture('ucdp-ged.csv'))]]);
      await page.waitForFunction(() =>
        document.querySelector('header')?.textContent?.includes('200 events'),
      );
      const both = zipSync({
        'a/ged.csv': new Uint8Array(fixture('ucdp-ged.csv')),
        '../gdelt.tsv': new Uint8Array(fixture('gdelt1.tsv')),
      });
      await drop(page, [['both.zip', both]]);
      await page.waitForFunction(() =>
        document.querySelector('header')?.textContent?.includes('400 events'),
      );
      await drop(page, [['w.xlsx', zipSync({ 'xl/workbook.xml': new Uint8Array([60]) })]]);
      await page.waitForSelector('[role=alert]');
      expect(await page.getByRole('alert').textContent()).toContain('CSV');
      expect(await events(page), 'what was open stays').toContain('400 events');
    }));

  it.each(['ar', 'en'] as const)(
    'a table that says nothing of itself is asked about, in %s',
    (lang) =>
      onPage({ address: `?lang=${lang}` }, async (page) => {
        const text = 'name;age\nA;1\nB;2\n';
        await drop(page, [['people.csv', Buffer.from(text)]]);
        await page.waitForSelector('.ask-format[open] td');
        expect(await page.locator('.ask-format td').count()).toBe(6);
        expect(await seriousFindings(page)).toEqual([]);
        await page.locator('.ask-format select').selectOption('acled');
        await page.getByRole('button', { name: WORDS[lang].read, exact: true }).click();
        await page.waitForSelector('[role=alert]');
        expect(await page.getByRole('alert').textContent()).toContain('event_date');
        expect(await page.locator('.spine .mark').count(), 'what was open stays').toBeGreaterThan(
          50,
        );
      }),
  );

  it('a pasted table opens as a file does', () =>
    onPage({ address: '?lang=en' }, async (page) => {
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page
        .locator('#open-text')
        .fill('date,title,track\n2016-12-01,A meeting,diplomacy\n2016-12-02,Shelling,conflict\n');
      await page.getByRole('button', { name: 'Open the pasted text' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.spine .mark').length === 2);
    }));
});
