/**
 * The shipped fonts without a browser: the faces of `draw/theme/fonts.css`, registered for the
 * canvas that measures and paints, and as rules for a picture that carries them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { type FaceName, fontRule } from '../../draw/svg/font-rule.ts';
import { coversAny } from '../../draw/svg/unicode-range.ts';
import sheet from '../../draw/theme/fonts.css?raw';
import { fontFacesOf } from './style-sheet.ts';

interface Face extends FaceName {
  readonly bytes: Buffer;
}

interface Shipped {
  readonly faces: readonly Face[];
  /** What a canvas calls them, in the order in which letters are looked for. */
  readonly families: string;
}

const { resolve } = createRequire(import.meta.url);
let shipped: Shipped | undefined;

/**
 * Every face, read and registered once. A canvas knows no ranges of characters: the file of each
 * script is a family there. None has the name that its file has for itself, for a canvas knows it
 * under that too, and letters of one family that come from two files are not kerned.
 */
function shippedFonts(): Shipped {
  if (shipped) return shipped;
  const names = new Map<string, string>();
  const faces = fontFacesOf(sheet).map(({ source, ...face }) => {
    const script = `${face.family} ${face.range}`;
    const name = names.get(script) ?? `Masar ${names.size}`;
    names.set(script, name);
    const bytes = readFileSync(resolve(source));
    GlobalFonts.register(bytes, name);
    return { ...face, bytes };
  });
  const quoted = [...names.values()].map((name) => `"${name}"`);
  shipped = { faces, families: [...quoted, 'sans-serif'].join(', ') };
  return shipped;
}

/** The families of the shipped fonts for a canvas, known to it from now on. */
export const canvasFamilies = (): string => shippedFonts().families;

/** The faces that a text needs, within a style sheet. */
export const fontsOf = (text: string): string =>
  shippedFonts()
    .faces.filter(({ range }) => coversAny(range, text))
    .map((face) => fontRule(face, `data:font/woff2;base64,${face.bytes.toString('base64')}`))
    .join('');
