import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE, hostileText, UNSAFE_TEXT } from '../../tests/support/hostile.ts';
import { isWebAddress } from '../records/checks/addresses.ts';
import { mediaKind, mediaOf } from './media.ts';
import { addressIn, withoutHtml } from './rich-text.ts';

describe('What is left of HTML?', () => {
  it.each([
    ['plain text', 'plain text'],
    ['a &amp; b &lt; c &#1575;&#x628; &nbsp;d', 'a & b < c اب d'],
    ['<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['<b>bold</b> and <i class="x">slanted</i>', 'bold and slanted'],
    [
      '<a href="https://example.org/a?b=1&amp;c=2">there</a>',
      'there (https://example.org/a?b=1&c=2)',
    ],
    ["<a href='https://example.org'>https://example.org</a>", 'https://example.org'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['<a href="&#106;avascript:alert(1)">x</a>', 'x'],
    ['a<script>alert("</p>")</script>b', 'ab'],
    ['a<style>p{}</style >b', 'ab'],
    ['a<script>never closed', 'a'],
    ['a<!-- <b>not read</b> -->b', 'ab'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['&lt;script&gt;', '<script>'],
    ['&unknown; &#0; &#x110000;', '&unknown; \ufffd \ufffd'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    ['\u202eturned', 'turned'],
  ])('%s', (html, text) => {
    expect(withoutHtml(html)).toBe(text);
  });

  it('whatever it is, it ends, and has no controls', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(UNSAFE_TEXT.test(withoutHtml(text))).toBe(false);
        const address = addressIn(text);
        if (address !== '') expect(isWebAddress(address, { relative: false })).toBe(true);
      }),
    );
    for (const piece of [
      ...HOSTILE,
      '<a ',
      '</a>',
      '<script>',
      '<!--',
      '&',
      '<a href="https://x.y">',
    ]) {
      const long = piece.repeat(Math.ceil(200_000 / piece.length));
      const before = performance.now();
      withoutHtml(long);
      expect(performance.now() - before, piece.slice(0, 30)).toBeLessThan(2000);
    }
  });
});

describe('What does a media cell lead to?', () => {
  const words = { caption: '', credit: '' };
  it.each([
    ['https://example.org/a.JPG?x=1', 'picture'],
    ['https://example.org/a.mp4', 'video'],
    ['https://youtu.be/abc', 'video'],
    ['https://soundcloud.com/a/b', 'sound'],
    ['https://notyoutube.com.example/abc', 'document'],
    ['https://en.wikipedia.org/wiki/Bridge', 'document'],
  ])('%s is a %s', (address, kind) => {
    expect(mediaKind(address)).toBe(kind);
  });

  it('an address, with or without its scheme, or what is embedded', () => {
    expect(mediaOf('//example.org/a.png', words)?.address).toBe('https://example.org/a.png');
    expect(mediaOf('<iframe width="5" src="https://example.org/v"></iframe>', words)).toEqual({
      kind: 'document',
      address: 'https://example.org/v',
    });
    for (const nothing of ['', 'javascript:alert(1)', 'a.jpg', '<iframe src="javascript:x">']) {
      expect(mediaOf(nothing, words)).toBeNull();
    }
  });
});
