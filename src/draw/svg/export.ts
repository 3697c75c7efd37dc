/** Takes the drawn picture along: as it stands on the screen, with what a reader needs beside it. */
import { fontsFor } from './fonts.ts';
import { inlineStyles } from './inline-styles.ts';
import { paletteIn } from './palette.ts';
import type { SheetWords } from './sheet.ts';
import { type StandaloneSvg, standaloneSvg } from './standalone.ts';

/** A drawn `svg` of the page as a document of its own, with the faces it is written in. */
export async function exportSvg(svg: SVGSVGElement, words: SheetWords): Promise<StandaloneSvg> {
  const picture = inlineStyles(svg);
  const sheet = { ...words, palette: paletteIn(getComputedStyle(svg)) };
  const { text } = standaloneSvg(picture, { ...sheet, fonts: '' });
  return standaloneSvg(picture, { ...sheet, fonts: await fontsFor(text) });
}
