import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import aleppo from '../../../data/aleppo-2016.json';
import { h, toHtml } from '../../draw/html/tree.ts';
import { explorerLink } from './explorer-link.ts';
import { Timeline, type TimelineProps } from './Timeline.ts';
import { toReact } from './to-react.ts';

const markup = (props: TimelineProps): string => renderToString(createElement(Timeline, props));
const EXPLORER = { explorer: 'https://example.org/masar/', src: 'https://example.org/a.json' };

describe('Is a tree the same in React?', () => {
  it('tags, attributes and texts, whatever React calls them', () => {
    const tree = h(
      'article',
      { class: 'a', lang: 'ar', dir: 'rtl', 'data-event': 'x' },
      h('time', { datetime: '2016-12-01' }, 'a', 'b'),
      h('a', { href: '#event=x', hreflang: 'en', 'aria-label': 'c' }, '<i>&'),
      h('svg', { viewBox: '0 0 1 1' }, h('path', { class: 'shape', d: 'M0,0' })),
      h('details', { open: true }, 'd'),
      h('br', {}),
    );
    const plain = (text: string) =>
      text
        .replaceAll('open=""', 'open')
        .replaceAll('hrefLang', 'hreflang')
        .replaceAll('dateTime', 'datetime')
        .replaceAll('/>', '>');
    expect(plain(renderToString(toReact(tree)))).toBe(toHtml(tree));
  });

  it('what is not known to be harmless is refused', () => {
    expect(() => toReact(h('a', { href: 'javascript:alert(1)' }, 'a'))).toThrow();
    expect(() => toReact({ tag: 'p', attributes: { onclick: 'a' }, children: [] })).toThrow();
  });
});

describe('What does a server write?', () => {
  it('the element with its attributes, and its most important events within', () => {
    const html = markup({
      data: aleppo,
      lang: 'ar',
      view: 'lanes',
      height: 400,
      className: 'wide',
    });
    expect(html).toMatch(/^<masar-timeline lang="ar" view="lanes" height="400" class="wide">/);
    expect(html).toContain('<section class="event-summary-list" lang="ar" dir="rtl">');
    expect(html).toContain('حلب');
    expect(html.match(/class="event-line"/g)).toHaveLength(20);
  });

  it('as many as are asked for, with links where there is an explorer', () => {
    const html = markup({ data: aleppo, lang: 'en', listed: 3, ...EXPLORER });
    expect(html.match(/class="event-line"/g)).toHaveLength(3);
    expect(html).toMatch(/href="https:\/\/example\.org\/masar\/\?src=[^"#]+#event=[^"]+"/);
  });

  it('speaks the first language of the data where none is asked for', () => {
    const [first] = aleppo.languages;
    expect(markup({ data: aleppo })).toContain(`class="event-summary-list" lang="${first}"`);
  });

  it('of data elsewhere, or data that must be mended, the way to them', () => {
    expect(markup({ src: '/a.json', lang: 'en' })).toBe(
      '<masar-timeline src="/a.json" lang="en"><p lang="en" dir="ltr"><a href="/a.json">/a.json</a></p></masar-timeline>',
    );
    const wrong = { format: 'masar/1', title: 'A', events: [{ id: 'a' }] };
    expect(markup({ data: wrong, lang: 'en', explorer: './' })).toContain(
      '>Open in the timeline</a>',
    );
  });

  it('nothing of what has no words, and never an address that runs', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(markup({ data: circle })).toBe('<masar-timeline></masar-timeline>');
    expect(markup({ src: 'javascript:alert(1)', explorer: 'javascript:alert(1)' })).not.toContain(
      '<a',
    );
  });
});

describe('Where does a link to the explorer lead?', () => {
  it('to the same data, by addresses that are the same from everywhere', () => {
    expect(explorerLink(EXPLORER, 'ar')?.('event=a')).toBe(
      'https://example.org/masar/?src=https%3A%2F%2Fexample.org%2Fa.json&lang=ar#event=a',
    );
    expect(explorerLink({ explorer: './?theme=dark#x' }, 'en')?.('')).toBe('./?theme=dark&lang=en');
    expect(explorerLink({ ...EXPLORER, src: 'a.json' }, 'ar')).toBeNull();
    expect(explorerLink({ explorer: 'javascript:x' }, 'ar')).toBeNull();
  });
});
