import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { pngOf } from './png.ts';
import { matricesOf } from './transform.ts';

/** The colour of a pixel of a small picture. */
async function pixelsOf(inside: string, scale = 1) {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#ffffff"/>${inside}</svg>`;
  const image = await loadImage(await pngOf({ text, width: 40, height: 20 }, scale));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
}

/** The share of a half that is dark. */
async function darkness(inside: string, half: 'left' | 'right') {
  const at = await pixelsOf(inside);
  let dark = 0;
  for (let x = half === 'left' ? 0 : 20; x < (half === 'left' ? 20 : 40); x++) {
    for (let y = 0; y < 20; y++) if ((at(x, y)[0] ?? 255) < 128) dark += 1;
  }
  return dark;
}

const RED = [255, 0, 0];
const WHITE = [255, 255, 255];

describe('Is a document painted as it is written?', () => {
  it('fills, strokes and transforms hold for what is in them', async () => {
    const at = await pixelsOf(
      '<g fill="#ff0000" transform="translate(10,0)"><g transform="scale(2)"><rect x="5" y="2" width="5" height="5"/></g></g>',
    );
    expect(at(25, 10)).toEqual(RED);
    expect(at(15, 10)).toEqual(WHITE);
    expect(at(35, 10)).toEqual(WHITE);
  });

  it('what is outside a clip, or of a drawing within, is not there', async () => {
    const clip =
      '<defs><clipPath id="a"><rect width="10" height="20"/></clipPath><clipPath id="b"><rect width="0" height="0"/></clipPath></defs>';
    const rect = '<rect width="40" height="20" fill="#ff0000"/>';
    const clipped = await pixelsOf(`${clip}<g clip-path="url(#a)">${rect}</g>`);
    expect([clipped(5, 5), clipped(15, 5)]).toEqual([RED, WHITE]);
    const empty = await pixelsOf(`${clip}<g clip-path="url(#b)">${rect}</g>`);
    expect(empty(5, 5)).toEqual(WHITE);
    const within = await pixelsOf(`<svg width="10" height="20">${rect}</svg>`);
    expect([within(5, 5), within(15, 5)]).toEqual([RED, WHITE]);
  });

  it('a crisp line covers whole pixels, wherever it lies', async () => {
    const at = await pixelsOf(
      '<line x1="0" x2="40" y1="10.3" y2="10.3" stroke="#ff0000" stroke-width="1" shape-rendering="crispEdges"/>',
    );
    expect([9, 10, 11].map((y) => at(20, y))).toEqual([WHITE, RED, WHITE]);
  });

  it('a hatch is lines with ground between them', async () => {
    const at = await pixelsOf(
      '<defs><pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(0)"><line x1="1" x2="1" y1="0" y2="6" stroke="#ff0000" stroke-width="2"/></pattern></defs><rect width="40" height="20" fill="url(#h)"/>',
    );
    expect([0, 1, 3, 4].map((x) => at(x, 10))).toEqual([RED, RED, WHITE, WHITE]);
  });

  it('R05 text begins where reading begins: Arabic runs to the left of its anchor', async () => {
    const text = (dir: string, anchor: string, words: string) =>
      `<text x="20" y="14" font-size="10" fill="#000000" direction="${dir}" text-anchor="${anchor}">${words}</text>`;
    for (const [dir, words] of [
      ['rtl', 'حلب'],
      ['ltr', 'abc'],
    ] as const) {
      const begins = dir === 'rtl' ? 'left' : 'right';
      const other = dir === 'rtl' ? 'right' : 'left';
      expect(await darkness(text(dir, 'start', words), begins)).toBeGreaterThan(4);
      expect(await darkness(text(dir, 'start', words), other)).toBe(0);
      expect(await darkness(text(dir, 'end', words), other)).toBeGreaterThan(4);
      expect(await darkness(text(dir, 'end', words), begins)).toBe(0);
    }
  });

  it('steps of a transform are taken in their order', () => {
    expect(matricesOf('translate(3,4) scale(2)')).toEqual([
      [1, 0, 0, 1, 3, 4],
      [2, 0, 0, 2, 0, 0],
    ]);
    expect(matricesOf('rotate(90)')[0]?.map((value) => Math.round(value))).toEqual([
      0, 1, -1, 0, 0, 0,
    ]);
    expect(matricesOf('')).toEqual([]);
  });
});
