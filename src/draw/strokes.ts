/** The lines of a mark along the axis: how long it lasted, what its date may mean, when it was reported. */
import type { Line, Mark } from '../layout/scene.ts';

export interface Stroke extends Line {
  readonly kind: 'report' | 'whisker' | 'bar';
  /** Which part of a bar it is. */
  readonly part: 'start' | 'whole' | 'end';
  /** `about` where its date is not sure, `open` where it goes on beyond what is known. */
  readonly manner: 'sure' | 'about' | 'open';
}

/** Pixels of a bar's end that speak of an end that is not sure, or goes on. */
const END = 12;

export function strokesOf(mark: Mark, along: 'x' | 'y'): readonly Stroke[] {
  if (mark.report === null && !mark.whisker && !mark.bar) return NONE;
  const across = along === 'x' ? mark.y : mark.x;
  const strokes: Stroke[] = [];
  const add = (
    kind: Stroke['kind'],
    from: number,
    to: number,
    manner: Stroke['manner'] = 'sure',
    part: Stroke['part'] = 'whole',
  ): void => {
    strokes.push(
      along === 'x'
        ? { kind, part, manner, x1: from, y1: across, x2: to, y2: across }
        : { kind, part, manner, x1: across, y1: from, x2: across, y2: to },
    );
  };
  if (mark.report !== null) add('report', along === 'x' ? mark.x : mark.y, mark.report);
  if (mark.whisker) {
    const { from, to, about } = mark.whisker;
    add('whisker', from, to, about ? 'about' : 'sure');
    return strokes;
  }
  if (!mark.bar) return strokes;
  const { from, to, startKnown, endKnown, aboutStart, aboutEnd } = mark.bar;
  const way = Math.sign(to - from) || 1;
  const end = Math.min(END, Math.abs(to - from) / 3) * way;
  const softStart = !startKnown || aboutStart;
  const softEnd = !endKnown || aboutEnd;
  add('bar', softStart ? from + end : from, softEnd ? to - end : to);
  if (softStart) add('bar', from, from + end, startKnown ? 'about' : 'open', 'start');
  if (softEnd) add('bar', to - end, to, endKnown ? 'about' : 'open', 'end');
  return strokes;
}

const NONE: readonly Stroke[] = [];
