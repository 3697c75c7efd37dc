/** What an actor's part in an event adds to its mark in the actor's lane, traced for any surface. */
import type { Part } from '../timeline/roles.ts';
import { ORIGIN, type Pen, traceCircle } from './shapes.ts';

/** What a part in an event adds to its mark. */
export type Sign = 'mediator' | 'bar' | 'strike' | 'tail' | 'ear';

/**
 * The mediator's ring, the bar of who rejects, the stroke through who was left out, the tail of who
 * speaks and the notch of who is spoken to.
 */
export function signOf(part: Part): Sign | null {
  switch (part) {
    case 'mediates':
      return 'mediator';
    case 'rejects':
      return 'bar';
    case 'left-out':
      return 'strike';
    case 'speaks':
      return 'tail';
    case 'addressed':
      return 'ear';
    default:
      return null;
  }
}

export function traceSign(pen: Pen, sign: Sign, r: number, at = ORIGIN): void {
  const { x, y } = at;
  switch (sign) {
    case 'mediator':
      traceCircle(pen, r * 1.55, at);
      return;
    case 'ear':
      traceCircle(pen, r * 0.4, at);
      return;
    case 'bar':
      pen.moveTo(x - r * 0.62, y);
      pen.lineTo(x + r * 0.62, y);
      return;
    case 'strike':
      pen.moveTo(x - r * 1.45, y + r * 1.45);
      pen.lineTo(x + r * 1.45, y - r * 1.45);
      return;
    case 'tail':
      pen.moveTo(x - r * 0.15, y + r * 0.8);
      pen.lineTo(x + r * 0.95, y + r * 0.2);
      pen.lineTo(x + r * 1.15, y + r * 1.3);
      pen.closePath();
      return;
  }
}

/** How much of its size a mark has where its actor's part was a lesser one. */
export function sizeOfPart(part: Part): number {
  switch (part) {
    case 'mediates':
      return 0.55;
    case 'named':
    case 'addressed':
      return 0.74;
    default:
      return 1;
  }
}
