/**
 * What our style sheets make of a picture's elements, without a browser: rules by specificity and
 * order, custom properties, inheritance. Knows what `draw/svg/picture.css` uses, and no more.
 */
import type { Computed } from '../../draw/svg/inline-styles.ts';
import picture from '../../draw/svg/picture.css?raw';
import tokens from '../../draw/theme/tokens.css?raw';
import { rulesOf, type StyleRule } from './style-sheet.ts';
import { worked } from './values.ts';

/** Properties that children take over, with what they are at the top. */
const INHERITED: Readonly<Record<string, string>> = {
  direction: 'ltr',
  fill: 'rgb(0, 0, 0)',
  'font-family': 'sans-serif',
  'font-size': '16px',
  'font-weight': '400',
  'paint-order': 'normal',
  'shape-rendering': 'auto',
  stroke: 'none',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-width': '1px',
  'text-anchor': 'start',
  visibility: 'visible',
};

/** Properties of an element alone. */
const OWN: Readonly<Record<string, string>> = {
  'clip-path': 'none',
  display: 'inline',
  opacity: '1',
  'text-decoration-line': 'none',
  transform: 'none',
  'unicode-bidi': 'normal',
};

/** Attributes that say what a style sheet may say too, and have the last word nowhere. */
const PRESENTATION = [...Object.keys(INHERITED), 'clip-path', 'opacity', 'unicode-bidi'];

const SHORTHANDS: Readonly<Record<string, string>> = { 'text-decoration': 'text-decoration-line' };

/** By a class that an element must have; under `''` what may hold of any. */
type RulesByKey = ReadonlyMap<string, readonly StyleRule[]>;

let known: RulesByKey | undefined;

function rulesByKey(): RulesByKey {
  if (known) return known;
  const base = rulesOf(tokens, 0);
  const byKey = new Map<string, StyleRule[]>();
  for (const rule of [...base, ...rulesOf(picture, base.length)]) {
    const key = rule.key ?? '';
    byKey.set(key, [...(byKey.get(key) ?? []), rule]);
  }
  known = byKey;
  return byKey;
}

class Style implements Computed {
  private readonly values: ReadonlyMap<string, string>;

  constructor(element: Element, parent: Style | null) {
    const values = new Map<string, string>(parent?.passedOn() ?? Object.entries(INHERITED));
    for (const [name, value] of Object.entries(OWN)) values.set(name, value);
    const said = saidOf(element);
    const lookup = (name: string) => values.get(name);
    // Tokens may name tokens, and everything else may name them.
    for (const isCustom of [true, false]) {
      for (const [name, value] of said) {
        if (name.startsWith('--') !== isCustom) continue;
        const result = worked(value, lookup);
        if (result === 'inherit') continue;
        if (result !== null) values.set(SHORTHANDS[name] ?? name, result);
      }
    }
    this.values = values;
  }

  getPropertyValue(name: string): string {
    return this.values.get(name) ?? '';
  }

  private passedOn(): [string, string][] {
    return [...this.values].filter(([name]) => name.startsWith('--') || name in INHERITED);
  }
}

/** What is said of an element, by its attributes and by every rule that holds of it: the last word of each. */
function saidOf(element: Element): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const name of PRESENTATION) {
    const value = element.getAttribute(name);
    if (value !== null) said.set(name, value);
  }
  const rules = rulesByKey();
  const holding = ['', ...element.classList]
    .flatMap((key) => rules.get(key) ?? [])
    .filter(({ selector }) => element.matches(selector))
    .sort((a, b) => a.weight - b.weight);
  for (const { declarations } of holding) {
    for (const { name, value } of declarations) {
      // A rule of another order of custom properties must not read an earlier one's place.
      said.delete(name);
      said.set(name, value);
    }
  }
  return said;
}

/** Who works styles out for one document. */
export function computedStyles(): (element: Element) => Computed {
  const styles = new WeakMap<Element, Style>();
  const styleOf = (element: Element): Style => {
    const before = styles.get(element);
    if (before) return before;
    const { parentElement } = element;
    const style = new Style(element, parentElement ? styleOf(parentElement) : null);
    styles.set(element, style);
    return style;
  };
  return styleOf;
}
