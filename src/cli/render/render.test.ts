import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../main.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masar-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ALEPPO = 'data/aleppo-2016.json';

async function run(...words: readonly string[]) {
  const out: (string | Uint8Array)[] = [];
  const errors: string[] = [];
  const exit = await main(['render', ...words], {
    out: (bytes) => out.push(bytes),
    error: (line) => errors.push(line),
    isWatched: false,
  });
  return { exit, out, errors };
}

/** A picture of the default data set as SVG, without the fonts' bytes. */
async function svgOf(...words: readonly string[]): Promise<string> {
  const { exit, out, errors } = await run(ALEPPO, '-o', '-', '--no-fonts', ...words);
  expect({ exit, errors }).toEqual({ exit: 0, errors: [] });
  return out.join('');
}

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
};

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('Does a picture need a browser?', () => {
  it.each([
    ['en', 'ltr', ['Aleppo 2016', '▲ Said', 'Sources: ']],
    ['ar', 'rtl', ['حلب 2016', 'المصادر']],
  ] as const)('it has its words in %s, each with its direction', async (lang, dir, words) => {
    const svg = await svgOf('--lang', lang);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1600" /);
    expect(svg).toContain(`lang="${lang}" direction="${dir}"`);
    const texts = textsOf(svg);
    expect(texts.length).toBeGreaterThan(60);
    for (const word of words)
      expect(
        texts.some((text) => text.includes(word)),
        word,
      ).toBe(true);
    for (const [element] of svg.matchAll(/<text [^>]*>/g)) {
      expect(element).toMatch(/ text-anchor="(?:start|middle|end)"/);
      expect(element).toMatch(/ (?:direction="(?:ltr|rtl)"|unicode-bidi="isolate")/);
    }
  });

  it('every reader of SVG can show it: attributes with plain values, nothing that refers outside', async () => {
    for (const view of ['spine', 'lanes']) {
      const svg = await svgOf('--view', view);
      expect(svg).not.toMatch(/var\(|color-mix\(|color\(|--[a-z]|NaN|undefined/);
      expect(svg).not.toMatch(/ (?:class|style|data-[a-z-]+|aria-[a-z]+|href|on[a-z]+)="/);
      const elements = new Set([...svg.matchAll(/<([A-Za-z]+)/g)].map(([, name]) => name));
      for (const name of elements) {
        expect(
          'svg title desc defs pattern clipPath g line path rect circle text'.split(' '),
        ).toContain(name);
      }
      const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    }
  });

  it('the same bytes twice, and no day that nobody named', async () => {
    const [first, second] = [await svgOf(), await svgOf()];
    expect(first).toBe(second);
    expect(first).not.toContain('Made with');
    expect(textsOf(await svgOf('--date', '2026-11-24'))).toContain(
      'Made with Masar, 24 November 2026',
    );
    const png = async () =>
      Buffer.concat(
        (await run(ALEPPO, '-o', '-', '--as', 'png')).out.map((part) => Buffer.from(part)),
      );
    expect((await png()).equals(await png())).toBe(true);
  });

  it('exactly as large as it was asked to be', async () => {
    const size = async (...words: string[]) => {
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(await svgOf(...words)) ?? [];
      return [Number(width), Number(height)];
    };
    expect(await size('--width', '1000', '--height', '800')).toEqual([1000, 800]);
    expect(await size('--bare', '--width', '900', '--height', '400')).toEqual([900, 400]);
    expect(await size('--card')).toEqual([1200, 630]);
    const [width = 0, height = 0] = await size('--width', '390');
    expect(width).toBe(390);
    expect(height).toBeGreaterThan(800);
    const file = join(folder, 'picture.png');
    expect((await run(ALEPPO, '-o', file, '--card')).exit).toBe(0);
    expect(sizeOf(readFileSync(file))).toEqual([1200, 630]);
    expect(
      (
        await run(
          ALEPPO,
          '-o',
          file,
          '--bare',
          '--width',
          '400',
          '--height',
          '300',
          '--scale',
          '1.5',
        )
      ).exit,
    ).toBe(0);
    expect(sizeOf(readFileSync(file))).toEqual([600, 450]);
  });

  it('a card has title and drawing; bare has neither title nor legend', async () => {
    const [card, bare] = [await svgOf('--card'), await svgOf('--bare')];
    expect(textsOf(card).some((text) => text.startsWith('Aleppo 2016'))).toBe(true);
    expect(textsOf(card).some((text) => text.startsWith('Sources'))).toBe(false);
    expect(textsOf(bare).some((text) => text.startsWith('Aleppo 2016'))).toBe(false);
    expect(bare).toContain('<title>Aleppo 2016');
  });

  it('lanes have their names, beside them or above them', async () => {
    for (const width of ['1200', '390']) {
      const texts = textsOf(await svgOf('--view', 'lanes', '--width', width));
      for (const name of ['Turkey', 'Russia', 'Ahrar al-Sham']) expect(texts).toContain(name);
    }
  });

  it('window, direction, digits and theme are the ones asked for', async () => {
    const narrow = await svgOf('--from', '2016-12-01', '--to', '2016-12-10');
    expect(textsOf(narrow).some((text) => /1–9\u2069? December 2016/.test(text))).toBe(true);
    expect(await svgOf('--dir', 'rtl', '--bare')).not.toBe(await svgOf('--bare'));
    expect(textsOf(await svgOf('--lang', 'ar', '--numerals', 'arab')).join('')).toMatch(/٢٠١٦/);
    expect(await svgOf('--theme', 'dark')).toContain('fill="#15181b"');
  });

  it('carries its fonts, and only those it needs', async () => {
    const { out } = await run(ALEPPO, '-o', '-');
    const faces = [...out.join('').matchAll(/@font-face\{font-family:&quot;([^&]+)&quot;/g)];
    expect(new Set(faces.map(([, family]) => family))).toContain('IBM Plex Sans');
    expect(out.join('')).toContain('data:font/woff2;base64,d09GMg');
  });

  it('every format that is read can be drawn', async () => {
    for (const name of ['ucdp-ged.csv', 'acled.csv', 'pa-x.csv', 'timelinejs.json', 'csv-ar.csv']) {
      const { out, errors } = await run(`tests/fixtures/formats/${name}`, '-o', '-', '--no-fonts');
      expect(out.join(''), `${name} ${errors}`).toMatch(/^<svg[\s\S]+<\/svg>\n$/);
    }
  });
});

describe('What if it cannot be drawn?', () => {
  it.each([
    [[], 'render takes one FILE'],
    [[ALEPPO], 'render needs -o OUT.svg or -o OUT.png'],
    [[ALEPPO, '-o', 'a.gif'], 'a.gif: ends in neither .svg nor .png; --as svg|png says which'],
    [[ALEPPO, '-o', '-', '--view', 'list'], '--view list is words and no picture'],
    [[ALEPPO, '-o', '-', '--view', 'map'], '--view is one of spine, lanes'],
    [
      [ALEPPO, '-o', '-', '--width', 'wide'],
      '--width is a whole number of pixels from 240 to 10000, not wide',
    ],
    [[ALEPPO, '-o', '-', '--height', '-5'], 'height'],
    [[ALEPPO, '-o', '-', '--height', '200'], '--height 200 leaves no room for the drawing'],
    [[ALEPPO, '-o', '-', '--from', '2016-02-30'], '--from is a day, as 2016-12-13, not 2016-02-30'],
    [[ALEPPO, '-o', '-', '--from', '2016-12-02', '--to', '2016-12-01'], '--from is before --to'],
    [[ALEPPO, '-o', '-', '--lang', 'fr'], '--lang is one of ar, en'],
    [[ALEPPO, '-o', '-', '--theme', 'auto'], '--theme is one of light, dark'],
    [[ALEPPO, '-o', '-', '--scale', '2'], '--scale is for PNG'],
    [[ALEPPO, '-o', 'a.png', '--scale', '9'], '--scale is a number from 0.25 to 4, not 9'],
    [
      [ALEPPO, '-o', 'a.png', '--width', '10000', '--height', '10000'],
      'million pixels: --scale 1 or less, or SVG',
    ],
    [[ALEPPO, '-o', '-', '--card', '--width', '900'], 'a --card is 1200 × 630'],
    [[ALEPPO, '-o', '-', '--card', '--bare'], 'not both'],
    [[ALEPPO, '-o', '-', '--sparkle'], '--sparkle'],
    [['no-such.json', '-o', '-'], 'no-such.json: no such file, or it cannot be read'],
  ])('%s', async (words, sentence) => {
    const { exit, out, errors } = await run(...words);
    expect({ exit, out }).toEqual({ exit: 2, out: [] });
    expect(errors.join('\n')).toContain(sentence);
  });

  it('says why a picture is not written, and what in the data cannot be read', async () => {
    const missing = join(folder, 'none', 'a.svg');
    expect((await run(ALEPPO, '-o', missing)).errors).toEqual([
      `${missing}: there is no such folder to write it in`,
    ]);
    const foreign = await run('tests/fixtures/not-json.txt', '-o', '-');
    expect(foreign).toMatchObject({ exit: 1, out: [] });
    expect(foreign.errors[0]).toMatch(/not-json\.txt: ./);
    const partly = await run('tests/fixtures/with-errors.json', '-o', '-', '--no-fonts');
    expect(partly.exit).toBe(1);
    expect(partly.errors.at(-1)).toMatch(/^\d+ events, \d+ left out$/);
    expect(partly.out.join('')).toMatch(/<\/svg>\n$/);
  });

  it('says where lanes are cut off', async () => {
    const { exit, errors } = await run(
      ALEPPO,
      '-o',
      '-',
      '--view',
      'lanes',
      '--card',
      '--no-fonts',
    );
    expect(exit).toBe(0);
    expect(errors.join('')).toMatch(/^not all lanes fit/);
  });
});
