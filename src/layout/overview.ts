/** The whole period in one strip: the mirrored density, its axis, and the window on it. */
import type { Language } from '../text/language.ts';
import type { Direction } from '../text/types.ts';
import type { TimeWindow } from '../time/types.ts';
import type { Matched } from '../timeline/facets.ts';
import { sidesOf } from '../timeline/sorted.ts';
import type { Timeline } from '../timeline/types.ts';
import { wholeWindow } from '../timeline/window.ts';
import { columnsOf, columnsOfCounts, countInBins, fullest } from './bins.ts';
import { type Frame, pixelOf } from './frame.ts';
import type { Bin, CssPx, MeasureText, Tick } from './scene.ts';
import { layoutTicks } from './ticks.ts';

/** Height of the axis under the strip. */
const AXIS: CssPx = 20;

export interface OverviewInput {
  readonly timeline: Timeline;
  readonly window: TimeWindow;
  readonly width: CssPx;
  readonly height: CssPx;
  readonly direction: Direction;
  readonly language: Language;
  readonly measure: MeasureText;
  readonly textScale: number;
  /** Which events are counted; null for all. */
  readonly matched: Matched | null;
}

export interface OverviewScene {
  readonly width: CssPx;
  readonly height: CssPx;
  readonly direction: Direction;
  /** Everything the strip can show. */
  readonly whole: TimeWindow;
  readonly frame: Frame;
  /** Height of the strip without its axis. */
  readonly strip: CssPx;
  readonly middle: CssPx;
  readonly bins: readonly Bin[];
  readonly ticks: readonly Tick[];
  /** The window, from its left to its right pixel. */
  readonly brush: { readonly from: CssPx; readonly to: CssPx };
}

/** All but the window on it. */
type Strip = Omit<OverviewScene, 'brush'>;

/** The last strip of each timeline with what it was made for: only the window moves in a pan. */
const strips = new WeakMap<
  Timeline,
  { readonly input: Omit<OverviewInput, 'window'>; readonly strip: Strip }
>();

/** Lays out the overview. Heights are linear in the counts: twice the bar, twice the events. */
export function layoutOverview({ window, ...input }: OverviewInput): OverviewScene {
  const strip = stripOf(input);
  const a = pixelOf(strip.frame, window.from);
  const b = pixelOf(strip.frame, window.to);
  return { ...strip, brush: { from: Math.min(a, b), to: Math.max(a, b) } };
}

function stripOf(input: Omit<OverviewInput, 'window'>): Strip {
  const known = strips.get(input.timeline);
  if (known && isSame(known.input, input)) return known.strip;
  const strip = layoutStrip(input);
  strips.set(input.timeline, { input, strip });
  return strip;
}

const isSame = (a: Omit<OverviewInput, 'window'>, b: Omit<OverviewInput, 'window'>): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  a.direction === b.direction &&
  a.language === b.language &&
  a.measure === b.measure &&
  a.textScale === b.textScale &&
  a.matched === b.matched;

function layoutStrip(input: Omit<OverviewInput, 'window'>): Strip {
  const { timeline, width, height, direction, language, measure, textScale } = input;
  const whole = wholeWindow(timeline);
  const strip = height - AXIS * textScale;
  const middle = strip / 2;
  const isLtr = direction === 'ltr';
  const frame: Frame = {
    along: 'x',
    start: isLtr ? 0 : width,
    end: isLtr ? width : 0,
    force: strip,
    words: 0,
    window: whole,
  };
  const counts = countInBins(sidesOf(timeline, input.matched), whole, columnsOf(frame));
  const unit = Math.min((middle - 5) / Math.max(1, fullest(counts)), 6);
  const heightOf = (count: number) => count * unit;
  return {
    width,
    height,
    direction,
    whole,
    frame,
    strip,
    middle,
    bins: columnsOfCounts(frame, counts, { said: heightOf, done: heightOf }),
    ticks: layoutTicks({
      frame,
      language,
      measure,
      scale: textScale,
      line: { from: strip, to: strip + 4 },
      bounds: { x: 0, y: 0, width, height },
      taken: [],
      place: (at, textWidth) => ({
        anchor: isLtr ? 'left' : 'right',
        box: {
          x: isLtr ? at + 3 : at - 3 - textWidth,
          y: strip + 3,
          width: textWidth,
          height: 14 * textScale,
        },
      }),
    }),
  };
}
