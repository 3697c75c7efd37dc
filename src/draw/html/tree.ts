/**
 * A tree of HTML as plain data, and its two forms: text, and nodes of a document.
 *
 * Only tags and attributes that are listed here exist. Records come from anywhere: what is not known
 * to be harmless is refused, not repaired, because it can only be our own mistake.
 */
import { escaped } from '../svg/xml.ts';

const HTML_TAGS = [
  ...['a', 'article', 'aside', 'bdi', 'blockquote', 'body', 'br', 'cite', 'dd', 'details', 'div'],
  ...['dl', 'dt', 'em', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['head', 'header', 'hr', 'html', 'iframe', 'img', 'li', 'link', 'main', 'meta', 'nav', 'ol'],
  ...['p', 'section', 'small', 'span', 'strong', 'summary', 'time', 'title', 'ul'],
] as const;
const SVG_TAGS = ['svg', 'g', 'path'] as const;
const VOID_TAGS: readonly string[] = ['br', 'hr', 'img', 'link', 'meta'];

export type Tag = (typeof HTML_TAGS)[number] | (typeof SVG_TAGS)[number];

const ATTRIBUTES = [
  ...['alt', 'charset', 'class', 'content', 'd', 'datetime', 'dir', 'height', 'href', 'hreflang'],
  ...['allow', 'id', 'lang', 'loading', 'name', 'open', 'property', 'rel', 'role', 'sizes', 'src'],
  ...['title', 'transform', 'type', 'viewBox', 'width'],
] as const;
/** Those that a browser follows. */
const ADDRESSES: readonly string[] = ['href', 'src'];

type KnownAttribute = (typeof ATTRIBUTES)[number] | `aria-${string}` | `data-${string}`;

/** An attribute that is null or undefined is left out; one that is true stands without a value. */
export type Attributes = {
  readonly [K in KnownAttribute]?: string | number | true | null | undefined;
};

export interface HtmlElement {
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

/** A string is text, whatever is in it. */
export type HtmlNode = string | HtmlElement;

/** What `h` takes as content; nothing where there is nothing to show. */
export type Content = HtmlNode | null | undefined | readonly Content[];

/** An element. */
export const h = (
  tag: Tag,
  attributes: Attributes,
  ...content: readonly Content[]
): HtmlElement => ({
  tag,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, value === true ? '' : String(value)]],
    ),
  ),
  children: nodesOf(content),
});

/** Content as a flat list of nodes, without what is empty. */
export function nodesOf(content: Content): readonly HtmlNode[] {
  if (content === null || content === undefined || content === '') return [];
  if (isList(content)) return content.flatMap(nodesOf);
  return [content];
}

const isList = (content: Content): content is readonly Content[] => Array.isArray(content);

const isSvg = (tag: string): boolean => SVG_TAGS.some((known) => known === tag);

/** The element as markup. Throws where it has a tag, an attribute or an address that is not known to be harmless. */
export function toHtml(node: HtmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = checked(node);
  const written = Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');
  if (VOID_TAGS.includes(tag)) return `<${tag}${written}>`;
  return `<${tag}${written}>${children.map(toHtml).join('')}</${tag}>`;
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** The same as nodes of a document, made one by one, so that a page's strictest policy has nothing to object to. */
export function toDom(node: HtmlNode, document: Document): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const { tag, attributes, children } = checked(node);
  const element = isSvg(tag)
    ? document.createElementNS(SVG_NAMESPACE, tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) element.appendChild(toDom(child, document));
  return element;
}

/** All text of a tree, in its order. */
export const textOf = (node: HtmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

/**
 * The element itself, if nothing about it is unknown; throws else. A tree may have been through JSON:
 * its types are no proof.
 */
export function checked(element: HtmlElement): HtmlElement {
  const { tag, attributes, children } = element;
  if (!isSvg(tag) && !HTML_TAGS.some((known) => known === tag)) {
    throw new Error(`<${tag}> is not among the known tags.`);
  }
  if (VOID_TAGS.includes(tag) && children.length > 0) {
    throw new Error(`<${tag}> can hold nothing.`);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (!isKnown(name)) throw new Error(`${name} is not among the known attributes.`);
    if (ADDRESSES.includes(name) && !isHarmless(value)) {
      throw new Error(`${name} may not lead to “${value}”.`);
    }
  }
  return element;
}

const isKnown = (name: string): boolean =>
  ATTRIBUTES.some((known) => known === name) || /^(?:aria|data)-[a-z]+(?:-[a-z]+)*$/.test(name);

/** Whether an address is one of the web, or beside the page. Browsers skip control characters and spaces. */
function isHarmless(address: string): boolean {
  const scheme = /^([^/?#]*?):/.exec(address.replace(/[\p{Cc}\s]/gu, ''))?.[1];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme);
}
