/**
 * A living picture as markup that stands alone: what style sheets give it is written on its
 * elements, and nothing else comes along. Only known elements and attributes are taken, so that
 * neither a script nor a link can be among them.
 */
import { plainColours } from './colours.ts';
import type { DrawnPicture } from './standalone.ts';

const SVG = 'http://www.w3.org/2000/svg';

const ELEMENTS = new Set(['svg', 'g', 'defs', 'pattern', 'line', 'path', 'rect', 'circle', 'text']);

const ATTRIBUTES = [
  'viewBox',
  'width',
  'height',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'd',
  'transform',
  'patternUnits',
  'patternTransform',
  'text-anchor',
  'lang',
] as const;

/** Properties that children take over: written where they change. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'shape-rendering',
  'direction',
] as const;
const OF_TEXT = ['font-family', 'font-size', 'font-weight', 'paint-order'] as const;
/** Properties of an element alone, with what they are where nothing is said. */
const OWN = {
  opacity: '1',
  'unicode-bidi': 'normal',
  'text-decoration-line': 'none',
} as const;

/** Takes a picture off the page. It must be attached, so that its styles resolve. */
export function inlineStyles(svg: SVGSVGElement, prefix = 'masar-picture'): DrawnPicture {
  const copy = copied(svg, null, prefix);
  const { width, height } = svg.viewBox.baseVal;
  const markup = copy ? new XMLSerializer().serializeToString(copy) : '';
  return { markup, width, height };
}

function copied(
  element: Element,
  parent: CSSStyleDeclaration | null,
  prefix: string,
): Element | null {
  if (element.namespaceURI !== SVG || !ELEMENTS.has(element.localName)) return null;
  const style = getComputedStyle(element);
  const isDefinition = element.localName === 'defs' || element.localName === 'pattern';
  // What is hidden here has nothing in it that is shown again.
  if (!isDefinition && (style.display === 'none' || style.visibility !== 'visible')) return null;
  if (!isDefinition && isNothing(element, style)) return null;
  const copy = document.createElementNS(SVG, element.localName);
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (element.localName === 'pattern') copy.setAttribute('id', `${prefix}-${element.id}`);
  writeStyle(copy, style, parent, prefix);
  if (element.localName === 'text') copy.textContent = element.textContent;
  else {
    for (const child of element.children) {
      const inner = copied(child, style, prefix);
      if (inner) copy.append(inner);
    }
  }
  return copy;
}

/** A line without a course, words that are not there, a shape without colour. */
function isNothing(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.localName === 'text') return element.textContent === '';
  if (element.localName !== 'path') return false;
  const isClear = style.fill === 'none' && style.stroke === 'none';
  return isClear || !element.getAttribute('d');
}

function writeStyle(
  copy: Element,
  style: CSSStyleDeclaration,
  parent: CSSStyleDeclaration | null,
  prefix: string,
): void {
  const write = (name: string, value: string) =>
    copy.setAttribute(
      name,
      plainColours(value).replace(REFERENCE, (_, id: string | undefined) =>
        id === undefined ? 'none' : `url(#${prefix}-${id})`,
      ),
    );
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== parent?.getPropertyValue(name)) write(name, value);
  }
  if (copy.localName === 'text') {
    for (const name of OF_TEXT) {
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== 'normal') write(name, value);
    }
  }
  for (const [name, initial] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value === '' || value === initial) continue;
    write(name === 'text-decoration-line' ? 'text-decoration' : name, value);
  }
}

/** A reference, with its quotation marks or without; the part of the page it names, if it names one. */
const REFERENCE = /url\(["']?[^"')#]*(?:#([^"')]+))?["']?\)/g;
