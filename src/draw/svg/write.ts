/**
 * Writes into SVG what has changed and nothing else. To a browser an attribute that is written
 * again is a new one: it works out styles and lays words out anew, in every frame of a pan.
 */
import type { BaseType, Selection } from 'd3-selection';
import type { Box, Line } from '../../layout/scene.ts';

type Value = string | number | null;

export function write(element: Element, name: string, value: Value): void {
  const text = value === null ? null : String(value);
  if (element.getAttribute(name) === text) return;
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

export function writeText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function writeLine(element: Element, { x1, y1, x2, y2 }: Line): void {
  write(element, 'x1', x1);
  write(element, 'y1', y1);
  write(element, 'x2', x2);
  write(element, 'y2', y2);
}

export function writeLines<Datum extends Line, Parent extends BaseType, ParentDatum>(
  selection: Selection<SVGLineElement, Datum, Parent, ParentDatum>,
  classOf: (datum: Datum) => string,
): void {
  selection.each(function (line) {
    write(this, 'class', classOf(line));
    writeLine(this, line);
  });
}

export function writeBox(element: Element, { x, y, width, height }: Box): void {
  write(element, 'x', x);
  write(element, 'y', y);
  write(element, 'width', Math.max(0, width));
  write(element, 'height', Math.max(0, height));
}
