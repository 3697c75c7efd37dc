/**
 * The Spine standing up, for a phone in portrait: time runs down, words on the side where
 * the language begins reading, force on the other, the ribbon between them.
 */

import type { Side } from '../records/schema.ts';
import { territoryOf } from '../timeline/territory.ts';
import { countBySide, eventsWithin } from '../timeline/within.ts';
import { densityBins } from './bins.ts';
import type { Frame } from './frame.ts';
import { dataLanguagesOf, selectedId, type ViewInput } from './input.ts';
import { byImportance, type LabelText, labelText, linesIn } from './label-text.ts';
import { type Candidate, type Place, placeLabels } from './labels.ts';
import {
  alternating,
  boxOfMark,
  eventsOfSide,
  isDense,
  marksOf,
  noRows,
  packRows,
  type SideRows,
} from './marks.ts';
import { eventName } from './names.ts';
import { layoutPhases } from './phases.ts';
import { layoutRibbon } from './ribbon.ts';
import type { Box, CssPx, EventLabel, Mark, Scene, TextRun } from './scene.ts';
import { layoutTicks } from './ticks.ts';

const EDGE: CssPx = 8;
/** Air between marks and the column of words. */
const COLUMN_GAP: CssPx = 7;
/** How far a label may stand from its mark along the axis, and in which steps. */
const SHIFT = { most: 64, step: 8 } as const;
/** Least width of a column of words, at 16 px text. */
const LEAST_COLUMN: CssPx = 70;
/** Rows of marks that words keep clear of even where there are fewer. */
const CLOSE_ROWS = 3;
/** Widths at which words are wrapped, so that not every pixel asks for a wrapping of its own. */
const WRAP_STEP: CssPx = 4;
/** Share of a side that rows of marks may take before marks shrink. */
const ROWS_SHARE = 0.3;

/** Lays out the upright Spine for a window and a size. Pure. */
export function layoutUpright(input: ViewInput): Scene {
  const { timeline, window, width, height, language, measure, textScale: scale } = input;
  const languages = dataLanguagesOf(timeline);
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
  const state = {
    selected: selectedId(input, 'event'),
    focused: input.focused,
    nameOf: (i: number) => eventName(language, languages, timeline, i),
  };
  const room = ((width - ground) / 2) * ROWS_SHARE;
  const isCounted = (['said', 'done', 'line'] as const).some((side) =>
    isDense(timeline, frame, eventsOfSide(timeline, side)),
  );
  const rowsOf = (side: Side, most: CssPx) =>
    isCounted ? noRows(side, scale) : packRows(timeline, frame, side, most, scale);
  const said = rowsOf('said', room);
  const done = rowsOf('done', room);
  const line = rowsOf('line', Math.max(ground, 20));
  const clear = series ? 3 : line.rowCount > 0 ? line.radius + 3 : 3;
  const outward = (rows: SideRows, edge: CssPx, way: number) => (row: number) =>
    edge + way * (clear + rows.radius + row * rows.pitch);
  const marks = [
    ...marksOf(timeline, frame, said, outward(said, frame.words, sign), state),
    ...marksOf(timeline, frame, done, outward(done, frame.force, -sign), state),
    ...marksOf(timeline, frame, line, (row) => middle + alternating(row) * line.pitch, state),
  ];
  const columnOf = (edge: CssPx, way: 1 | -1, { rowCount, pitch }: SideRows): Column => ({
    edge: edge + way * (clear + Math.min(Math.max(rowCount, 1), CLOSE_ROWS) * pitch),
    way,
    end: way > 0 ? width - EDGE / 2 : EDGE / 2,
  });
  const columns = {
    said: columnOf(frame.words, sign, said),
    done: columnOf(frame.force, sign === 1 ? -1 : 1, done),
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
  const labels = labelsOf(input, marks, columns, bounds, dates);
  const notes = headings(input, wordsLeft);
  return {
    view: 'spine-upright',
    width,
    height,
    direction: language.dir,
    axis: { along: 'y', start: frame.start, end: frame.end },
    phases: layoutPhases({
      phases: timeline.phases,
      frame,
      language,
      dataLanguages: languages,
      measure,
      selected: selectedId(input, 'phase'),
      across: { from: 0, to: width },
      strips: {
        at: wordsLeft ? 0 : width,
        pitch: wordsLeft ? 4 : -4,
        thickness: wordsLeft ? 3 : -3,
        most: 3,
      },
      period: timeline.period,
    }),
    ticks,
    notes,
    arrows: [{ x: middle, y: height - 6 * scale, toward: 'down' }],
    ribbon: layoutRibbon({
      series,
      frame,
      language,
      dataLanguages: languages,
      measure,
      selected: selectedId(input, 'observation'),
      obstacles: marks.filter((mark) => mark.side === 'line').map((mark) => boxOfMark(mark, 'y')),
      scale,
    }),
    marks,
    labels,
    bins: isCounted ? densityBins(timeline, frame, room * 2) : [],
    counts: countBySide(timeline, eventsWithin(timeline, window)),
  };
}

/** Where words of one side may stand: outward from an edge of the ribbon. */
interface Column {
  /** The nearest that words come, so that they stand in one line where marks are few. */
  readonly edge: CssPx;
  /** Which way is outward, in pixels. */
  readonly way: 1 | -1;
  /** The furthest out that words may reach. */
  readonly end: CssPx;
}

/** How far out, on one side, the marks between two heights reach. */
type Outline = (top: CssPx, bottom: CssPx) => CssPx;

/** Height of a step of an outline. */
const OUTLINE_STEP: CssPx = 6;

function outlineOf({ edge, way }: Column, marks: readonly Box[], height: CssPx): Outline {
  const out = new Float64Array(Math.ceil(height / OUTLINE_STEP) + 1).fill(edge);
  const stepOf = (y: CssPx) => Math.min(Math.max(Math.floor(y / OUTLINE_STEP), 0), out.length - 1);
  for (const box of marks) {
    const far = way > 0 ? box.x + box.width : box.x;
    for (let i = stepOf(box.y); i <= stepOf(box.y + box.height); i++) {
      const known = out[i] ?? edge;
      out[i] = way > 0 ? Math.max(known, far) : Math.min(known, far);
    }
  }
  return (top, bottom) => {
    let reach = edge;
    for (let i = stepOf(top); i <= stepOf(bottom); i++) {
      const known = out[i] ?? edge;
      reach = way > 0 ? Math.max(reach, known) : Math.min(reach, known);
    }
    return reach;
  };
}

/** A label's place with the words as they are wrapped there. */
interface WordedPlace extends Place {
  readonly text: LabelText;
}

function labelsOf(
  input: ViewInput,
  marks: readonly Mark[],
  columns: Readonly<Record<'said' | 'done', Column>>,
  bounds: Box,
  dates: readonly Box[],
): readonly EventLabel[] {
  return (['said', 'done'] as const).flatMap((side) => {
    const column = columns[side];
    const onSide = marks.filter((mark) => mark.side === side);
    const boxes = onSide.map((mark) => boxOfMark(mark, 'y'));
    const outline = outlineOf(column, boxes, input.height);
    const worded = new Map<Place, LabelText>();
    const candidates = byImportance(
      input,
      onSide.filter((mark) => mark.inView),
    ).map(
      (mark): Candidate => ({
        id: mark.id,
        places: (function* () {
          for (const place of placesOf(input, mark, column, outline)) {
            worded.set(place, place.text);
            yield place;
          }
        })(),
      }),
    );
    const placed = placeLabels(candidates, bounds, dates);
    return onSide.flatMap((mark) => {
      const place = placed.get(mark.id);
      const text = place && worded.get(place);
      if (!place || !text) return [];
      const anchor = column.way > 0 ? ('left' as const) : ('right' as const);
      const { box, stem } = place;
      return [
        {
          id: mark.id,
          box,
          stem,
          side,
          selected: mark.selected,
          lines: linesIn(text, anchor === 'left' ? box.x : box.x + box.width, box.y, anchor),
        },
      ];
    });
  });
}

/**
 * Beside the mark first, then a little later or earlier, each time as near to the ribbon as
 * the marks of that height allow: a burst pushes only its own words outward.
 */
function* placesOf(
  input: ViewInput,
  mark: Mark,
  column: Column,
  outline: Outline,
): Generator<WordedPlace> {
  const { textScale: scale } = input;
  const { way, end } = column;
  // Large words need more lines of fewer letters, and more ways to stand aside.
  const isLarge = scale > 1.4;
  const least = LEAST_COLUMN * (isLarge ? scale * 0.62 : scale);
  const lines = isLarge ? 5 : 3;
  const most = SHIFT.most * scale;
  const from = mark.x + way * mark.radius;
  const wrap = (room: CssPx): LabelText =>
    labelText(input, mark.index, Math.floor(room / WRAP_STEP) * WRAP_STEP, lines);
  for (let shift = 0; shift <= most; shift += SHIFT.step) {
    for (const by of shift === 0 ? [0] : [shift, -shift]) {
      const first = mark.y - 8.5 * scale + by;
      // The height depends on the width and the width on what stands beside it: once is enough.
      let text: LabelText | null = null;
      let at = 0;
      let reach: CssPx = 17 * scale * 2;
      for (let turn = 0; turn < 2; turn++) {
        at = outline(first, first + reach) + way * COLUMN_GAP;
        const width = (end - at) * way;
        text = width < least ? null : wrap(width);
        if (!text) break;
        reach = text.height;
      }
      if (!text || (outline(first, first + reach) + way * COLUMN_GAP - at) * way > 0) continue;
      yield {
        text,
        box: { x: way > 0 ? at : at - text.width, y: first, width: text.width, height: reach },
        stem: { x1: from, y1: mark.y, x2: at - way * 3, y2: first + text.lineHeight * 0.5 },
      };
    }
  }
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
