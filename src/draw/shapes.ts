/**
 * The shapes of the encoding, traced for any surface: a circle says, a diamond does, a square stands
 * on the line. A canvas context is a pen; `svg/path.ts` is another.
 */
import type { Mark, Outline } from '../layout/scene.ts';
import type { Side } from '../records/schema.ts';

/** What shapes are traced with; the names are those of a canvas path. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  /** Only whole circles are traced, each the first of its path. */
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  closePath(): void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const ORIGIN: Point = { x: 0, y: 0 };
const TURN = 2 * Math.PI;

/** A circle, the first of its path: software canvases know a path of one circle, and fill it faster. */
export function traceCircle(pen: Pen, radius: number, { x, y }: Point): void {
  pen.arc(x, y, radius, 0, TURN);
  pen.closePath();
}

/** The outline of a mark. */
export function traceMark(pen: Pen, side: Side, radius: number, at = ORIGIN): void {
  const { x, y } = at;
  switch (side) {
    case 'said':
      traceCircle(pen, radius, at);
      return;
    case 'done': {
      const r = radius * 1.2;
      pen.moveTo(x, y - r);
      pen.lineTo(x + r, y);
      pen.lineTo(x, y + r);
      pen.lineTo(x - r, y);
      pen.closePath();
      return;
    }
    case 'line': {
      const r = radius * 0.88;
      const c = r * 0.4;
      pen.moveTo(x - r + c, y - r);
      pen.lineTo(x + r - c, y - r);
      pen.quadraticCurveTo(x + r, y - r, x + r, y - r + c);
      pen.lineTo(x + r, y + r - c);
      pen.quadraticCurveTo(x + r, y + r, x + r - c, y + r);
      pen.lineTo(x - r + c, y + r);
      pen.quadraticCurveTo(x - r, y + r, x - r, y + r - c);
      pen.lineTo(x - r, y - r + c);
      pen.quadraticCurveTo(x - r, y - r, x - r + c, y - r);
      pen.closePath();
      return;
    }
  }
}

/** Whether a mark is filled: only what is said can close, and closing is hollow. */
export const isHollow = (mark: Pick<Mark, 'side' | 'stance'>): boolean =>
  mark.side === 'said' && mark.stance === 'closes';

/** Dashes of the ring that speaks of certainty, none where it is unbroken; null where there is no ring. */
export function ringDashes(outline: Outline): readonly number[] | null {
  if (outline === 'sure') return null;
  return outline === 'reported' ? [] : [2, 2];
}

/** Radius of that ring. */
export const ringRadius = (radius: number): number => radius + Math.max(2, radius * 0.42);

/** Distance from a mark to the halo of who is selected or focused. */
export const HALO = 4;

/** Corners of a small arrow around the point it leaves from. */
const ARROWS = {
  up: [-3.5, -3, 0, -8, 3.5, -3],
  down: [-3.5, 3, 0, 8, 3.5, 3],
  left: [-3, -3.5, -8, 0, -3, 3.5],
  right: [3, -3.5, 8, 0, 3, 3.5],
} as const;

export type Toward = keyof typeof ARROWS;

export function traceArrow(pen: Pen, toward: Toward, { x, y } = ORIGIN): void {
  const [x1, y1, x2, y2, x3, y3] = ARROWS[toward];
  pen.moveTo(x + x1, y + y1);
  pen.lineTo(x + x2, y + y2);
  pen.lineTo(x + x3, y + y3);
  pen.closePath();
}

/** A small plus beside a mark: something else was said of it later. */
export function traceLater(pen: Pen, r: number, { x, y } = ORIGIN): void {
  pen.moveTo(x + r + 1, y - r - 3.5);
  pen.lineTo(x + r + 7, y - r - 3.5);
  pen.moveTo(x + r + 4, y - r - 6.5);
  pen.lineTo(x + r + 4, y - r - 0.5);
}
