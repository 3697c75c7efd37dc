import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { onPage, seriousFindings } from './harness/page.ts';

describe.each(['ar', 'en'] as const)('Opening data, in %s', (lang) => {
  const once = inOne(lang, 'en');
  const failed = /Failed to load resource/;

  it('says what is wrong with an address where nothing is, as an alert', () =>
    onPage(
      { address: `?lang=${lang}&src=missing.json`, until: 'error', expects: failed },
      async (page) => {
        const alert = page.getByRole('alert');
        expect(await alert.textContent()).toContain('missing.json');
        expect(await alert.textContent()).toContain('404');
        expect(await seriousFindings(page)).toEqual([]);
      },
    ));

  once('says that a text is no data set, and what it looks like', () =>
    onPage({ address: `?lang=${lang}&src=fixtures/not-json.txt`, until: 'error' }, async (page) => {
      expect((await page.getByRole('alert').textContent())?.length).toBeGreaterThan(40);
    }),
  );

  for (const source of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'blob:x',
    'data:application/json,{}',
  ]) {
    once(`H19 does not open ${source}`, () =>
      onPage(
        { address: `?lang=${lang}&src=${encodeURIComponent(source)}`, until: 'error' },
        async (page) => {
          expect(await page.getByRole('alert').textContent()).toContain('https://');
        },
      ),
    );
  }

  it('shows the good records of a file with errors, and a report with lines to read and take along', () =>
    onPage({ address: `?lang=${lang}&src=fixtures/with-errors.json` }, async (page) => {
      expect(await page.locator('.spine .mark').count()).toBe(3);
      await page.locator('.notice-button').click();
      await page.waitForSelector('dialog[open] .findings li');
      expect(await page.locator('.findings li').count()).toBeGreaterThanOrEqual(9);
      expect(await seriousFindings(page)).toEqual([]);
      const downloading = page.waitForEvent('download');
      await page
        .getByRole('button', { name: lang === 'ar' ? 'تنزيل التقرير' : 'Download the report' })
        .click();
      expect((await downloading).suggestedFilename()).toBe('masar-report.txt');
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count()).toBe(0);
    }));

  once('L04 keeps what was open when something else cannot be opened', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const before = await page.locator('.spine .mark').count();
      await page.getByRole('button', { name: lang === 'ar' ? 'فتح' : 'Open', exact: true }).click();
      await page.locator('#open-text').fill('{"format": "something else"}');
      await page
        .getByRole('button', { name: lang === 'ar' ? 'فتح النص الملصق' : 'Open the pasted text' })
        .click();
      await page.waitForSelector('[role=alert]');
      expect(await page.locator('.spine .mark').count()).toBe(before);
      await page
        .getByRole('button', { name: lang === 'ar' ? 'إبقاء ما كان مفتوحًا' : 'Keep what was open' })
        .click();
      expect(await page.getByRole('alert').count()).toBe(0);
    }),
  );

  once('L04 H05 a text that breaks off before its first record replaces nothing, and says so', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.getByRole('button', { name: lang === 'ar' ? 'فتح' : 'Open', exact: true }).click();
      await page.locator('#open-text').fill('{"format":"masar/1","title":"T","events":[');
      await page
        .getByRole('button', { name: lang === 'ar' ? 'فتح النص الملصق' : 'Open the pasted text' })
        .click();
      await page.waitForSelector('[role=alert]');
      expect(await page.locator('.spine .mark').count()).toBeGreaterThan(50);
    }),
  );

  once('opens a file from the disk and a pasted text', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.getByRole('button', { name: lang === 'ar' ? 'فتح' : 'Open', exact: true }).click();
      await page.setInputFiles('input[type=file]', {
        name: 'mine.json',
        mimeType: 'application/json',
        buffer: Buffer.from(
          JSON.stringify({
            format: 'masar/1',
            title: { ar: 'ملفي', en: 'Mine' },
            languages: ['ar', 'en'],
            events: [
              {
                id: 'لقاء-ألانيا',
                date: '2016-12-01',
                title: { ar: 'لقاء', en: 'A meeting' },
                track: 'diplomacy',
                kind: 'meeting',
              },
            ],
          }),
        ),
      });
      await page.waitForFunction(() => document.querySelectorAll('.spine .mark').length === 1);
      expect(await page.locator('h1').textContent()).toBe(lang === 'ar' ? 'ملفي' : 'Mine');
    }),
  );

  once('a picture from elsewhere, and one that may hurt, waits until it is asked for', () => {
    const asked: string[] = [];
    return onPage(
      { address: `?lang=${lang}`, reaches: /^https:\/\/pictures\.example\// },
      async (page) => {
        page.on('request', (request) => asked.push(request.url()));
        await page
          .getByRole('button', { name: lang === 'ar' ? 'فتح' : 'Open', exact: true })
          .click();
        await page.locator('#open-text').fill(
          JSON.stringify({
            format: 'masar/1',
            title: 'Pictures',
            languages: ['en'],
            events: [
              {
                id: 'e',
                date: '2016-12-01',
                title: 'An event',
                track: 'diplomacy',
                kind: 'meeting',
                media: [
                  {
                    kind: 'picture',
                    address: 'https://pictures.example/a.png',
                    alt: 'A table',
                    sensitive: true,
                  },
                ],
              },
            ],
          }),
        );
        await page
          .getByRole('button', { name: lang === 'ar' ? 'فتح النص الملصق' : 'Open the pasted text' })
          .click();
        await page.waitForFunction(() => document.querySelectorAll('.spine .mark').length === 1);
        await page.locator('.stage-frame').focus();
        await page.keyboard.press('j');
        await page.keyboard.press('Enter');
        const cover = page.locator('.media-cover');
        expect(await cover.textContent()).toContain('pictures.example');
        expect(asked.filter((url) => url.includes('pictures.example'))).toEqual([]);
        await cover.click();
        const picture = page.getByRole('img', { name: 'A table' });
        await page.waitForFunction(
          () => document.querySelector<HTMLImageElement>('.media img')?.naturalWidth === 1,
        );
        expect(await picture.count(), 'its words stand in for it').toBe(1);
      },
    );
  });

  once('H01 H03 H16 shows hostile text as text', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>\u202e';
      await page.getByRole('button', { name: lang === 'ar' ? 'فتح' : 'Open', exact: true }).click();
      await page.locator('#open-text').fill(
        JSON.stringify({
          format: 'masar/1',
          title: evil,
          languages: ['en'],
          events: [
            {
              id: '__proto__',
              date: '2016-12-01',
              title: evil,
              summary: evil,
              track: 'diplomacy',
              kind: 'constructor',
              actors: [{ actor: 'toString', role: 'hasOwnProperty' }],
              sources: ['s'],
            },
          ],
          actors: [{ id: 'toString', name: evil }],
          sources: [
            { id: 's', publisher: evil, title: evil, address: 'javascript:document.title=3' },
          ],
        }),
      );
      await page
        .getByRole('button', { name: lang === 'ar' ? 'فتح النص الملصق' : 'Open the pasted text' })
        .click();
      await page.waitForFunction(() => document.querySelectorAll('.spine .mark').length === 1);
      await page.locator('.stage-frame').focus();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.detail h2');
      expect(
        await page.locator('.detail img, .detail script, .detail a[href^="javascript"]').count(),
      ).toBe(0);
      expect(await page.locator('.detail h2').textContent()).toContain('<img src=x');
      expect(await page.title()).not.toMatch(/^[123]$/);
    }),
  );

  once('an old conflict, uncertain dates and no territory draw as well', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.getByRole('button', { name: lang === 'ar' ? 'فتح' : 'Open', exact: true }).click();
      await page.locator('#open-text').fill(
        JSON.stringify({
          format: 'masar/1',
          title: 'Antiquity',
          languages: ['en'],
          events: ['-0480-09', '-0479~', '-0431/-0404', '048X', '2016-12-XX', '2016-21'].map(
            (date, i) => ({
              id: `e${i}`,
              date,
              title: `Event ${i}`,
              track: 'conflict',
              kind: 'battle',
            }),
          ),
        }),
      );
      await page
        .getByRole('button', { name: lang === 'ar' ? 'فتح النص الملصق' : 'Open the pasted text' })
        .click();
      await page.waitForFunction(() => document.querySelectorAll('.spine .mark').length === 6);
      expect(await page.locator('.spine .grid text').count()).toBeGreaterThan(2);
    }),
  );

  once('says what a very large file will take, and reads nothing of it unless it is told to', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const marks = await page.locator('.spine .mark').count();
      const folder = mkdtempSync(join(tmpdir(), 'masar-large-'));
      const path = join(folder, 'large.csv');
      writeFileSync(path, 'id,date,title,source\na,2016-12-02,Talks,x\n');
      // A file of holes: it takes no room on the disk.
      truncateSync(path, 1_200_000_000);
      await page.getByRole('button', { name: lang === 'ar' ? 'فتح' : 'Open', exact: true }).click();
      await page.setInputFiles('.dialog input[type=file]', path);
      const dialog = page.locator('dialog[open]');
      await expect.poll(() => dialog.textContent()).toContain('large.csv');
      expect(await dialog.textContent()).toContain('1,144');
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.count()).toBe(0);
      expect(await page.locator('.reading[data-shown=true]').count()).toBe(0);
      expect(await page.locator('.spine .mark').count()).toBe(marks);
      rmSync(folder, { recursive: true });
    }),
  );
});
