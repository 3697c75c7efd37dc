/**
 * The Spine standing up, for a phone in portrait: time runs down, words on the side where
 * the language begins reading, force on the other, the ribbon between them.
 */

import { countTouching } from '../timeline/extents.ts';
import { territoryOf } from '../timeline/territory.ts';
import type { Frame } from './frame.ts';
import type { ViewInput } from './input.ts';
import { boxOfMark, markStateOf, named, type SideRows } from './marks.ts';
import { phasesOfView } from './phases.ts';
import { ribbonOfView } from './ribbon.ts';
import type { Box, CssPx, Scene, TextRun } from './scene.ts';
import { layoutSides } from './sides.ts';
import { layoutTicks } from './ticks.ts';
import { type Column, layoutUprightLabels } from './upright-labels.ts';

/** Below this width a spine stands upright. */
export const UPRIGHT_BELOW: CssPx = 640;

const EDGE: CssPx = 8;
/** Rows of marks that words keep clear of even where there are fewer. */
const CLOSE_ROWS = 3;
/** Share of a side that rows of marks may take before marks shrink. */
const ROWS_SHARE = 0.3;

/** Lays out the upright Spine for a window and a size. Pure. */
export function layoutUpright(input: ViewInput): Scene {
  const { timeline, window, width, height, language, measure, textScale: scale } = input;
  const series = territoryOf(timeline, input.base);
  const wordsLeft = language.dir === 'ltr';
  const top = 30 * scale;
  const ground = series ? Math.min(Math.max(width * 0.145, 44), 84) : 2;
  const middle = width / 2;
  const sign = wordsLeft ? -1 : 1;
  const frame: Frame = {
    along: 'y',
    start: top,
    end: height - 22 * scale,
    words: middle + (sign * ground) / 2,
    force: middle - (sign * ground) / 2,
    window,
  };
  const state = markStateOf(input);
  const room = ((width - ground) / 2) * ROWS_SHARE;
  const { rows, clear, marks, bins } = layoutSides({
    timeline,
    frame,
    scale,
    state,
    room: { said: room, done: room, line: Math.max(ground, 20), counts: room * 2 },
    hasGround: series !== null,
    air: 3,
  });
  const columnOf = (edge: CssPx, way: 1 | -1, { rowCount, pitch }: SideRows): Column => ({
    edge: edge + way * (clear + Math.min(Math.max(rowCount, 1), CLOSE_ROWS) * pitch),
    way,
    end: way > 0 ? width - EDGE / 2 : EDGE / 2,
  });
  const columns = {
    said: columnOf(frame.words, sign, rows.said),
    done: columnOf(frame.force, sign === 1 ? -1 : 1, rows.done),
  };
  const bounds: Box = { x: EDGE / 2, y: top + 2, width: width - EDGE, height: frame.end - top - 4 };
  // The axis comes first: a window without a date would be nowhere.
  const ticks = layoutTicks({
    frame,
    language,
    measure,
    scale,
    line: { from: 0, to: width },
    bounds: { x: 0, y: 0, width, height: frame.end },
    taken: [],
    widest: (columns.done.end - columns.done.edge) * columns.done.way,
    place: (at, textWidth, lines) => ({
      anchor: wordsLeft ? 'right' : 'left',
      box: {
        x: wordsLeft ? width - EDGE / 2 - textWidth : EDGE / 2,
        y: at + 2,
        width: textWidth,
        height: 14 * scale * lines,
      },
    }),
  });
  const dates = ticks.flatMap((tick) => tick.labelBox ?? []);
  const labels = layoutUprightLabels(input, marks, columns, bounds, dates);
  const notes = headings(input, wordsLeft);
  return {
    view: 'spine-upright',
    width,
    height,
    direction: language.dir,
    axis: { along: 'y', start: frame.start, end: frame.end },
    phases: phasesOfView(input, frame, {
      across: { from: 0, to: width },
      strips: {
        at: wordsLeft ? 0 : width,
        pitch: wordsLeft ? 4 : -4,
        thickness: wordsLeft ? 3 : -3,
        most: 3,
      },
    }),
    ticks,
    notes,
    arrows: [{ x: middle, y: height - 6 * scale, toward: 'down' }],
    ribbon: ribbonOfView(
      input,
      frame,
      series,
      marks.filter((mark) => mark.side === 'line').map((mark) => boxOfMark(mark, 'y')),
    ),
    marks: named(input, marks, labels),
    labels,
    bins,
    counts: countTouching(timeline, window, input.matched),
    lanes: null,
  };
}

function headings(input: ViewInput, wordsLeft: boolean): Scene['notes'] {
  const { language, width, height, textScale: scale } = input;
  const run = (key: 'scene.said-side' | 'scene.done-side', left: boolean): TextRun => ({
    text: language.t(key),
    lang: language.lang,
    dir: language.dir,
    x: left ? EDGE : width - EDGE,
    y: 18 * scale,
    anchor: left ? 'left' : 'right',
    style: 'side',
  });
  return [
    { run: run('scene.said-side', wordsLeft), side: 'said' },
    { run: run('scene.done-side', !wordsLeft), side: 'done' },
    {
      side: null,
      run: {
        text: language.t('scene.later'),
        lang: language.lang,
        dir: language.dir,
        x: width / 2 + (language.dir === 'ltr' ? 10 : -10),
        y: height - 5 * scale,
        anchor: language.dir === 'ltr' ? 'left' : 'right',
        style: 'note',
      },
    },
  ];
}
