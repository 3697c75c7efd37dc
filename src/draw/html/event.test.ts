import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, languageOf } from '../../../tests/support/aleppo.ts';
import { brokenLaws, elementsOf, withClass, withTag } from '../../../tests/support/html-laws.ts';
import { readDataSet } from '../../records/read.ts';
import type { Language } from '../../text/language.ts';
import { buildTimeline } from '../../timeline/build.ts';
import { type EventIndex, eventIndex, type Timeline } from '../../timeline/types.ts';
import { eventArticle, machineDate } from './event.ts';
import { textOf, toHtml } from './tree.ts';

let timeline: Timeline;
const languages = new Map<string, Language>();
beforeAll(async () => {
  timeline = await aleppoTimeline();
  for (const lang of ['ar', 'en'] as const) languages.set(lang, await languageOf(lang));
});
const languageIn = (lang: string): Language => {
  const language = languages.get(lang);
  if (!language) throw new Error(lang);
  return language;
};
const indexOf = (id: string): EventIndex => {
  const index = timeline.indexById.get(id);
  if (index === undefined) throw new Error(id);
  return index;
};

/** A timeline of one event, with what is wrong or missing on purpose. */
async function timelineWith(event: object, rest: object = {}): Promise<Timeline> {
  const { dataSet } = await readDataSet(
    JSON.stringify({
      format: 'masar/1',
      title: 'x',
      languages: ['en'],
      events: [
        { id: 'e', date: '2016-12-01', title: 'Title', track: 'conflict', kind: 'talks', ...event },
      ],
      ...rest,
    }),
  );
  if (!dataSet) throw new Error('not read');
  return buildTimeline(dataSet);
}

describe.each(['ar', 'en'] as const)('Does an event say all of itself, in %s?', (lang) => {
  const articleOf = (id: string, level = 1) =>
    eventArticle({
      timeline,
      language: languageIn(lang),
      index: indexOf(id),
      level,
      address: (other) => `../event/${other}.html`,
    });

  it('title, day, place, certainty, actors, statements, dispute, links, sources', () => {
    const article = articleOf('ev-alanya');
    const language = languageIn(lang);
    const [title] = withTag(article, 'h1');
    expect(title && textOf(title)).toBe(
      language.read(timeline.events.at(indexOf('ev-alanya'))?.title, ['ar', 'en'])?.text,
    );
    expect(withTag(article, 'time')[0]?.attributes.datetime).toBe('2016-12-01');
    expect(withTag(article, 'h2').map(textOf)).toEqual(
      (['actors', 'statements', 'disputed', 'linked', 'sources'] as const).map((part) =>
        language.t(`panel.${part}`),
      ),
    );
    expect(withClass(article, 'chips')[0]?.children).toHaveLength(4);
    const quoted = withTag(article, 'blockquote');
    expect(quoted.length).toBeGreaterThan(2);
    for (const { attributes } of quoted) expect(attributes).toEqual({ lang: 'ar', dir: 'rtl' });
    const elsewhere = withTag(article, 'a').filter(({ attributes }) =>
      attributes.href?.startsWith('http'),
    );
    expect(elsewhere.length).toBeGreaterThan(3);
    for (const { attributes } of elsewhere) expect(attributes.rel).toBe('noopener noreferrer');
  });

  it('A14 A15 every event of the data stands by the laws, at any level of heading', () => {
    for (let i = 0; i < timeline.count; i++) {
      const id = timeline.events.at(i)?.id ?? '';
      for (const level of [1, 4]) {
        const article = articleOf(id, level);
        expect(brokenLaws(article), id).toEqual([]);
        // Every text of the data is isolated, in its own language and direction.
        for (const [element] of elementsOf(article)) {
          if (element.tag === 'bdi' && element.attributes.lang) {
            expect(['ltr', 'rtl']).toContain(element.attributes.dir);
          }
        }
        expect(() => toHtml(article)).not.toThrow();
      }
    }
  });

  it('R23 R24 words of another language say which', () => {
    const article = articleOf('ev-alanya');
    const foreign = withClass(article, 'language-tag');
    expect(foreign.length).toBeGreaterThan(lang === 'ar' ? 2 : 0);
    for (const { attributes } of foreign) expect(attributes.title?.length).toBeGreaterThan(4);
  });

  it('without ways to other events they are named and lead nowhere', () => {
    const article = eventArticle({
      timeline,
      language: languageIn(lang),
      index: indexOf('ev-alanya'),
      level: 2,
    });
    expect(withClass(article, 'event-link').every(({ tag }) => tag === 'span')).toBe(true);
    expect(brokenLaws(article)).toEqual([]);
  });
});

describe('Does it hold with what others send?', () => {
  it('markup in a record is text; an address that is none of the web is no link', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const timeline = await timelineWith(
      {
        title: hostile,
        summary: { en: hostile },
        sources: ['s'],
        original: { [hostile]: hostile, number: 4 },
        quotations: [{ text: hostile, lang: 'en' }],
      },
      { sources: [{ id: 's', publisher: hostile, address: 'https://example.org/"><b>' }] },
    );
    const article = eventArticle({
      timeline,
      language: languageIn('en'),
      index: eventIndex(0),
      level: 1,
    });
    const markup = toHtml(article);
    expect(markup).not.toContain('<img');
    expect(markup).not.toContain('<b>');
    expect(brokenLaws(article)).toEqual([]);
    expect(textOf(article).split(hostile).length).toBeGreaterThan(5);
  });

  it('an event with nothing but its title is an article still', async () => {
    const timeline = await timelineWith({});
    const article = eventArticle({
      timeline,
      language: languageIn('ar'),
      index: eventIndex(0),
      level: 1,
    });
    expect(brokenLaws(article)).toEqual([]);
    expect(withTag(article, 'h2')).toEqual([]);
    expect(textOf(article)).toContain(languageIn('ar').t('scene.no-certainty'));
  });

  it('an event that is not there is an empty article', () => {
    const language = languageIn('en');
    expect(textOf(eventArticle({ timeline, language, index: eventIndex(9999), level: 1 }))).toBe(
      '',
    );
  });

  it('media are links, and what may disturb says so', async () => {
    const timeline = await timelineWith({
      media: [
        { kind: 'picture', address: 'https://example.org/a.jpg', alt: 'A street', sensitive: true },
        { kind: 'picture', address: 'beside.jpg', caption: 'Beside the data' },
      ],
    });
    const article = eventArticle({
      timeline,
      language: languageIn('en'),
      index: eventIndex(0),
      level: 1,
    });
    expect(withTag(article, 'img')).toEqual([]);
    expect(withTag(article, 'figure')).toHaveLength(2);
    expect(textOf(article)).toContain(languageIn('en').t('panel.sensitive'));
    expect(brokenLaws(article)).toEqual([]);
  });
});

describe('Is a date one that machines read?', () => {
  it.each([
    ['2016-12-01', '2016-12-01'],
    ['2016-12', '2016-12'],
    ['2016', '2016'],
    ['2016-12~', '2016-12'],
    ['2016-12-01T10:00Z', '2016-12-01T10:00Z'],
    ['2016-12-01/2016-12-05', null],
    ['2016-12-XX', null],
    ['2016-21', null],
    ['../2016', null],
    ['-0044', null],
  ])('%s', (edtf, expected) => {
    expect(machineDate(edtf)).toBe(expected);
  });
});
