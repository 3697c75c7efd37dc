/** Marks on a canvas, with their bars and whiskers: as in SVG, those of one look in one go. */
import { group } from 'd3-array';
import type { Mark } from '../../layout/scene.ts';
import {
  HALO,
  isHollow,
  ringDashes,
  ringRadius,
  signOf,
  sizeOfPart,
  traceLater,
  traceMark,
  traceSign,
} from '../shapes.ts';
import { type Stroke, strokesOf } from '../strokes.ts';
import { type LineLook, paintLines } from './lines.ts';
import type { CanvasTheme } from './theme.ts';

type Context = CanvasRenderingContext2D;

/** What the reader's filters leave out is there, but quiet. */
const QUIET = 0.22;
const opacityOf = (mark: Mark): number => (mark.matched ? 1 : QUIET);

const DASHES: Readonly<Record<Stroke['manner'], readonly number[]>> = {
  sure: [],
  about: [2.5, 2.5],
  open: [5, 2, 3, 2],
};

export function paintBars(
  context: Context,
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

export function paintMarks(context: Context, marks: readonly Mark[], theme: CanvasTheme): void {
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
  context: Context,
  marks: readonly Mark[],
  { side, outline, selected }: Mark,
  theme: CanvasTheme,
): void {
  if (selected) {
    traceEach(context, marks, (mark) => traceMark(context, side, mark.radius + HALO, mark));
    stroke(context, theme.ink, 2.5);
  }
  const dashes = ringDashes(outline);
  if (!dashes) return;
  traceEach(context, marks, (mark) => traceMark(context, side, ringRadius(mark.radius), mark));
  context.setLineDash([...dashes]);
  stroke(context, theme[side], theme.ringWidth);
  context.setLineDash([]);
}

function paintShapes(
  context: Context,
  marks: readonly Mark[],
  first: Mark,
  theme: CanvasTheme,
): void {
  const { side, lane } = first;
  const isLeftOut = lane?.part === 'left-out';
  const isOpen = side === 'line' || isHollow(first) || isLeftOut;
  const size = lane ? sizeOfPart(lane.part) : 1;
  traceEach(context, marks, (mark) => traceMark(context, side, mark.radius * size, mark));
  context.fillStyle = isOpen ? theme.paper : theme[side];
  context.fill();
  if (isLeftOut) {
    context.setLineDash([2.5, 2]);
    stroke(context, theme.inkSoft, 1.5);
    context.setLineDash([]);
    return;
  }
  const width = side === 'line' ? 2.25 : isOpen ? 2 : 1;
  stroke(context, isOpen ? theme[side] : theme.paper, width * size);
}

/** What a part in the event adds, and the sign of what was said later. */
function paintAdded(
  context: Context,
  marks: readonly Mark[],
  first: Mark,
  theme: CanvasTheme,
): void {
  const colour = theme[first.side];
  const sign = first.lane ? signOf(first.lane.part) : null;
  if (sign) {
    traceEach(context, marks, (mark) => traceSign(context, sign, mark.radius, mark));
    switch (sign) {
      case 'mediator':
        stroke(context, colour, 2);
        break;
      case 'bar':
        stroke(context, isHollow(first) ? colour : theme.paper, 2);
        break;
      case 'strike':
        stroke(context, theme.ink, 1.5);
        break;
      case 'tail':
        context.fillStyle = colour;
        context.fill();
        break;
      case 'ear':
        context.fillStyle = theme.paper;
        context.fill();
        break;
    }
  }
  if (!first.revised) return;
  traceEach(context, marks, (mark) => traceLater(context, mark.radius, mark));
  stroke(context, theme.ink, 1.75);
}

function traceEach(context: Context, marks: readonly Mark[], trace: (mark: Mark) => void): void {
  context.beginPath();
  for (const mark of marks) trace(mark);
}

function stroke(context: Context, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'butt';
  context.stroke();
}
