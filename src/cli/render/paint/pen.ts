/** What elements hand down to what is in them, read from attributes: our pictures have no style sheets. */
import type { SKRSContext2D } from '@napi-rs/canvas';

/** Attributes that hold for an element, its own or handed down. */
export type Attributes = ReadonlyMap<string, string>;

const HANDED_DOWN = [
  'direction',
  'fill',
  'font-family',
  'font-size',
  'font-weight',
  'shape-rendering',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
] as const;

/** An element's attributes with those it is handed down. */
export function attributesOf(element: Element, above: Attributes): Attributes {
  const all = new Map<string, string>();
  for (const name of HANDED_DOWN) {
    const value = above.get(name);
    if (value !== undefined) all.set(name, value);
  }
  for (const { name, value } of element.attributes) all.set(name, value);
  return all;
}

export const numberOf = (attributes: Attributes, name: string, otherwise = 0): number => {
  const value = Number.parseFloat(attributes.get(name) ?? '');
  return Number.isFinite(value) ? value : otherwise;
};

const CAPS = ['butt', 'round', 'square'] as const;
const JOINS = ['miter', 'round', 'bevel'] as const;

/** Takes up the pen for a stroke; whether there is one. */
export function takePen(context: SKRSContext2D, attributes: Attributes): boolean {
  const stroke = attributes.get('stroke') ?? 'none';
  const width = numberOf(attributes, 'stroke-width', 1);
  if (stroke === 'none' || width <= 0) return false;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.lineCap = CAPS.find((cap) => cap === attributes.get('stroke-linecap')) ?? 'butt';
  context.lineJoin = JOINS.find((join) => join === attributes.get('stroke-linejoin')) ?? 'miter';
  // What SVG begins with; a canvas begins with 10.
  context.miterLimit = 4;
  const dashes = (attributes.get('stroke-dasharray') ?? 'none')
    .split(/[\s,]+/)
    .map(Number.parseFloat)
    .filter(Number.isFinite);
  context.setLineDash(dashes);
  return true;
}
