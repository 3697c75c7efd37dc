import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../../state/query.ts';
import { NOWHERE } from '../../../state/types.ts';
import { epochMs } from '../../../time/types.ts';
import {
  type Embedded,
  elementSnippet,
  frameAddress,
  frameSnippet,
  markdownSnippet,
  plainSnippet,
} from './embedding.ts';

const window = { from: epochMs(Date.UTC(2016, 11, 1)), to: epochMs(Date.UTC(2016, 11, 3)) };
const embedded: Embedded = {
  choices: {
    view: 'lanes',
    lang: 'ar',
    theme: 'dark',
    controls: 'compact',
    height: 560,
    hasWindow: true,
    hasFilters: true,
    hasEvent: true,
  },
  presentation: { ...PLAIN, lang: 'en' },
  looking: {
    ...NOWHERE,
    window,
    selection: { kind: 'event', id: 'لقاء-ألانيا' },
    filters: { kinds: ['meeting'] },
    q: 'words',
  },
  site: 'https://example.org/masar/',
  sources: [],
  standard: 'https://example.org/masar/assets/aleppo.json',
  title: 'Said & "done" <2016>',
};

/** What is in a snippet, read as a page reads it. */
const attribute = (snippet: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`).exec(snippet)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('What goes into an article', () => {
  it('brings back what the author chose', () => {
    const url = new URL(frameAddress(embedded));
    expect(url.pathname).toBe('/masar/embed.html');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      lang: 'ar',
      view: 'lanes',
      theme: 'dark',
      controls: 'compact',
    });
    const fragment = new URLSearchParams(url.hash.slice(1));
    expect(Object.fromEntries(fragment)).toEqual({
      from: '2016-12-01',
      to: '2016-12-03',
      event: 'لقاء-ألانيا',
      kinds: 'meeting',
    });
  });

  it('leaves out what was not to go along', () => {
    const choices = {
      ...embedded.choices,
      hasWindow: false,
      hasFilters: false,
      hasEvent: false,
    };
    expect(new URL(frameAddress({ ...embedded, choices })).hash).toBe('');
  });

  it('names the data that others can fetch', () => {
    const url = new URL(frameAddress({ ...embedded, sources: ['https://x.org/a b.csv'] }));
    expect(url.searchParams.getAll('src')).toEqual(['https://x.org/a b.csv']);
  });

  it('is markup in which no title can be more than words', () => {
    for (const snippet of [
      frameSnippet(embedded),
      plainSnippet(embedded),
      elementSnippet(embedded),
    ]) {
      expect(snippet).not.toContain('<2016>');
    }
    expect(attribute(frameSnippet(embedded), 'title')).toBe(embedded.title);
  });

  it('is without a script where it must be', () => {
    expect(plainSnippet(embedded)).not.toContain('<script');
    expect(plainSnippet(embedded)).toContain('<a href=');
  });

  it('has an element with the same data, and a link within it', () => {
    const snippet = elementSnippet(embedded);
    expect(attribute(snippet, 'src')).toContain('/masar/');
    expect(snippet).toContain('from="2016-12-01"');
    expect(snippet).toContain('event="لقاء-ألانيا"');
    expect(snippet).toContain('explorer="https://example.org/masar/"');
  });

  it('is a picture in Markdown that no bracket ends early', () => {
    const snippet = markdownSnippet({ ...embedded, title: 'a [b] c' }, 'my picture.png');
    expect(snippet).toMatch(
      /^\[!\[a \\\[b\\\] c\]\(<my%20picture\.png>\)\]\(<https:\/\/example\.org\/masar\/\?[^>]+>\)$/,
    );
  });
});
