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

const { resolve } = createRequire(import.meta.url);
let faces: readonly Face[] | undefined;

/** Every face, read and registered once. */
function shippedFaces(): readonly Face[] {
  faces ??= fontFacesOf(sheet).map(({ source, ...name }) => {
    const bytes = readFileSync(resolve(source));
    GlobalFonts.register(bytes, familyOf(name));
    return { ...name, bytes };
  });
  return faces;
}

/** A canvas takes one file a family and weight, so each script's file is a family of its own. */
const familyOf = ({ family, range }: FaceName): string => {
  const name = family.replace(/["']/g, '');
  return range.startsWith('U+0100') ? `${name} Extended` : name;
};

/** Families in the order in which letters are looked for. */
export const CANVAS_FAMILIES =
  '"IBM Plex Sans", "IBM Plex Sans Extended", "IBM Plex Sans Arabic", sans-serif';

/** Makes the fonts known to every canvas. */
export const registerFonts = (): void => {
  shippedFaces();
};

/** The faces that a text needs, within a style sheet. */
export const fontsOf = (text: string): string =>
  shippedFaces()
    .filter(({ range }) => coversAny(range, text))
    .map((face) => fontRule(face, `data:font/woff2;base64,${face.bytes.toString('base64')}`))
    .join('');
