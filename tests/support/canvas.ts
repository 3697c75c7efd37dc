/** A 2D context that paints nothing and remembers what it was asked to. */
import type { PaintContext } from '../../src/draw/canvas/context.ts';
import type { CanvasTheme } from '../../src/draw/canvas/theme.ts';

/** A filled or stroked path, or a filled box. */
export interface Painted {
  readonly kind: 'fill' | 'stroke' | 'box';
  readonly colour: string;
  readonly opacity: number;
  readonly dashes: readonly number[];
  /** What the path was made of, or the box's numbers. */
  readonly path: readonly (readonly [command: string, ...numbers: number[]])[];
}

export interface Recording extends PaintContext {
  readonly painted: readonly Painted[];
  /** How many `save` have no `restore` yet. */
  readonly depth: () => number;
  readonly dashes: () => readonly number[];
}

export function recording(): Recording {
  const painted: Painted[] = [];
  let path: [string, ...number[]][] = [];
  let dashes: readonly number[] = [];
  let depth = 0;
  const trace =
    (command: string) =>
    (...numbers: number[]): void => {
      path.push([command, ...numbers]);
    };
  const note = (kind: 'fill' | 'stroke'): void => {
    const colour = kind === 'fill' ? context.fillStyle : context.strokeStyle;
    painted.push({ kind, colour: String(colour), opacity: context.globalAlpha, dashes, path });
  };
  const context: Recording = {
    painted,
    depth: () => depth,
    dashes: () => dashes,
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    lineCap: 'butt',
    globalAlpha: 1,
    setLineDash: (next) => {
      dashes = [...next];
    },
    beginPath: () => {
      path = [];
    },
    closePath: trace('close'),
    moveTo: trace('move'),
    lineTo: trace('line'),
    quadraticCurveTo: trace('quadratic'),
    bezierCurveTo: trace('bezier'),
    arc: (x, y, r, from, to) => trace('arc')(x, y, r, from, to),
    rect: trace('rect'),
    roundRect: (x = 0, y = 0, width = 0, height = 0) => trace('rect')(x, y, width, height),
    fill: () => note('fill'),
    stroke: () => note('stroke'),
    fillRect: (...box) =>
      painted.push({
        kind: 'box',
        colour: String(context.fillStyle),
        opacity: context.globalAlpha,
        dashes: [],
        path: [['box', ...box]],
      }),
    clip: () => {},
    rotate: () => {},
    save: () => {
      depth += 1;
    },
    restore: () => {
      depth -= 1;
    },
  };
  return context;
}

/** Colours that tell by their names what they were used for. */
export const NAMED: CanvasTheme = {
  paper: 'paper',
  sunken: 'sunken',
  ink: 'ink',
  inkSoft: 'ink-soft',
  rule: 'rule',
  ruleStrong: 'rule-strong',
  said: 'said',
  done: 'done',
  line: 'line',
  phase: 'phase',
  bond: 'bond',
  tones: ['tone-0', 'tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5'],
  hatches: ['hatch-0', 'hatch-1', 'hatch-2', 'hatch-3', 'hatch-4', 'hatch-5'],
  ringWidth: 1.1,
};
