import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { onPage, seriousFindings, settled } from './harness/page.ts';

describe.each(['ar', 'en'] as const)('All about an actor, in %s', (lang) => {
  const once = inOne(lang, 'en');
  const say =
    lang === 'ar'
      ? { about: 'كل ما يخص تركيا', only: 'إبقاء هذه الأحداث وحدها', spoke: 'محادثات مع' }
      : { about: 'All about Turkey', only: 'Keep only these events', spoke: 'Spoke with' };
  const turkey = lang === 'ar' ? 'تركيا' : 'Turkey';
  const russia = lang === 'ar' ? 'روسيا' : 'Russia';

  once('an event leads to its actor, the actor to its counterparts, and Back returns', () =>
    onPage({ address: `?lang=${lang}#event=ev-alanya` }, async (page) => {
      await page.locator('.detail .actor summary', { hasText: turkey }).first().click();
      await page.getByRole('link', { name: say.about }).click();
      await page.waitForSelector('#detail-heading:focus');
      expect(await page.locator('.detail h2').textContent()).toContain(turkey);
      expect(page.url()).toContain('actor=turkey');
      expect(await page.title()).toContain(turkey);
      const spoke = page.locator('.record-section', {
        has: page.getByRole('heading', { name: say.spoke }),
      });
      await spoke.getByRole('link', { name: russia, exact: true }).first().click();
      await page.waitForFunction(() => location.hash.includes('actor=russia'));
      await page.goBack();
      await settled(page);
      expect(await page.locator('.detail h2').textContent()).toContain(turkey);
      await page.goBack();
      await settled(page);
      expect(page.url()).toContain('event=ev-alanya');
    }),
  );

  it('a link opens it, its events are counted and can be kept alone', () =>
    onPage({ address: `?lang=${lang}#actor=turkey` }, async (page) => {
      expect(await seriousFindings(page)).toEqual([]);
      const all = await page.locator('.detail .record-section').last().locator('a').count();
      await page.getByRole('button', { name: say.only }).click();
      await settled(page);
      expect(page.url()).toContain('actors=turkey');
      expect(await page.locator('.kept').textContent()).toContain(String(all));
      expect(await page.locator('.spine .mark.unmatched').count()).toBeGreaterThan(0);
    }));
});
