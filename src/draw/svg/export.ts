/** Takes the drawn picture along: as it stands on the screen, with what a reader needs beside it. */
import { fontsFor } from './fonts.ts';
import { inlineStyles } from './inline-styles.ts';
import { paletteAt } from './palette.ts';
import { type Sheet, type StandaloneSvg, standaloneSvg } from './standalone.ts';

/** What stands around the picture; its colours and fonts are the page's. */
export type ExportOptions = Omit<Sheet, 'palette' | 'fonts'>;

/** A drawn `svg` of the page as a document of its own, with the faces it is written in. */
export async function exportSvg(
  svg: SVGSVGElement,
  options: ExportOptions,
): Promise<StandaloneSvg> {
  const picture = inlineStyles(svg);
  const sheet = { ...options, palette: paletteAt(svg) };
  const words = standaloneSvg(picture, { ...sheet, fonts: '' }).text;
  return standaloneSvg(picture, { ...sheet, fonts: await fontsFor(words) });
}
