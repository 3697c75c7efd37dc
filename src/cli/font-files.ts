/** The shipped fonts: the files of the faces of `draw/theme/fonts.css`, and their rules for what carries them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type FaceName, fontRule } from '../draw/svg/font-rule.ts';
import { coversAny } from '../draw/svg/unicode-range.ts';
import sheet from '../draw/theme/fonts.css?raw';
import { fontFacesOf } from './render/style-sheet.ts';

export interface Face extends FaceName {
  readonly bytes: Buffer;
}

const { resolve } = createRequire(import.meta.url);
let shipped: readonly Face[] | undefined;

/** Every face, read once. */
export function shippedFaces(): readonly Face[] {
  shipped ??= fontFacesOf(sheet).map(({ source, ...face }) => ({
    ...face,
    bytes: readFileSync(resolve(source)),
  }));
  return shipped;
}

/** The faces that a text needs, within a style sheet. */
export const fontsOf = (text: string): string =>
  shippedFaces()
    .filter(({ range }) => coversAny(range, text))
    .map((face) => fontRule(face, `data:font/woff2;base64,${face.bytes.toString('base64')}`))
    .join('');
