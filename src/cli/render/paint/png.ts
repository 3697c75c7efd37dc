/**
 * A finished picture as pixels: the document is walked and painted, so that both are one drawing.
 * Knows the elements and attributes that our pictures are made of (`draw/svg/inline-styles.ts`).
 */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { parseHTML } from 'linkedom';
import type { StandaloneSvg } from '../../../draw/svg/standalone.ts';
import { type Attributes, attributesOf, numberOf } from './pen.ts';
import { type Named, paintShape, pathOf } from './shapes.ts';
import { matricesOf } from './transform.ts';
import { paintText } from './words.ts';

/** Draws a picture. @param scale  pixels to one of its own */
export async function pngOf(
  { text, width, height }: StandaloneSvg,
  scale: number,
): Promise<Buffer> {
  const { DOMParser } = parseHTML('');
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  const canvas = createCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  const named = new Map<string, Element>();
  for (const element of documentElement.querySelectorAll('[id]')) named.set(element.id, element);
  paintInside(context, documentElement, attributesOf(documentElement, new Map()), named);
  return canvas.encode('png');
}

function paintInside(
  context: SKRSContext2D,
  parent: Element,
  above: Attributes,
  named: Named,
): void {
  for (const child of parent.children) paint(context, child, above, named);
}

function paint(context: SKRSContext2D, element: Element, above: Attributes, named: Named): void {
  const { localName } = element;
  const attributes = attributesOf(element, above);
  context.save();
  context.globalAlpha *= numberOf(attributes, 'opacity', 1);
  for (const matrix of matricesOf(attributes.get('transform') ?? '')) context.transform(...matrix);
  clip(context, attributes.get('clip-path'), named);
  switch (localName) {
    case 'svg':
      // A drawing within the document ends at its edges.
      context.beginPath();
      context.rect(0, 0, numberOf(attributes, 'width'), numberOf(attributes, 'height'));
      context.clip();
      paintInside(context, element, attributes, named);
      break;
    case 'g':
      paintInside(context, element, attributes, named);
      break;
    case 'text':
      paintText(context, element.textContent ?? '', attributes);
      break;
    default:
      paintShape(context, localName, attributes, named);
  }
  context.restore();
}

function clip(context: SKRSContext2D, reference: string | undefined, named: Named): void {
  const [, id = ''] = /^url\(#([^)]+)\)$/.exec(reference ?? '') ?? [];
  const shape = named.get(id)?.firstElementChild;
  if (!shape) return;
  const path = pathOf(shape.localName, attributesOf(shape, new Map()));
  if (path) context.clip(path);
  // What has no room shows nothing.
  else context.globalAlpha = 0;
}
