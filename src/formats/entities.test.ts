import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities } from './entities.ts';

describe('Which letters does an export mean?', () => {
  it.each([
    ['Property &amp; persons', 'Property & persons'],
    ['&lt;b&gt; &quot;x&quot; &#39;y&#39; &apos;', "<b> \"x\" 'y' '"],
    ['&#1581;&#x644;&#X628;', 'حلب'],
    ['&#128512;', '😀'],
    ['&amp;lt;script&amp;gt;', '&lt;script&gt;'],
  ])('%s is %s', (text, letters) => expect(decodeEntities(text)).toBe(letters));

  it.each([
    'AT&T; Co',
    '& alone',
    '&;',
    '&#;',
    '&#x;',
    '&#xZZ;',
    '&#0;',
    '&#8;',
    '&#55357;',
    '&#9999999;',
    '&constructor;',
    '&__proto_;',
    '&eacute;',
    '&amp',
  ])('%s stays', (text) => expect(decodeEntities(text)).toBe(text));

  it('H18 many marks in a long text cost no more than their number', () => {
    const text = '&'.repeat(200_000);
    expect(decodeEntities(text)).toBe(text);
  });

  it('reads back what was written so, once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
        expect(decodeEntities(written)).toBe(text);
      }),
    );
  });
});
