/** A document to draw into, where there is no page. */
import { parseHTML } from 'linkedom';
import type { Direction, LangTag } from '../../text/types.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** An `svg` that stands where the page's stands, so that the same rules hold of it. */
export function emptyPicture(
  theme: 'light' | 'dark',
  { lang, dir }: { readonly lang: LangTag; readonly dir: Direction },
): SVGSVGElement {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const { documentElement: root } = document;
  root.setAttribute('data-theme', theme);
  root.setAttribute('lang', lang);
  root.setAttribute('direction', dir);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'spine');
  document.body.append(svg);
  return svg;
}
