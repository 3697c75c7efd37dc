/** Ticks as lines and words on a frame. */
import { wrapText } from '../text/ellipsis.ts';
import type { Language } from '../text/language.ts';
import { type AxisTick, axisTicks, type TickUnit } from './axis.ts';
import { intersects } from './boxes.ts';
import { type Frame, pixelOf, pointIn } from './frame.ts';
import type { Box, CssPx, MeasureText, Tick } from './scene.ts';

/** Least distance between two labelled ticks of a unit, at 16 px text. */
const ROOM: Readonly<Record<TickUnit, CssPx>> = {
  hour: 54,
  day: 62,
  week: 62,
  month: 58,
  year: 52,
};

export interface TicksInput {
  readonly frame: Frame;
  readonly language: Language;
  readonly measure: MeasureText;
  readonly scale: number;
  /** Across the axis: the ends of the grid line. */
  readonly line: { readonly from: CssPx; readonly to: CssPx };
  /** Where words may stand. */
  readonly bounds: Box;
  /** Words already there: the arrow of time. */
  readonly taken: readonly Box[];
  /** Width above which words go onto a second line. */
  readonly widest?: CssPx;
  /** Place of a tick's words from its pixel along, their width and their number of lines. */
  readonly place: (
    along: CssPx,
    width: CssPx,
    lines: number,
  ) => { readonly box: Box; readonly anchor: 'left' | 'middle' | 'right' };
}

/** Ticks of the window; a label without room is left out, its line stays. */
export function layoutTicks(input: TicksInput): readonly Tick[] {
  const { frame, language, measure, line, bounds, scale } = input;
  const length = Math.abs(frame.end - frame.start);
  // Arabic month names are longer than their English abbreviations.
  const wide = scale * (language.lang === 'ar' ? 1.25 : 1);
  const room: Readonly<Record<TickUnit, CssPx>> = {
    hour: ROOM.hour * wide,
    day: ROOM.day * wide,
    week: ROOM.week * wide,
    month: ROOM.month * wide,
    year: ROOM.year * wide,
  };
  const taken = [...input.taken];
  return axisTicks(frame.window, length, room).map((tick) => {
    const at = pixelOf(frame, tick.at);
    const a = pointIn(frame, at, line.from);
    const b = pointIn(frame, at, line.to);
    const text = tickText(language, tick);
    const style = tick.major || tick.first ? 'tick-major' : 'tick';
    const measured = (words: string) => measure(words, style, language.lang);
    const written = wrapText(text, input.widest ?? Number.POSITIVE_INFINITY, 2, measured);
    const width = Math.max(...written.map(measured));
    const { box, anchor } = input.place(at, width, written.length);
    const lineHeight = box.height / written.length;
    const fits =
      box.x >= bounds.x &&
      box.x + box.width <= bounds.x + bounds.width &&
      !taken.some((other) => intersects(other, box, 8));
    if (fits) taken.push(box);
    return {
      at,
      instant: tick.at,
      level: tick.major ? ('major' as const) : ('minor' as const),
      line: { x1: a.x, y1: a.y, x2: b.x, y2: b.y },
      lines: (fits ? written : []).map((words, i) => ({
        text: words,
        lang: language.lang,
        dir: language.dir,
        x:
          anchor === 'left'
            ? box.x
            : anchor === 'right'
              ? box.x + box.width
              : box.x + box.width / 2,
        y: box.y + lineHeight * (i + 0.78),
        anchor,
        style,
      })),
      labelBox: fits ? box : null,
    };
  });
}

/** The words of a tick: the first of a window, and each that begins a year, say the year. */
function tickText(language: Language, tick: AxisTick): string {
  switch (tick.unit) {
    case 'hour':
      if (tick.first) {
        const day = language.tick(tick.at, 'day', true);
        const time = language.tick(tick.at, 'hour', false);
        return tick.major ? day : language.t('scene.tick-first', { day, time });
      }
      return tick.major
        ? language.tick(tick.at, 'day', false)
        : language.tick(tick.at, 'hour', false);
    case 'day':
    case 'week':
    case 'month':
      return language.tick(tick.at, tick.unit, tick.first || tick.major);
    case 'year':
      return language.year(tick.year);
  }
}
