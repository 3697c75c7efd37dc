import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type OnePage, onePage } from './one-page.ts';
import { h } from './tree.ts';

const page: OnePage = {
  lang: 'ar',
  dir: 'rtl',
  title: 'حلب & “الكلام”',
  description: 'وصف',
  attributes: { lang: 'ar', view: null, event: 'a"b' },
  script: 'console.log(1 < 2)',
  data: '{}',
  fonts: '',
  fallback: h('p', {}, 'ما يُقرأ'),
};
const documentOf = (text: string): Document => parseHTML(text).document;

describe('A page with everything within', () => {
  it('says its language, its title and what is read without scripts', () => {
    const document = documentOf(onePage(page));
    expect(document.documentElement.getAttribute('dir')).toBe('rtl');
    expect(document.querySelector('title')?.textContent).toBe(page.title);
    expect(document.querySelector('masar-timeline')?.textContent).toBe('ما يُقرأ');
    expect(document.querySelector('masar-timeline')?.getAttribute('event')).toBe('a"b');
    expect(document.querySelector('masar-timeline')?.hasAttribute('view')).toBe(false);
  });

  it('refers to nothing outside', () => {
    expect(onePage(page)).not.toMatch(/(?:src|href)=/);
  });

  it('holds data in which any text may stand, and gives it back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom('</script>', '<!--<script>', '<script', ']]>', '\u2028'),
        ),
        (text) => {
          const data = JSON.stringify({ text });
          const document = documentOf(onePage({ ...page, data }));
          const kept = document.querySelector('script[type="application/json"]')?.textContent;
          expect(JSON.parse(kept ?? '')).toEqual({ text });
          expect(document.querySelectorAll('script').length).toBe(2);
        },
      ),
    );
  });

  it('holds a script that speaks of scripts', () => {
    const script = 'const a = "</script><!--"; run(a)';
    const document = documentOf(onePage({ ...page, script }));
    expect(document.querySelectorAll('script').length).toBe(2);
    expect(document.querySelector('script[type="module"]')?.textContent).toBe(
      'const a = "\\x3c/script>\\x3c!--"; run(a)',
    );
  });
});
