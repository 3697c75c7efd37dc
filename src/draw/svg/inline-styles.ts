/**
 * A living picture as markup that stands alone: what style sheets give it is written on its
 * elements, and nothing else comes along. Only known elements and attributes are taken, so that
 * neither a script nor a link can be among them.
 */
import { plainColours } from './colours.ts';
import type { DrawnPicture } from './standalone.ts';
import { escaped } from './xml.ts';

const SVG = 'http://www.w3.org/2000/svg';

const ELEMENTS = new Set([
  'svg',
  'g',
  'defs',
  'pattern',
  'clipPath',
  'line',
  'path',
  'rect',
  'circle',
  'text',
]);

/** What is not drawn where it stands, but where something refers to it. */
const REFERRED = new Set(['pattern', 'clipPath']);

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
  'stroke-linecap',
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
  'clip-path': 'none',
} as const;

/** What an element looks like once every rule has been heard: the value of a property by its name. */
export type Computed = Pick<CSSStyleDeclaration, 'getPropertyValue'>;

export interface InlineOptions {
  /** Before every id, so that pictures in one document keep their own. */
  readonly prefix?: string;
  /** Who works the style sheets out; the page it is on where nobody else does. */
  readonly styleOf?: (element: Element) => Computed;
}

/** Takes a picture off its page. There it must be attached, so that its styles resolve. */
export function inlineStyles(
  svg: SVGSVGElement,
  {
    prefix = 'masar-picture',
    styleOf = (element) => getComputedStyle(element),
  }: InlineOptions = {},
): DrawnPicture {
  const size = (name: string) => Number(svg.getAttribute(name) ?? 0);
  const markup = markupOf(svg, null, { prefix, styleOf });
  return { markup, width: size('width'), height: size('height') };
}

function markupOf(
  element: Element,
  parent: Computed | null,
  options: Required<InlineOptions>,
): string {
  const { localName } = element;
  if (element.namespaceURI !== SVG || !ELEMENTS.has(localName)) return '';
  const style = options.styleOf(element);
  const isDefinition = localName === 'defs' || REFERRED.has(localName);
  // What is hidden here has nothing in it that is shown again.
  if (!isDefinition && isHidden(style)) return '';
  if (!isDefinition && isNothing(element, style)) return '';
  const attributes = ATTRIBUTES.flatMap((name): [string, string][] => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, value]];
  });
  if (REFERRED.has(localName)) attributes.push(['id', `${options.prefix}-${element.id}`]);
  attributes.push(...styledAttributes(element, style, parent, options.prefix));
  const inside =
    localName === 'text'
      ? escaped(element.textContent ?? '')
      : [...element.children].map((child) => markupOf(child, style, options)).join('');
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return inside === ''
    ? `<${localName}${written}/>`
    : `<${localName}${written}>${inside}</${localName}>`;
}

const isHidden = (style: Computed): boolean =>
  style.getPropertyValue('display') === 'none' ||
  style.getPropertyValue('visibility') !== 'visible';

/** A line without a course, words that are not there, a shape without colour. */
function isNothing(element: Element, style: Computed): boolean {
  if (element.localName === 'text') return element.textContent === '';
  if (element.localName !== 'path') return false;
  const isClear =
    style.getPropertyValue('fill') === 'none' && style.getPropertyValue('stroke') === 'none';
  return isClear || !element.getAttribute('d');
}

/** What the style sheets say of an element, as attributes. */
function styledAttributes(
  element: Element,
  style: Computed,
  parent: Computed | null,
  prefix: string,
): readonly [string, string][] {
  const written: [string, string][] = [];
  const write = (name: string, value: string) =>
    written.push([
      name,
      plainColours(value).replace(REFERENCE, (_, id: string | undefined) =>
        id === undefined ? 'none' : `url(#${prefix}-${id})`,
      ),
    ]);
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== parent?.getPropertyValue(name)) write(name, value);
  }
  if (element.localName === 'text') {
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
  // A sheet may make a shape smaller; what its attribute says has come along already.
  const transform = style.getPropertyValue('transform');
  if (!element.hasAttribute('transform') && transform !== '' && transform !== 'none') {
    write('transform', transform);
  }
  return written;
}

/** A reference, with its quotation marks or without; the part of the page it names, if it names one. */
const REFERENCE = /url\(["']?[^"')#]*(?:#([^"')]+))?["']?\)/g;
