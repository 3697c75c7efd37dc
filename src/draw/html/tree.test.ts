import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HtmlElement, type HtmlNode, h, textOf, toDom, toHtml } from './tree.ts';

/** Texts with all that could be taken for markup. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '/',
        '!--',
        '-->',
        ']]>',
        'script',
        'a',
        ' ',
        '\0',
        '=',
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);

const tree: fc.Arbitrary<HtmlElement> = fc.letrec<{ node: HtmlNode; element: HtmlElement }>(
  (tie) => ({
    node: fc.oneof({ depthSize: 'small' }, text, tie('element')),
    element: fc
      .record({
        tag: fc.constantFrom(
          'div' as const,
          'p' as const,
          'bdi' as const,
          'a' as const,
          'path' as const,
        ),
        title: text,
        children: fc.array(tie('node'), { maxLength: 4 }),
      })
      .map(({ tag, title, children }) => h(tag, { title, 'data-event': title }, ...children)),
  }),
).element;

/** Reads markup as strictly as it is written: tags, their quoted attributes, coded text. */
function parsed(markup: string): readonly string[] {
  const pieces = markup.match(/<\/?[a-z0-9]+(?: [\w-]+(?:="[^"<>]*")?)*>|[^<>]+/g) ?? [];
  expect(pieces.join('')).toBe(markup);
  return pieces;
}

const decoded = (coded: string): string =>
  coded
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const countOf = (node: HtmlNode): number =>
  typeof node === 'string' ? 0 : node.children.reduce((sum, child) => sum + countOf(child), 1);

/** A document that remembers what it was asked to make. */
class Made {
  readonly childNodes: Made[] = [];
  readonly attributes = new Map<string, string>();
  constructor(
    readonly name: string,
    readonly text = '',
    readonly namespace = '',
  ) {}
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  appendChild(child: Made): Made {
    this.childNodes.push(child);
    return child;
  }
  get textContent(): string {
    return this.text + this.childNodes.map((child) => child.textContent).join('');
  }
}
const remembering = {
  createTextNode: (content: string) => new Made('#text', content),
  createElement: (name: string) => new Made(name),
  createElementNS: (namespace: string, name: string) => new Made(name, '', namespace),
};
const domOf = (node: HtmlNode): Made => {
  const made: unknown = toDom(node, remembering as unknown as Document);
  if (!(made instanceof Made)) throw new Error('made elsewhere');
  return made;
};

describe('Can a text become markup?', () => {
  it('never: as many tags as there are elements, and the text as it was', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const pieces = parsed(toHtml(node));
        const tags = pieces.filter((piece) => piece.startsWith('<'));
        expect(tags.filter((tag) => !tag.startsWith('</'))).toHaveLength(countOf(node));
        const said = pieces.filter((piece) => !piece.startsWith('<')).map(decoded);
        expect(said.join('')).toBe(
          // What no document can hold is dropped.
          textOf(node).replace(
            /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
            '',
          ),
        );
      }),
    );
  });

  it('nor an attribute: its value stays within its quotation marks', () => {
    expect(toHtml(h('p', { title: '"><script>alert(1)</script>' }))).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"></p>',
    );
  });

  it('as nodes it is the same tree, made without a parser', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const made = domOf(node);
        expect(made.name).toBe(node.tag);
        expect(made.attributes.get('title')).toBe(node.attributes.title);
        expect(made.textContent).toBe(textOf(node));
      }),
    );
  });

  it('shapes are made in the namespace of SVG', () => {
    const made = domOf(h('p', {}, h('svg', { viewBox: '0 0 1 1' }, h('path', { d: 'M0,0' }))));
    expect(made.namespace).toBe('');
    expect(made.childNodes[0]?.namespace).toContain('svg');
    expect(made.childNodes[0]?.childNodes[0]?.namespace).toContain('svg');
  });
});

describe('Is what is not known refused?', () => {
  const both = (node: unknown) => [
    () => toHtml(node as HtmlElement),
    () => domOf(node as HtmlElement),
  ];

  it.each(['script', 'style', 'object', 'form', 'template', 'P', 'p onclick=1'])(
    'the tag %s',
    (tag) => {
      for (const make of both({ tag, attributes: {}, children: [] })) expect(make).toThrow(/known/);
    },
  );

  it.each(['onclick', 'style', 'srcdoc', 'http-equiv', 'aria-x y', 'data-"', 'formaction'])(
    'the attribute %s',
    (name) => {
      const node = { tag: 'p', attributes: { [name]: '1' }, children: [] };
      for (const make of both(node)) expect(make).toThrow(/known/);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
  ])('the address %j', (href) => {
    for (const make of both(h('a', { href }))) expect(make).toThrow(/may not lead/);
    for (const make of both(h('iframe', { src: href }))) expect(make).toThrow(/may not lead/);
  });

  it.each([
    'https://example.org/a:b',
    '../event/x.ar.html',
    '#event=a:b',
    '?lang=ar',
    'mailto:a@b.org',
    '',
  ])('but not the address %j', (href) => {
    for (const make of both(h('a', { href }))) expect(make).not.toThrow();
  });

  it('content of what holds none', () => {
    for (const make of both(h('br', {}, 'x'))) expect(make).toThrow(/hold nothing/);
  });
});

describe('Is an element written as it is meant?', () => {
  it('nothing is left where there is nothing', () => {
    expect(
      toHtml(h('p', { title: null, lang: undefined }, null, undefined, '', ['a', [null, 'b']])),
    ).toBe('<p>ab</p>');
  });
  it('what is true stands without a value, what is void without an end', () => {
    expect(toHtml(h('details', { open: true }))).toBe('<details open></details>');
    expect(toHtml(h('img', { src: 'a.png', alt: '', width: 3 }))).toBe(
      '<img src="a.png" alt width="3">',
    );
  });
});
