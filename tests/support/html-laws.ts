/** What holds of any tree of HTML that is shown to somebody. */
import type { HtmlElement, HtmlNode } from '../../src/draw/html/tree.ts';

/** All elements of a tree with those they stand in, outermost first. */
export function* elementsOf(
  node: HtmlNode,
  within: readonly HtmlElement[] = [],
): Generator<readonly [element: HtmlElement, within: readonly HtmlElement[]]> {
  if (typeof node === 'string') return;
  yield [node, within];
  for (const child of node.children) yield* elementsOf(child, [...within, node]);
}

export const withTag = (node: HtmlNode, tag: string): readonly HtmlElement[] =>
  [...elementsOf(node)].map(([element]) => element).filter((element) => element.tag === tag);

export const withClass = (node: HtmlNode, name: string): readonly HtmlElement[] =>
  [...elementsOf(node)]
    .map(([element]) => element)
    .filter(({ attributes }) => (attributes.class ?? '').split(' ').includes(name));

const INTERACTIVE = ['a', 'details', 'iframe'];
/** What a paragraph, a heading, a link or a summary can hold. */
const PHRASING = ['a', 'bdi', 'br', 'cite', 'em', 'img', 'small', 'span', 'strong', 'time'].concat([
  'svg',
  'g',
  'path',
]);
const HOLDS_PHRASING = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'span',
  'bdi',
  'strong',
  'summary',
];
const HEADING = /^h[1-6]$/;

/** What is wrong with a tree; nothing where nothing is. */
export function brokenLaws(node: HtmlNode): readonly string[] {
  const broken: string[] = [];
  let level = 0;
  for (const [element, within] of elementsOf(node)) {
    const { tag, attributes, children } = element;
    const parent = within.at(-1)?.tag;
    const inside = (tags: readonly string[]) => within.some((outer) => tags.includes(outer.tag));
    if (tag === 'a' && inside(INTERACTIVE.filter((each) => each !== 'details'))) {
      broken.push('a link within what reacts');
    }
    if (tag === 'details' && inside(['a'])) broken.push('a disclosure within a link');
    if (tag === 'a' && !attributes.href) broken.push('a link that leads nowhere');
    if (tag === 'li' && parent !== 'ul' && parent !== 'ol') broken.push(`li in ${parent}`);
    if (parent === 'ul' && tag !== 'li') broken.push(`${tag} in ul`);
    if (tag === 'ul' && children.length === 0) broken.push('an empty list');
    if (parent && HOLDS_PHRASING.includes(parent) && !PHRASING.includes(tag)) {
      broken.push(`${tag} in ${parent}`);
    }
    if (['p', 'li', 'a'].includes(tag) && children.length === 0) broken.push(`an empty ${tag}`);
    if (attributes.lang !== undefined && attributes.dir === undefined && tag !== 'iframe') {
      broken.push(`a language without a direction: ${attributes.lang}`);
    }
    if (HEADING.test(tag)) {
      const next = Number(tag[1]);
      if (level > 0 && next > level + 1) broken.push(`${tag} after h${level}`);
      if (children.length === 0) broken.push(`an empty ${tag}`);
      level = next;
    }
  }
  return broken;
}
