/**
 * Marks on a canvas, with their bars and whiskers. Those of one look follow each other, so that the
 * look is set once; each has a path of its own, since one path of many shapes takes a software
 * canvas several times as long.
 */

import { group } from 'd3-array';
import type { Mark } from '../../layout/scene.ts';
import { HALO, isHollow, ringDashes, ringRadius, traceLater, traceMark } from '../shapes.ts';
import { type Sign, signOf, sizeOfPart, traceSign } from '../signs.ts';
import { type Stroke, strokesOf } from '../strokes.ts';
import type { PaintContext } from './context.ts';
import { type LineLook, paintLines } from './lines.ts';
import type { CanvasTheme } from './theme.ts';

/** What the reader's filters leave out is there, but quiet. */
const QUIET = 0.22;
const opacityOf = (mark: Mark): number => (mark.matched ? 1 : QUIET);

const DASHES: Readonly<Record<Stroke['manner'], readonly number[]>> = {
  sure: [],
  about: [2.5, 2.5],
  open: [5, 2, 3, 2],
};

export function paintBars(
  context: PaintContext,
  marks: readonly Mark[],
  along: 'x' | 'y',
  theme: CanvasTheme,
): void {
  const looks = new Map<string, { readonly look: LineLook; readonly strokes: Stroke[] }>();
  for (const mark of marks) {
    for (const stroke of strokesOf(mark, along)) {
      const key = `${stroke.kind} ${stroke.manner} ${mark.side} ${mark.selected} ${mark.matched}`;
      const known = looks.get(key);
      if (known) known.strokes.push(stroke);
      else looks.set(key, { look: lookOf(stroke, mark, theme), strokes: [stroke] });
    }
  }
  for (const { look, strokes } of looks.values()) paintLines(context, strokes, look);
}

function lookOf({ kind, manner }: Stroke, mark: Mark, theme: CanvasTheme): LineLook {
  const opacity = opacityOf(mark);
  switch (kind) {
    case 'report':
      return { colour: theme.inkSoft, width: 1.5, dashes: [1, 3], cap: 'round', opacity };
    case 'whisker':
      return {
        colour: theme[mark.side],
        width: 1.5,
        dashes: manner === 'about' ? [2, 2] : [],
        opacity,
      };
    case 'bar':
      return {
        colour: mark.selected ? theme.ink : theme[mark.side],
        width: manner === 'open' ? 2.5 : 4,
        dashes: DASHES[manner],
        opacity,
      };
  }
}

export function paintMarks(
  context: PaintContext,
  marks: readonly Mark[],
  theme: CanvasTheme,
): void {
  const inView = marks.filter((mark) => mark.inView);
  for (const alike of group(inView, lookKey).values()) {
    const [first] = alike;
    if (!first) continue;
    context.globalAlpha = opacityOf(first);
    paintRings(context, alike, first, theme);
    paintShapes(context, alike, first, theme);
    paintAdded(context, alike, first, theme);
  }
  context.globalAlpha = 1;
}

/** What marks of one look have in common. */
const lookKey = (mark: Mark): string =>
  `${mark.side} ${mark.stance} ${mark.outline} ${mark.matched} ${mark.selected} ${mark.revised} ${mark.lane?.part}`;

function paintRings(
  context: PaintContext,
  marks: readonly Mark[],
  { side, outline, selected }: Mark,
  theme: CanvasTheme,
): void {
  if (selected) {
    strokeEach(context, marks, theme.ink, 2.5, (mark) =>
      traceMark(context, side, mark.radius + HALO, mark),
    );
  }
  const dashes = ringDashes(outline);
  if (!dashes) return;
  context.setLineDash([...dashes]);
  strokeEach(context, marks, theme[side], theme.ringWidth, (mark) =>
    traceMark(context, side, ringRadius(mark.radius), mark),
  );
  context.setLineDash([]);
}

function paintShapes(
  context: PaintContext,
  marks: readonly Mark[],
  first: Mark,
  theme: CanvasTheme,
): void {
  const { side, lane } = first;
  const isLeftOut = lane?.part === 'left-out';
  const isOpen = side === 'line' || isHollow(first) || isLeftOut;
  const size = lane ? sizeOfPart(lane.part) : 1;
  const width = side === 'line' ? 2.25 : isOpen ? 2 : 1;
  context.fillStyle = isOpen ? theme.paper : theme[side];
  context.strokeStyle = isLeftOut ? theme.inkSoft : isOpen ? theme[side] : theme.paper;
  context.lineWidth = isLeftOut ? 1.5 : width * size;
  context.lineCap = 'butt';
  context.setLineDash(isLeftOut ? [2.5, 2] : []);
  for (const mark of marks) {
    context.beginPath();
    traceMark(context, side, mark.radius * size, mark);
    context.fill();
    context.stroke();
  }
  context.setLineDash([]);
}

/** What a part in the event adds, and the sign of what was said later. */
function paintAdded(
  context: PaintContext,
  marks: readonly Mark[],
  first: Mark,
  theme: CanvasTheme,
): void {
  const colour = theme[first.side];
  const sign = first.lane ? signOf(first.lane.part) : null;
  if (sign) paintSign(context, marks, sign, isHollow(first) ? colour : theme.paper, colour, theme);
  if (!first.revised) return;
  strokeEach(context, marks, theme.ink, 1.75, (mark) => traceLater(context, mark.radius, mark));
}

function paintSign(
  context: PaintContext,
  marks: readonly Mark[],
  sign: Sign,
  onShape: string,
  colour: string,
  theme: CanvasTheme,
): void {
  const trace = (mark: Mark): void => traceSign(context, sign, mark.radius, mark);
  switch (sign) {
    case 'mediator':
      strokeEach(context, marks, colour, 2, trace);
      return;
    case 'bar':
      strokeEach(context, marks, onShape, 2, trace);
      return;
    case 'strike':
      strokeEach(context, marks, theme.ink, 1.5, trace);
      return;
    case 'tail':
      fillEach(context, marks, colour, trace);
      return;
    case 'ear':
      fillEach(context, marks, theme.paper, trace);
      return;
  }
}

type Trace = (mark: Mark) => void;

function fillEach(
  context: PaintContext,
  marks: readonly Mark[],
  colour: string,
  trace: Trace,
): void {
  context.fillStyle = colour;
  for (const mark of marks) {
    context.beginPath();
    trace(mark);
    context.fill();
  }
}

function strokeEach(
  context: PaintContext,
  marks: readonly Mark[],
  colour: string,
  width: number,
  trace: Trace,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'butt';
  for (const mark of marks) {
    context.beginPath();
    trace(mark);
    context.stroke();
  }
}
