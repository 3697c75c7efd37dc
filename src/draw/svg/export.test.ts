import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruler } from '../../../tests/support/aleppo.ts';
import { plainColours } from './colours.ts';
import { scaleWithin } from './png.ts';
import { type Sheet, type SheetText, standaloneSvg } from './standalone.ts';
import type { Sign } from './swatches.ts';
import { coversAny } from './unicode-range.ts';
import { escaped } from './xml.ts';

const english = (text: string): SheetText => ({ text, lang: 'en', dir: 'ltr' });
const arabic = (text: string): SheetText => ({ text, lang: 'ar', dir: 'rtl' });
const SIGNS: readonly Sign[] = [
  { kind: 'mark', side: 'said', stance: 'opens' },
  { kind: 'mark', side: 'said', stance: 'closes' },
  { kind: 'mark', side: 'done', stance: 'opens' },
  { kind: 'mark', side: 'line', stance: 'opens' },
  { kind: 'ring', outline: 'contested' },
  { kind: 'interval' },
  { kind: 'whisker' },
  { kind: 'phase' },
  { kind: 'held', tone: 1 },
  { kind: 'between' },
  { kind: 'share' },
  { kind: 'about' },
];
const sheet: Sheet = {
  lang: 'en',
  dir: 'ltr',
  title: english('Aleppo 2016'),
  description: '12 events above the line',
  legend: SIGNS.map((sign, i) => ({ sign, words: english(`sign ${i}`) })),
  footer: [english('12 November – 25 December 2016'), english('https://masar.example/#event=a')],
  palette: {
    paper: '#fbfaf7',
    ink: '#1b1f23',
    inkSoft: '#555c63',
    said: '#1d5a8a',
    done: '#ab3e25',
    line: '#755800',
    phase: '#e6dfce',
    tones: ['#2f7d6c', '#dccaae'],
    hatches: ['#2f7d6c', '#8d7444'],
  },
  measure: ruler,
  fonts: '',
};
const picture = { markup: '<svg width="800" height="300"/>', width: 800, height: 300 };

/** Elements are opened and closed in order, attributes are quoted, nothing is left over. */
function isWellFormed(text: string): boolean {
  const open: string[] = [];
  const rest = text.replace(
    /<(\/?)([a-z]+)((?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*(\/?)>/g,
    (_, closes: string, name: string, _attributes: string, isEmpty: string) => {
      if (closes !== '') return open.pop() === name ? '' : '<wrong>';
      if (isEmpty === '') open.push(name);
      return '';
    },
  );
  return open.length === 0 && !/[<>]/.test(rest) && !/&(?!(?:amp|lt|gt|quot|#39);)/.test(rest);
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '</svg><script>alert(1)</script>',
    '"><image href="https://example.org/x.png"/>',
    'a & b < c',
    '\u0000\u0008\ufffe',
    'حلب 2016: ما قيل وما جرى',
  ),
);

describe('Does a picture that was taken along stand alone?', () => {
  it('H23 whatever its words are: well formed, no script, no reference outside', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, fc.constantFrom('ltr', 'rtl'), (a, b, c, dir) => {
        const { text } = standaloneSvg(picture, {
          ...sheet,
          dir,
          title: { text: a, lang: b, dir },
          description: c,
          legend: SIGNS.map((sign) => ({ sign, words: { text: b, lang: 'en', dir: 'ltr' } })),
          footer: [arabic(c), english(a)],
          palette: { ...sheet.palette, tones: [a] },
        });
        expect(isWellFormed(text)).toBe(true);
        expect(text).not.toMatch(/<(?:script|image|use|foreignObject|a|iframe)\b/);
        expect(text.replace(/"[^"]*"/g, '""')).not.toMatch(
          /<[^>]*\s(?:href|xlink:href|on[a-z]+|style|src)=/,
        );
        expect([...text.matchAll(/<[a-z]+ [^>]*\sid="/g)]).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
      { numRuns: 200 },
    );
  });

  it('has title, picture, every sign with its words, and the lines below, in that order', () => {
    const { text, width, height } = standaloneSvg(picture, sheet);
    const order = [
      '<title>Aleppo 2016</title>',
      '<desc>12 events above the line</desc>',
      '>Aleppo 2016</text>',
      picture.markup,
      ...SIGNS.map((_, i) => `>sign ${i}</text>`),
      '>12 November – 25 December 2016</text>',
      '>https://masar.example/#event=a</text>',
    ].map((part) => text.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(width).toBe(832);
    expect(height).toBeGreaterThan(picture.height);
  });

  it('R31 in Arabic everything begins at the right, and mirrors exactly', () => {
    const ltr = standaloneSvg(picture, sheet);
    const rtl = standaloneSvg(picture, {
      ...sheet,
      lang: 'ar',
      dir: 'rtl',
      title: arabic('Aleppo 2016'),
      legend: sheet.legend.map(({ sign, words }) => ({ sign, words: arabic(words.text) })),
      footer: sheet.footer.map(({ text }) => arabic(text)),
    });
    const places = (text: string) =>
      [...text.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
    expect(rtl.text).toContain('direction="rtl" font-family');
    expect(rtl.text).not.toContain('text-anchor="end"');
    const mirrored = places(ltr.text).map(([x = 0, y]) => [
      Math.round((ltr.width - x) * 100) / 100,
      y,
    ]);
    expect(places(rtl.text)).toEqual(mirrored);
  });

  it('an address in an Arabic page keeps its direction and stands at the same edge', () => {
    const { text, width } = standaloneSvg(picture, {
      ...sheet,
      dir: 'rtl',
      footer: [english('a')],
    });
    expect(text).toContain(
      `direction="ltr" unicode-bidi="isolate" text-anchor="end" font-size="12"`,
    );
    expect(text).toMatch(new RegExp(`<text x="${width - 16}"[^>]*>a</text>`));
  });

  it('no line is wider than the picture, and rows of the legend do not meet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 240, max: 1600 }), fc.array(anyText), (width, words) => {
        const { text, ...size } = standaloneSvg(
          { ...picture, width },
          {
            ...sheet,
            legend: words.map((word) => ({ sign: { kind: 'phase' }, words: english(word) })),
          },
        );
        for (const [, x, y] of text.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)) {
          expect(Number(x)).toBeLessThanOrEqual(size.width);
          expect(Number(y)).toBeLessThan(size.height);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('Can every program read it?', () => {
  it('mixed colours are written in the old form', () => {
    expect(plainColours('color(srgb 0.5 0.25 1)')).toBe('rgb(128, 64, 255)');
    expect(plainColours('color(srgb 50% 0 1 / 0.25)')).toBe('rgba(128, 0, 255, 0.25)');
    expect(plainColours('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)');
  });

  it('text is escaped once, and what XML cannot hold is left out', () => {
    expect(escaped(`a<b>&"c"'\u0001`)).toBe('a&lt;b&gt;&amp;&quot;c&quot;&#39;');
  });

  it('only fonts that have the letters come along', () => {
    expect(coversAny('U+0600-06FF, U+0750-077F', 'Aleppo')).toBe(false);
    expect(coversAny('U+0600-06FF, U+0750-077F', 'Aleppo حلب')).toBe(true);
    expect(coversAny('U+4??', 'Ж')).toBe(true);
    expect(coversAny('u+41', 'A')).toBe(true);
    expect(coversAny('', 'A')).toBe(true);
  });

  it('a canvas is never larger than it may be', () => {
    expect(scaleWithin(1600, 900, 2)).toBe(2);
    const scale = scaleWithin(4000, 4000, 2);
    expect(4000 * scale * 4000 * scale).toBeLessThanOrEqual(16_000_001);
  });
});
