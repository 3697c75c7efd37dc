/** Lines and boxes that are drawn pixel by pixel, without soft edges (`shape-rendering: crispEdges`). */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { type Attributes, numberOf } from './pen.ts';

export const isCrisp = (attributes: Attributes): boolean =>
  attributes.get('shape-rendering') === 'crispEdges';

/**
 * Draws a line that lies or stands with its edges on those of pixels; whether it is such a line.
 * The pen has been taken up.
 */
export function crispLine(context: SKRSContext2D, attributes: Attributes): boolean {
  const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => numberOf(attributes, name));
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return false;
  const { a, b, c, d, e, f } = context.getTransform();
  if (b !== 0 || c !== 0 || (x1 !== x2 && y1 !== y2)) return false;
  const isStanding = x1 === x2;
  const [by, from] = isStanding ? [a, e] : [d, f];
  const half = context.lineWidth / 2;
  const across = isStanding ? x1 : y1;
  const near = Math.round(by * (across - half) + from);
  const far = Math.max(near + 1, Math.round(by * (across + half) + from));
  const middle = ((near + far) / 2 - from) / by;
  context.lineWidth = (far - near) / Math.abs(by);
  context.beginPath();
  if (isStanding) {
    context.moveTo(middle, y1);
    context.lineTo(middle, y2);
  } else {
    context.moveTo(x1, middle);
    context.lineTo(x2, middle);
  }
  context.stroke();
  return true;
}
