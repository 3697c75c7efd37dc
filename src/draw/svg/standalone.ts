/**
 * A picture as a document of its own: title above, below it the legend, what it shows, on what it
 * stands and where it is from. Plain input, a string out; nothing in it refers to anything outside.
 */
import type { CssPx, MeasureText, TextStyleName } from '../../layout/scene.ts';
import { fitText, wrapText } from '../../text/ellipsis.ts';
import type { Direction } from '../../text/types.ts';
import { FONT_FAMILY, TEXT_STYLES } from '../text-styles.ts';
import { type Palette, type Sign, SWATCH, swatch } from './swatches.ts';
import { escaped, onlyXml } from './xml.ts';

/** A text with its own language and direction. */
export interface SheetText {
  readonly text: string;
  readonly lang: string;
  readonly dir: Direction;
}

/** What stands around the picture. */
export interface Sheet {
  readonly lang: string;
  readonly dir: Direction;
  readonly title: SheetText;
  /** For those who do not see it. */
  readonly description: string;
  readonly legend: readonly { readonly sign: Sign; readonly words: SheetText }[];
  /** Lines below the legend, each wrapped where it is long. */
  readonly footer: readonly SheetText[];
  readonly palette: Palette;
  readonly measure: MeasureText;
  /** Style sheet with the fonts, each of them within it; empty for the system's. */
  readonly fonts: string;
  /** Size of the title's letters, where it is not the usual one. */
  readonly titleSize?: CssPx;
}

/** The drawn picture: an `svg` element without links, styles or classes. */
export interface DrawnPicture {
  readonly markup: string;
  readonly width: CssPx;
  readonly height: CssPx;
}

export interface StandaloneSvg {
  readonly text: string;
  readonly width: CssPx;
  readonly height: CssPx;
}

const MARGIN: CssPx = 16;
const TITLE: CssPx = 20;
/** From line to line over the size of letters, wide enough for Arabic. */
const LEADING = 1.6;
const ROW: CssPx = 22;
/** Between a sign and its words, and between one pair and the next. */
const GAP: CssPx = 6;
const BETWEEN: CssPx = 18;
const MOST_LINES = { title: 3, footer: 12 } as const;

/** Composes the document. */
export function standaloneSvg(picture: DrawnPicture, sheet: Sheet): StandaloneSvg {
  const width = Math.max(1, Math.ceil(picture.width)) + 2 * MARGIN;
  const title = titleBlock(sheet, width, MARGIN);
  const legend = legendBlock(sheet, width, title.bottom + Math.ceil(picture.height) + GAP);
  const footer = footerBlock(sheet, width, legend.bottom + GAP);
  return documentOf(sheet, { width, height: Math.ceil(footer.bottom + MARGIN) }, [
    title.markup,
    `<g transform="translate(${MARGIN},${title.bottom})">${picture.markup}</g>`,
    legend.markup,
    footer.markup,
  ]);
}

/** What of a document's size is not the picture's. */
export function sheetRoom(
  width: CssPx,
  sheet: Sheet,
): { readonly across: CssPx; readonly down: CssPx } {
  const across = 2 * MARGIN;
  const empty = { markup: '', width: width - across, height: 0 };
  return { across, down: standaloneSvg(empty, sheet).height };
}

/** The picture alone as a document: its words are for those who do not see it. */
export const bareSvg = (picture: DrawnPicture, sheet: Sheet): StandaloneSvg =>
  documentOf(sheet, { width: Math.ceil(picture.width), height: Math.ceil(picture.height) }, [
    picture.markup,
  ]);

function documentOf(
  { lang, dir, title, description, fonts, palette }: Sheet,
  { width, height }: { readonly width: CssPx; readonly height: CssPx },
  parts: readonly string[],
): StandaloneSvg {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${escaped(lang)}" direction="${dir}" font-family="${escaped(FONT_FAMILY)}">
<title>${escaped(title.text)}</title>
<desc>${escaped(description)}</desc>
${fonts === '' ? '' : `<style>${escaped(fonts)}</style>\n`}<rect width="${width}" height="${height}" fill="${escaped(palette.paper)}"/>
${parts.filter((part) => part !== '').join('\n')}
</svg>
`;
  return { text: onlyXml(text), width, height };
}

/** Part of the document with where it ends. */
interface Block {
  readonly markup: string;
  readonly bottom: CssPx;
}

function titleBlock(sheet: Sheet, width: CssPx, top: CssPx): Block {
  const { title, measure, titleSize: size = TITLE } = sheet;
  const measured = (text: string) =>
    (measure(text, 'side', title.lang) * size) / TEXT_STYLES.side.size;
  const lines = wrapText(title.text, width - 2 * MARGIN, MOST_LINES.title, measured);
  return under(lines, top, size, (text, y) =>
    run({ ...title, text }, sheet.dir, edge(sheet, width), y, {
      size,
      weight: 600,
      fill: sheet.palette.ink,
    }),
  );
}

function footerBlock(sheet: Sheet, width: CssPx, top: CssPx): Block {
  const style = plainStyle('note', sheet.palette.inkSoft);
  let bottom = top;
  const blocks = sheet.footer.map((line) => {
    const measured = (text: string) => sheet.measure(text, 'note', line.lang);
    const lines = wrapText(line.text, width - 2 * MARGIN, MOST_LINES.footer, measured);
    const block = under(lines, bottom, style.size, (text, y) =>
      run({ ...line, text }, sheet.dir, edge(sheet, width), y, style),
    );
    bottom = block.bottom;
    return block.markup;
  });
  return { markup: blocks.join('\n'), bottom };
}

/** Signs with their words in rows, from where reading begins. */
function legendBlock(sheet: Sheet, width: CssPx, top: CssPx): Block {
  const room = width - 2 * MARGIN;
  const style = plainStyle('note', sheet.palette.inkSoft);
  let along = 0;
  let row = 0;
  const pairs = sheet.legend.map(({ sign, words }) => {
    const measured = (text: string) => sheet.measure(text, 'note', words.lang);
    const text = fitText(words.text, room - SWATCH.width - GAP, measured);
    const length = SWATCH.width + GAP + measured(text);
    if (along > 0 && along + length > room) {
      along = 0;
      row++;
    }
    const from = MARGIN + along;
    along += length + BETWEEN;
    const at = (x: CssPx) => rounded(sheet.dir === 'ltr' ? x : width - x);
    const y = top + row * ROW;
    const left = sheet.dir === 'ltr' ? at(from) : at(from + SWATCH.width);
    const sample = `<g transform="translate(${left},${y + (ROW - SWATCH.height) / 2})">${swatch(sign, sheet.palette)}</g>`;
    const word = run(
      { ...words, text },
      sheet.dir,
      at(from + SWATCH.width + GAP),
      y + ROW / 2 + style.size * 0.35,
      style,
    );
    return sample + word;
  });
  return { markup: pairs.join('\n'), bottom: pairs.length === 0 ? top : top + (row + 1) * ROW };
}

interface RunStyle {
  readonly size: CssPx;
  readonly weight: number;
  readonly fill: string;
}

const plainStyle = (name: TextStyleName, fill: string): RunStyle => ({
  ...TEXT_STYLES[name],
  fill,
});

/** The edge where reading begins. */
const edge = (sheet: Sheet, width: CssPx): CssPx => (sheet.dir === 'ltr' ? MARGIN : width - MARGIN);

const rounded = (value: number): number => Math.round(value * 100) / 100;

function under(
  lines: readonly string[],
  top: CssPx,
  size: CssPx,
  draw: (text: string, y: CssPx) => string,
): Block {
  const pitch = size * LEADING;
  const runs = lines.map((text, i) => draw(text, rounded(top + pitch * (i + 0.72))));
  return { markup: runs.join('\n'), bottom: top + Math.ceil(pitch * lines.length) };
}

/** A line of text at the edge where the page's reading begins; `text-anchor` counts from its own. */
function run(line: SheetText, page: Direction, x: CssPx, y: CssPx, style: RunStyle): string {
  const anchor = line.dir === page ? 'start' : 'end';
  return `<text x="${rounded(x)}" y="${rounded(y)}" lang="${escaped(line.lang)}" direction="${line.dir}" unicode-bidi="isolate" text-anchor="${anchor}" font-size="${style.size}" font-weight="${style.weight}" fill="${escaped(style.fill)}">${escaped(line.text)}</text>`;
}
