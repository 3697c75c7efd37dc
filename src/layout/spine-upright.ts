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
const SHIFT = { most: 40, step: 5 } as const;
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
  const columns = {
    said: columnOf(frame.words, sign, clear, said, width),
    done: columnOf(frame.force, -sign, clear, done, width),
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
    place: (at, textWidth) => ({
      anchor: wordsLeft ? 'right' : 'left',
      box: {
        x: wordsLeft ? width - EDGE / 2 - textWidth : EDGE / 2,
        y: at + 2,
        width: textWidth,
        height: 14 * scale,
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

/** The column of words of one side: the edge that its lines are held at, and its width. */
interface Column {
  readonly at: CssPx;
  readonly way: number;
  readonly width: CssPx;
}

function columnOf(edge: CssPx, way: number, clear: CssPx, rows: SideRows, width: CssPx): Column {
  const at = edge + way * (clear + Math.max(rows.rowCount, 1) * rows.pitch + COLUMN_GAP);
  return { at, way, width: (way < 0 ? at : width - at) - EDGE / 2 };
}

function labelsOf(
  input: ViewInput,
  marks: readonly Mark[],
  columns: Readonly<Record<'said' | 'done', Column>>,
  bounds: Box,
  obstacles: readonly Box[],
): readonly EventLabel[] {
  return (['said', 'done'] as const).flatMap((side) => {
    const column = columns[side];
    if (column.width < 60 * input.textScale) return [];
    const onSide = marks.filter((mark) => mark.side === side);
    const texts = new Map<string, LabelText>();
    const candidates = byImportance(
      input,
      onSide.filter((mark) => mark.inView),
    ).map((mark): Candidate => {
      const text = labelText(input, mark.index, column.width, 3);
      texts.set(mark.id, text);
      return { id: mark.id, places: placesOf(mark, text, column) };
    });
    const placed = placeLabels(candidates, bounds, obstacles);
    return onSide.flatMap((mark) => {
      const place = placed.get(mark.id);
      const text = texts.get(mark.id);
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

/** Beside the mark first, then a little later or earlier. */
function* placesOf(mark: Mark, text: LabelText, column: Column): Generator<Place> {
  const x = column.way > 0 ? column.at : column.at - text.width;
  const from = mark.x + column.way * mark.radius;
  for (let shift = 0; shift <= SHIFT.most; shift += SHIFT.step) {
    for (const by of shift === 0 ? [0] : [shift, -shift]) {
      const y = mark.y - text.lineHeight * 0.5 + by;
      yield {
        box: { x, y, width: text.width, height: text.height },
        stem: {
          x1: from,
          y1: mark.y,
          x2: column.at - column.way * 3,
          y2: y + text.lineHeight * 0.5,
        },
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
