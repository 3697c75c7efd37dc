/** Our own style sheets as data: rules with one selector each, and faces. */
import { type CssNode, generate, parse, type Selector, walk } from 'css-tree';

export interface Declaration {
  readonly name: string;
  readonly value: string;
}

/** A rule that can hold of an element of a picture that nobody points at. */
export interface StyleRule {
  readonly selector: string;
  /** A class that every element it holds of has; null where there is none. */
  readonly key: string | null;
  /** Later and more specific rules have greater ones. */
  readonly weight: number;
  readonly declarations: readonly Declaration[];
}

/** What a picture has no part in: pointers, the keyboard's place, spacing by language. */
const KNOWN_PSEUDO = new Set(['is', 'not', 'root']);

/** The rules of a sheet for a picture at rest; what only some screens have (`@media`) is left out. */
export function rulesOf(css: string, after: number): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  const sheet = parse(css, { parseValue: false, parseCustomProperty: false });
  if (sheet.type !== 'StyleSheet') return rules;
  for (const rule of sheet.children) {
    if (rule.type !== 'Rule' || rule.prelude.type !== 'SelectorList') continue;
    const declarations = declarationsOf(rule.block);
    for (const selector of rule.prelude.children) {
      if (selector.type !== 'Selector' || !isKnown(selector)) continue;
      rules.push({
        selector: generate(selector),
        key: keyOf(selector),
        weight: specificityOf(selector) * 1e6 + after + rules.length,
        declarations,
      });
    }
  }
  return rules;
}

function declarationsOf(block: CssNode): readonly Declaration[] {
  const found: Declaration[] = [];
  walk(block, (node) => {
    if (node.type !== 'Declaration') return;
    found.push({ name: node.property, value: generate(node.value).trim() });
  });
  return found;
}

function isKnown(selector: Selector): boolean {
  let known = true;
  walk(selector, (node) => {
    if (node.type === 'PseudoElementSelector') known = false;
    if (node.type === 'PseudoClassSelector' && !KNOWN_PSEUDO.has(node.name)) known = false;
  });
  return known;
}

/** A class of the last part, outside of `:is()` and `:not()`. */
function keyOf(selector: Selector): string | null {
  let key: string | null = null;
  for (const part of selector.children) {
    if (part.type === 'Combinator') key = null;
    else if (part.type === 'ClassSelector') key ??= part.name;
  }
  return key;
}

/** Classes, attributes and pseudo-classes before types; sheets of ours know no ids. */
function specificityOf(node: CssNode): number {
  switch (node.type) {
    case 'Selector':
      return node.children.toArray().reduce((sum, part) => sum + specificityOf(part), 0);
    case 'SelectorList':
      return Math.max(...node.children.toArray().map(specificityOf));
    case 'PseudoClassSelector': {
      const inner = node.children?.toArray() ?? [];
      return inner.length > 0 ? Math.max(...inner.map(specificityOf)) : 1000;
    }
    case 'ClassSelector':
    case 'AttributeSelector':
      return 1000;
    case 'TypeSelector':
      return 1;
    default:
      return 0;
  }
}

/** A face with the file it names, as a package's. */
export interface SheetFace {
  readonly family: string;
  readonly weight: string;
  readonly range: string;
  readonly source: string;
}

/** The `@font-face` rules of a sheet. */
export function fontFacesOf(css: string): readonly SheetFace[] {
  const faces: SheetFace[] = [];
  walk(parse(css, { parseValue: false }), (node) => {
    if (node.type !== 'Atrule' || node.name !== 'font-face' || !node.block) return;
    const values = new Map(declarationsOf(node.block).map(({ name, value }) => [name, value]));
    const [, source = ''] = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(values.get('src') ?? '') ?? [];
    faces.push({
      family: values.get('font-family') ?? '',
      weight: values.get('font-weight') ?? '400',
      range: values.get('unicode-range') ?? '',
      source,
    });
  });
  return faces;
}
