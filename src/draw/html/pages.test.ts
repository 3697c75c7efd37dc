import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, languageOf } from '../../../tests/support/aleppo.ts';
import type { Language } from '../../text/language.ts';
import { eventIndex, type Timeline } from '../../timeline/types.ts';
import { eventPage } from './event-page.ts';
import { shortened } from './excerpt.ts';
import { frontHead, indexPage } from './index-page.ts';
import { oEmbed } from './o-embed.ts';
import { dataBlock } from './page.ts';
import { baseOf, eventPath, type Site } from './site.ts';
import { siteFiles } from './site-files.ts';
import { strip } from './strip.ts';
import { toHtml } from './tree.ts';

let timeline: Timeline;
let languages: readonly Language[];
beforeAll(async () => {
  timeline = await aleppoTimeline();
  languages = [await languageOf('ar'), await languageOf('en')];
});

const siteWith = (change: Partial<Site> = {}): Site => ({
  timeline,
  languages,
  base: null,
  stylesheet: 'assets/page-1.css',
  cards: new Map(),
  ...change,
});
const BASE = 'https://example.org/masar/';
const CARDS = new Map([
  ['ar', 'cards/ar.png'],
  ['en', 'cards/en.png'],
]);
const languageAt = (i: number): Language => {
  const language = languages[i];
  if (!language) throw new Error('no such language');
  return language;
};
const pageOf = (id: string, site: Site, i = 0): string =>
  eventPage(site, languageAt(i), timeline.indexById.get(id) ?? eventIndex(-1)) ?? '';

/** Contents of the head's elements of a tag, attribute by attribute. */
const headOf = (page: string, tag: 'meta' | 'link'): readonly Readonly<Record<string, string>>[] =>
  [...page.matchAll(new RegExp(`<${tag}((?: [\\w:-]+(?:="[^"]*")?)+)>`, 'g'))].map(
    ([, attributes = '']) =>
      Object.fromEntries(
        [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      ),
  );
const meta = (page: string, name: string): string | undefined =>
  headOf(page, 'meta').find((each) => each.name === name || each.property === name)?.content;
const links = (page: string, rel: string) =>
  headOf(page, 'link').filter((each) => each.rel === rel);

describe('E22 Does an event’s page say to others what it is?', () => {
  it('in its language and direction, with its other versions, relative to itself', () => {
    const page = pageOf('ev-alanya', siteWith());
    expect(page.startsWith('<!doctype html>\n<html lang="ar" dir="rtl">')).toBe(true);
    expect(page).toMatch(
      /<title>لقاء لافروف وجاويش أوغلو في ألانيا · حلب 2016: [^<]+ · مسار<\/title>/,
    );
    expect(links(page, 'canonical').map(({ href }) => href)).toEqual([
      '../event/ev-alanya.ar.html',
    ]);
    expect(
      links(page, 'alternate').map(({ hreflang, type, href }) => [hreflang ?? type, href]),
    ).toEqual([
      ['ar', '../event/ev-alanya.ar.html'],
      ['en', '../event/ev-alanya.en.html'],
      ['x-default', '../event/ev-alanya.ar.html'],
      ['application/json+oembed', '../oembed/event/ev-alanya.ar.json'],
    ]);
    expect(meta(page, 'og:title')).toBe('لقاء لافروف وجاويش أوغلو في ألانيا');
    expect(meta(page, 'og:locale')).toBe('ar_SY');
    expect(meta(page, 'og:type')).toBe('article');
    expect(meta(page, 'description')).toContain('1 كانون الأول 2016');
    expect(meta(page, 'og:image')).toBeUndefined();
    expect(meta(page, 'og:url')).toBeUndefined();
    expect(page).toContain('href="../?lang=ar#event=ev-alanya"');
  });

  it('with absolute addresses and its picture where the site’s address is known', () => {
    const page = pageOf('ev-alanya', siteWith({ base: BASE, cards: CARDS }), 1);
    expect(links(page, 'canonical')[0]?.href).toBe(`${BASE}event/ev-alanya.en.html`);
    expect(meta(page, 'og:url')).toBe(`${BASE}event/ev-alanya.en.html`);
    expect(meta(page, 'og:image')).toBe(`${BASE}cards/en.png`);
    expect(meta(page, 'twitter:card')).toBe('summary_large_image');
    // What the page itself needs stays relative: it works wherever it lies.
    expect(links(page, 'stylesheet')[0]?.href).toBe('../assets/page-1.css');
  });

  it('to machines, as a page about an event', () => {
    const page = pageOf('ev-alanya', siteWith({ base: BASE }), 1);
    const [, block = ''] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(page) ?? [];
    const data = JSON.parse(block);
    expect(data).toMatchObject({
      '@type': 'WebPage',
      inLanguage: 'en',
      url: `${BASE}event/ev-alanya.en.html`,
      about: { '@type': 'Event', startDate: '2016-12-01', endDate: '2016-12-01' },
    });
    expect(data.citation.length).toBeGreaterThan(3);
  });

  it('before and after, in time; the first has none before', () => {
    const id = (i: number) => timeline.events.at(i)?.id ?? '';
    const second = pageOf(id(1), siteWith());
    expect(links(second, 'prev')[0]?.href).toBe(`../${eventPath(id(0), 'ar')}`);
    expect(links(second, 'next')[0]?.href).toBe(`../${eventPath(id(2), 'ar')}`);
    expect(links(pageOf(id(0), siteWith()), 'prev')).toEqual([]);
    expect(links(pageOf(id(timeline.count - 1), siteWith()), 'next')).toEqual([]);
  });

  it('E12 without a script or a style of its own', () => {
    for (const { path, text } of siteFiles(siteWith())) {
      if (!path.endsWith('.html')) continue;
      const without = text.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
      expect(without).not.toMatch(/<script|<style| style=| on[a-z]+=/);
    }
  });

  it('no text ends the block of data', () => {
    const data = { name: '</script><script>alert(1)</script>&\u2028' };
    expect(dataBlock(data)).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(dataBlock(data))).toEqual(data);
  });
});

describe('Is there a page for everything?', () => {
  it('one an event and language, a list, and what embedding pages ask for; no path twice', () => {
    const files = [...siteFiles(siteWith())];
    expect(files).toHaveLength(languages.length * 2 * (timeline.count + 1));
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
  });

  it('every way within the site leads to a file that is there', () => {
    const files = new Map([...siteFiles(siteWith())].map(({ path, text }) => [path, text]));
    const missing = [...files].flatMap(([path, text]) =>
      path.endsWith('.html')
        ? [...text.matchAll(/ href="([^"#?]*)"/g)]
            .map(([, href = '']) => href)
            .filter(
              (href) => !/^https?:/.test(href) && !/\.(?:css|svg)$/.test(href) && href !== '../',
            )
            .map((href) =>
              decodeURIComponent(new URL(href, `http://site/${path}`).pathname.slice(1)),
            )
            .filter((target) => !files.has(target))
            .map((target) => `${path} → ${target}`)
        : [],
    );
    expect(missing).toEqual([]);
  });

  it('the list of all has a way to each', () => {
    const page = indexPage(siteWith(), languageAt(1));
    for (let i = 0; i < timeline.count; i++) {
      expect(page).toContain(`href="../${eventPath(timeline.events.at(i)?.id ?? '', 'en')}"`);
    }
  });
});

describe('E22 What is an embedding page told?', () => {
  it('a frame of the event, with title and size', () => {
    const [event] = [timeline.events.at(timeline.indexById.get('ev-alanya') ?? -1)];
    const answer = oEmbed(siteWith({ base: BASE, cards: CARDS }), languageAt(0), event ?? null);
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'لقاء لافروف وجاويش أوغلو في ألانيا',
      provider_name: 'مسار',
      provider_url: BASE,
      width: 720,
      height: 480,
      thumbnail_url: `${BASE}cards/ar.png`,
    });
    expect(answer.html).toContain(`src="${BASE}embed.html?lang=ar#event=ev-alanya"`);
    expect(answer.html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  });

  it('without the site’s address, nothing that claims to be absolute', () => {
    const answer = oEmbed(siteWith({ cards: CARDS }), languageAt(1), null);
    expect(answer.html).toContain('src="embed.html?lang=en"');
    expect(answer).not.toHaveProperty('thumbnail_url');
    expect(answer).not.toHaveProperty('provider_url');
  });

  it('the explorer’s page names the data in all languages and where to ask', () => {
    const head = frontHead(siteWith()).map(toHtml).join('\n');
    expect(meta(head, 'og:title')).toMatch(/حلب 2016.* · Aleppo 2016/);
    expect(links(head, 'alternate').map(({ href }) => href)).toEqual([
      './oembed/aleppo-2016.ar.json',
      './oembed/aleppo-2016.en.json',
      './?lang=ar',
      './?lang=en',
    ]);
  });
});

describe('Is a site’s address understood?', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/a/b', 'https://example.org/a/b/'],
    [' http://localhost:8080/ ', 'http://localhost:8080/'],
  ])('%s', (given, expected) => expect(baseOf(given)).toBe(expected));

  it.each([
    'example.org',
    'ftp://example.org/',
    'javascript:alert(1)',
    'https://a.org/?x',
    'https://a.org/#x',
  ])('%s is none', (given) => expect(() => baseOf(given)).toThrow(/address of a site/));
});

describe('Is a text shortened where it may be?', () => {
  it('at a word, with a sign that something is missing', () => {
    expect(shortened('one two three', 9)).toBe('one two…');
    expect(shortened('one, two', 6)).toBe('one…');
    expect(shortened(' one\n two ', 20)).toBe('one two');
    expect(shortened('قال، ثم', 5)).toBe('قال…');
  });
});

describe('Does the strip show where an event stands?', () => {
  it('mirrored exactly where time runs the other way', () => {
    const index = timeline.indexById.get('ev-alanya') ?? eventIndex(-1);
    const at = (dir: 'ltr' | 'rtl') =>
      Number(/translate\(([\d.]+)/.exec(toHtml(strip(timeline, index, dir)))?.[1]);
    expect(at('ltr') + at('rtl')).toBeCloseTo(560, 0);
    expect(at('ltr')).toBeGreaterThan(280);
  });
});
