/**
 * The shipped fonts without a browser, registered for the canvas that measures and paints.
 */
import { GlobalFonts } from '@napi-rs/canvas';
import { shippedFaces } from '../font-files.ts';

let families: string | undefined;

/**
 * Every face, registered once: what a canvas calls them, in the order in which letters are looked
 * for. A canvas knows no ranges of characters: the file of each script is a family there. None has
 * the name that its file has for itself, for a canvas knows it under that too, and letters of one
 * family that come from two files are not kerned.
 */
export function canvasFamilies(): string {
  if (families !== undefined) return families;
  const names = new Map<string, string>();
  for (const { family, range, bytes } of shippedFaces()) {
    const script = `${family} ${range}`;
    const name = names.get(script) ?? `Masar ${names.size}`;
    names.set(script, name);
    GlobalFonts.register(bytes, name);
  }
  const quoted = [...names.values()].map((name) => `"${name}"`);
  families = [...quoted, 'sans-serif'].join(', ');
  return families;
}
