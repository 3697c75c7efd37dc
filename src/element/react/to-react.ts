/** A tree of HTML as React elements: the third form of `draw/html/tree.ts`, made without a parser too. */
import { createElement, type ReactNode } from 'react';
import { checked, type HtmlNode } from '../../draw/html/tree.ts';

/** What React calls an attribute otherwise. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['charset', 'charSet'],
  ['class', 'className'],
  ['datetime', 'dateTime'],
  ['hreflang', 'hrefLang'],
]);

/**
 * The node for React. Throws where it has a tag, an attribute or an address that is not known to be
 * harmless.
 *
 * Texts may differ between a server and a browser that write dates by different tables of languages:
 * they stay as the server wrote them.
 */
export function toReact(node: HtmlNode): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, attributes, children } = checked(node);
  const isText = children.some((child) => typeof child === 'string');
  return createElement(
    tag,
    {
      ...Object.fromEntries(Object.entries(attributes).map(propOf)),
      ...(isText ? { suppressHydrationWarning: true } : {}),
    },
    ...joined(children).map(toReact),
  );
}

/** React leaves out `open` where it is empty, which in HTML says that it is true. */
const propOf = ([name, value]: readonly [string, string]): readonly [string, string | true] => [
  NAMES.get(name) ?? name,
  name === 'open' ? true : value,
];

/** Texts that follow each other as one: between two, React would write a comment. */
function joined(children: readonly HtmlNode[]): readonly HtmlNode[] {
  const nodes: HtmlNode[] = [];
  for (const child of children) {
    const last = nodes.at(-1);
    if (typeof child === 'string' && typeof last === 'string') {
      nodes[nodes.length - 1] = last + child;
    } else nodes.push(child);
  }
  return nodes;
}
