/**
 * The ten questions the product exists for, each asked of the default data the shortest way a
 * reader would go. Every click, key or word typed is a step; four are the most.
 */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { onPage, seriousFindings, settled } from './harness/page.ts';

const MOST_STEPS = 4;

/** A reader who counts the steps. */
class Reader {
  steps = 0;

  constructor(
    readonly page: Page,
    private readonly say: Words,
  ) {}

  private async stepped(): Promise<void> {
    this.steps += 1;
    await settled(this.page);
    expect(this.steps).toBeLessThanOrEqual(MOST_STEPS);
  }

  /** Chooses an event on the picture. */
  async event(id: string): Promise<void> {
    const mark = this.page.locator(`.spine .mark[data-event="${id}"]`).first();
    const box = await mark.locator('path.shape').boundingBox();
    if (!box) throw new Error(`${id} is not drawn`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.waitForSelector('.detail h2');
    await this.stepped();
  }

  async button(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
    await this.stepped();
  }

  async explore(): Promise<void> {
    await this.page.waitForSelector('.tools-button');
    await this.button(this.say.explore);
  }

  /** The text of a part of the page. */
  async text(selector: string): Promise<string> {
    await this.page.waitForSelector(selector);
    return (await this.page.locator(selector).first().textContent()) ?? '';
  }
}

const WORDS = {
  ar: {
    explore: 'استكشاف',
    lanes: 'الأطراف',
    compare: 'مقارنة في الزمن',
    network: 'المحادثات والمواجهات بين الأطراف',
    after: 'ما سبق وما تلا',
    known: 'المعروف حتى تاريخ معيّن',
    sameDay: 'في اليوم نفسه',
    disputed: 'موضع خلاف',
    whole: 'الفترة كلها',
    zoomIn: 'تكبير',
    about: 'كل ما يخص جيش حلب',
    coalition: 'جيش حلب',
    membership: 'العضوية',
    mediator: 'وسيط',
    excluded: 'مستبعد',
    russia: 'روسيا',
  },
  en: {
    explore: 'Explore',
    lanes: 'Lanes',
    compare: 'Compare in time',
    network: 'Talks and force between actors',
    after: 'What stood before and after',
    known: 'Known by a date',
    sameDay: 'The same day',
    disputed: 'Disputed',
    whole: 'Whole period',
    zoomIn: 'Zoom in',
    about: 'All about Jaysh Halab (Aleppo Army)',
    coalition: 'Jaysh Halab (Aleppo Army)',
    membership: 'Memberships',
    mediator: 'mediator',
    excluded: 'left out',
    russia: 'Russia',
  },
} as const;
type Words = (typeof WORDS)['ar'] | (typeof WORDS)['en'];

describe.each(['ar', 'en'] as const)('Is it answered in four steps, in %s?', (lang) => {
  const say = WORDS[lang];
  const asks = (journey: (reader: Reader) => Promise<void>) =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const reader = new Reader(page, say);
      await journey(reader);
      expect(reader.steps).toBeGreaterThan(0);
    });

  it('1 What was being negotiated on the day this district fell?', () =>
    asks(async (reader) => {
      await reader.event('ev-shaar');
      const sameDay = reader.page.locator('.detail .record-section', {
        has: reader.page.getByRole('heading', { name: say.sameDay }),
      });
      expect(await sameDay.locator('[href*="ev-rebels-refuse-dec5"]').count()).toBe(1);
      expect(await sameDay.locator('[href*="ev-veto-dec"]').count()).toBe(1);
    }));

  it('2 Who met whom, who mediated, who was left out?', () =>
    asks(async (reader) => {
      await reader.button(say.lanes);
      await reader.page.waitForSelector('.stage-frame[data-view="lanes"]');
      await reader.event('ev-ankara-talks');
      const { page } = reader;
      const signs = page.locator('.spine .mark[data-event="ev-ankara-talks"] .sign');
      expect(await signs.evaluateAll((all) => all.map((one) => one.classList[1]))).toEqual(
        expect.arrayContaining(['mediator', 'strike']),
      );
      expect(await page.locator('.thread.selected').count()).toBeGreaterThan(0);
      const actors = await page.locator('.detail').textContent();
      expect(actors).toContain(say.mediator);
      expect(actors).toContain(say.excluded);
      expect(await seriousFindings(page)).toEqual([]);
    }));

  it('3 How much ground changed hands between two dates, and according to whom?', () =>
    asks(async (reader) => {
      await reader.explore();
      await reader.button(say.compare);
      const table = await reader.text('.compare table');
      expect(table).toMatch(/\d+(?:\.\d+)?\s*%|%\s*\d/);
      expect(table.length).toBeGreaterThan(80);
    }));

  it('4 What followed within days of this agreement, and did the fighting stop?', () =>
    asks(async (reader) => {
      await reader.event('ev-deal-dec13');
      await reader.explore();
      await reader.button(say.after);
      const { page } = reader;
      const sums = await reader.text('.epochs figcaption');
      expect(sums).toMatch(/14/);
      expect(await page.locator('.epochs-days .bin.done').count()).toBeGreaterThan(0);
      expect(await seriousFindings(page)).toEqual([]);
    }));

  it('5 Which actors are in both stories, the talks and the fighting?', () =>
    asks(async (reader) => {
      await reader.button(say.lanes);
      const { page } = reader;
      await page.waitForSelector('.lane-heads');
      const both = await page.evaluate(() => {
        const top = (name: string) =>
          [...document.querySelectorAll<HTMLElement>('.head')]
            .find((head) => head.textContent?.includes(name))
            ?.getBoundingClientRect();
        const head = top('Turkey') ?? top('تركيا');
        if (!head) return [];
        const sides = [...document.querySelectorAll('.spine .mark')].flatMap((mark) => {
          const { top: y, bottom } = mark.getBoundingClientRect();
          const middle = (y + bottom) / 2;
          if (middle < head.top || middle > head.bottom) return [];
          return ['said', 'done'].filter((side) => mark.classList.contains(side));
        });
        return [...new Set(sides)].sort();
      });
      expect(both).toEqual(['done', 'said']);
    }));

  it('6 Who said this, in what words, in which outlet, and who disputes it?', () =>
    asks(async (reader) => {
      await reader.event('ev-ft-report');
      const { page } = reader;
      expect(await page.locator('.detail blockquote').count()).toBeGreaterThan(0);
      expect(await reader.text('.detail .sources')).toMatch(/Ya Libnan|يا لبنان|Financial/);
      expect(await page.getByRole('heading', { name: say.disputed }).count()).toBe(1);
    }));

  it('7 What was publicly known on a given date, and what only came out later?', () =>
    asks(async (reader) => {
      await reader.explore();
      await reader.button(say.known);
      const { page } = reader;
      const all = await page.locator('.spine .mark').count();
      await page.locator('.known input[type="date"]').fill('2016-12-02');
      await page.keyboard.press('Enter');
      await settled(page);
      reader.steps += 1;
      expect(reader.steps).toBeLessThanOrEqual(MOST_STEPS);
      expect(page.url()).toContain('known=2016-12-02');
      expect(await page.locator('.spine .mark').count()).toBeLessThan(all);
      expect(await page.locator('.spine .mark.revised').count()).toBeGreaterThan(0);
      expect(await page.locator('.spine .report').count()).toBeGreaterThan(0);
      expect(await reader.text('.known-words')).toContain('132');
      expect(await seriousFindings(page)).toEqual([]);
    }));

  it('8 Who makes up this coalition, since when, under which earlier name?', () =>
    asks(async (reader) => {
      await reader.event('ev-jaysh-halab');
      const { page } = reader;
      await page.locator('.detail .actor summary', { hasText: say.coalition }).first().click();
      reader.steps += 1;
      await page.getByRole('link', { name: say.about }).click();
      reader.steps += 1;
      await page.waitForFunction(() => location.hash.includes('actor=jaysh-halab'));
      await settled(page);
      expect(reader.steps).toBeLessThanOrEqual(MOST_STEPS);
      const members = page.locator('.detail .record-section', {
        has: page.getByRole('heading', { name: say.membership }),
      });
      expect(await members.locator('li').count()).toBeGreaterThanOrEqual(10);
      expect(await members.textContent()).toContain('2016');
    }));

  it('9 What else happened the same week?', () =>
    asks(async (reader) => {
      await reader.event('ev-alanya');
      for (let i = 0; i < 3; i++) await reader.button(say.zoomIn);
      const { page } = reader;
      const days = await page.evaluate(() => {
        const fragment = new URLSearchParams(location.hash.slice(1));
        return (
          (Date.parse(fragment.get('to') ?? '') - Date.parse(fragment.get('from') ?? '')) /
          86_400_000
        );
      });
      expect(days).toBeGreaterThan(6);
      expect(days).toBeLessThan(11);
      expect(await page.locator('.spine .label').count()).toBeGreaterThan(6);
    }));

  it('10 Where are the quiet stretches and the bursts?', () =>
    asks(async (reader) => {
      await reader.button(say.whole);
      const { page } = reader;
      const heights = await page
        .locator('.overview .bin.said')
        .evaluateAll((bins) => bins.map((bin) => Number(bin.getAttribute('height'))));
      expect(Math.max(...heights)).toBeGreaterThan(Math.min(...heights) * 3);
      const places = await page
        .locator('.overview .bin.said')
        .evaluateAll((bins) =>
          bins.map((bin) => Number(bin.getAttribute('x'))).sort((a, b) => a - b),
        );
      const gaps = places.slice(1).map((x, i) => x - (places[i] ?? 0));
      expect(Math.max(...gaps)).toBeGreaterThan(20);
    }));
});
