/** Shapes of a picture as paths of a canvas, filled and stroked. */
import { createCanvas, DOMMatrix, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { crispLine, isCrisp } from './crisp.ts';
import { type Attributes, attributesOf, numberOf, takePen } from './pen.ts';
import { matricesOf } from './transform.ts';

/** Elements by the id that others name. */
export type Named = ReadonlyMap<string, Element>;

/** The way around an element; null where it is no shape. */
export function pathOf(localName: string, attributes: Attributes): Path2D | null {
  const number = (name: string) => numberOf(attributes, name);
  const path = new Path2D();
  switch (localName) {
    case 'rect': {
      const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
      if (width <= 0 || height <= 0) return null;
      const radius = Math.min(number('rx'), width / 2, height / 2);
      if (radius > 0) path.roundRect(x, y, width, height, radius);
      else path.rect(x, y, width, height);
      return path;
    }
    case 'line':
      path.moveTo(number('x1'), number('y1'));
      path.lineTo(number('x2'), number('y2'));
      return path;
    case 'circle':
      path.arc(number('cx'), number('cy'), Math.max(0, number('r')), 0, 2 * Math.PI);
      return path;
    case 'path': {
      const course = attributes.get('d');
      return course ? new Path2D(course) : null;
    }
    default:
      return null;
  }
}

export function paintShape(
  context: SKRSContext2D,
  localName: string,
  attributes: Attributes,
  named: Named,
): void {
  const path = pathOf(localName, attributes);
  if (!path) return;
  const fill = attributes.get('fill') ?? '#000';
  if (fill !== 'none' && localName !== 'line') {
    const [, id] = /^url\(#([^)]+)\)$/.exec(fill) ?? [];
    const ink = id === undefined ? fill : hatch(context, named.get(id), named);
    if (ink !== null) {
      context.fillStyle = ink;
      context.fill(path);
    }
  }
  if (!takePen(context, attributes)) return;
  if (localName === 'line' && isCrisp(attributes) && crispLine(context, attributes)) return;
  context.stroke(path);
}

/** A pattern in as many pixels as the canvas has for it. */
function hatch(context: SKRSContext2D, pattern: Element | undefined, named: Named) {
  if (!pattern) return null;
  const attributes = attributesOf(pattern, new Map());
  const [width, height] = [numberOf(attributes, 'width'), numberOf(attributes, 'height')];
  if (width <= 0 || height <= 0) return null;
  const by = Math.max(1, Math.ceil(Math.abs(context.getTransform().a)));
  const tile = createCanvas(Math.round(width * by), Math.round(height * by));
  const within = tile.getContext('2d');
  within.scale(by, by);
  for (const child of pattern.children) {
    paintShape(within, child.localName, attributesOf(child, attributes), named);
  }
  const ink = context.createPattern(tile, 'repeat');
  const turned = matricesOf(attributes.get('patternTransform') ?? '').reduce(
    (sum, matrix) => sum.multiply(new DOMMatrix([...matrix])),
    new DOMMatrix(),
  );
  ink?.setTransform(turned.scale(1 / by, 1 / by));
  return ink;
}
