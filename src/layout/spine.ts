/**
 * The Spine lying down: time along x, words above the ribbon, force below it, aid and
 * truces on it.
 */
import { countTouching } from '../timeline/extents.ts';
import { territoryOf } from '../timeline/territory.ts';
import type { Frame } from './frame.ts';
import type { ViewInput } from './input.ts';
import { byImportance, type LabelText, labelText, linesIn } from './label-text.ts';
import { type Candidate, type Place, placeLabels } from './labels.ts';
import { boxOfMark, markStateOf, named } from './marks.ts';
import { phasesOfView } from './phases.ts';
import { ribbonOfView } from './ribbon.ts';
import type { Box, CssPx, EventLabel, Mark, Scene, TextRun } from './scene.ts';
import { layoutSides } from './sides.ts';
import { layoutTicks } from './ticks.ts';

/** Air kept from the drawing's edges. */
const EDGE: CssPx = 10;
/** Steps in which labels are tried outward. */
const LABEL_STEP: CssPx = 6;
/** Distance between a stem and its words. */
const STEM_SPACE: CssPx = 6;
/** Heights of the parts, for one size. */
interface Parts {
  readonly axis: { readonly top: CssPx; readonly height: CssPx };
  readonly strips: {
    readonly at: CssPx;
    readonly pitch: CssPx;
    readonly thickness: CssPx;
    readonly most: number;
  };
  readonly said: { readonly top: CssPx; readonly bottom: CssPx };
  readonly ribbon: { readonly top: CssPx; readonly bottom: CssPx };
  readonly done: { readonly top: CssPx; readonly bottom: CssPx };
}

/** Lays out the Spine for a window and a size. Pure: the same input gives the same scene. */
export function layoutSpine(input: ViewInput): Scene {
  const { timeline, window, width, height, direction, language, measure, textScale: scale } = input;
  const series = territoryOf(timeline, input.base);
  const parts = partsOf(input, series !== null);
  const isLtr = direction === 'ltr';
  const frame: Frame = {
    along: 'x',
    start: isLtr ? 0 : width,
    end: isLtr ? width : 0,
    force: parts.ribbon.bottom,
    words: parts.ribbon.top,
    window,
  };
  const phases = phasesOfView(input, frame, {
    across: { from: parts.strips.at, to: height },
    strips: parts.strips,
  });
  const state = markStateOf(input);
  const saidRoom = (parts.said.bottom - parts.said.top) * 0.5;
  const doneRoom = (parts.done.bottom - parts.done.top) * 0.5;
  const { marks, bins } = layoutSides({
    timeline,
    frame,
    scale,
    state,
    room: {
      said: saidRoom,
      done: doneRoom,
      line: Math.max(parts.ribbon.bottom - parts.ribbon.top, 24 * scale),
      counts: Math.min(saidRoom, doneRoom),
    },
    hasGround: series !== null,
    air: 4,
  });
  const lineMarks = marks
    .filter((mark) => mark.side === 'line')
    .map((mark) => boxOfMark(mark, 'x'));
  const ribbon = ribbonOfView(input, frame, series, lineMarks);
  const headings = headingsOf(input, parts);
  const ticks = layoutTicks({
    frame,
    language,
    measure,
    scale,
    line: { from: parts.axis.top + parts.axis.height, to: height },
    bounds: { x: 2, y: 0, width: width - 4, height },
    taken: [headings.later.box],
    place: (at, textWidth) => ({
      anchor: isLtr ? 'left' : 'right',
      box: {
        x: isLtr ? at + 5 : at - 5 - textWidth,
        y: parts.axis.top + 4,
        width: textWidth,
        height: 16 * scale,
      },
    }),
  });
  const labels = labelsOf(input, parts, marks, headings.obstacles);
  return {
    view: 'spine',
    width,
    height,
    direction,
    axis: { along: 'x', start: frame.start, end: frame.end },
    phases,
    ticks,
    notes: headings.runs,
    arrows: headings.arrows,
    ribbon,
    marks: named(input, marks, labels),
    labels,
    bins,
    counts: countTouching(timeline, window, input.matched),
    lanes: null,
  };
}

function partsOf(input: ViewInput, hasTerritory: boolean): Parts {
  const { height, textScale: scale, timeline } = input;
  const axis = { top: 0, height: 26 * scale };
  const pitch = 19 * scale;
  const most =
    timeline.phases.length === 0 ? 0 : Math.min(3, Math.max(1, Math.floor((height - 260) / 90)));
  const strips = { at: axis.height + 3, pitch, thickness: 17 * scale, most };
  const top = strips.at + pitch * most + 4;
  const bottom = height - 4;
  const room = bottom - top;
  const ground = hasTerritory ? Math.min(Math.max(room * 0.19, 48), 120) : 2;
  const ribbonTop = top + (room - ground) * 0.54;
  return {
    axis,
    strips,
    said: { top, bottom: ribbonTop },
    ribbon: { top: ribbonTop, bottom: ribbonTop + ground },
    done: { top: ribbonTop + ground, bottom },
  };
}

function headingsOf(input: ViewInput, parts: Parts) {
  const { width, direction, language, measure, textScale: scale } = input;
  const isLtr = direction === 'ltr';
  const startsLeft = language.dir === 'ltr';
  const heading = (key: 'scene.said' | 'scene.done', y: CssPx): { run: TextRun; box: Box } => {
    const text = language.t(key);
    const textWidth = measure(text, 'side', language.lang);
    return {
      run: {
        text,
        lang: language.lang,
        dir: language.dir,
        x: startsLeft ? EDGE : width - EDGE,
        y,
        anchor: startsLeft ? 'left' : 'right',
        style: 'side',
      },
      box: {
        x: startsLeft ? EDGE : width - EDGE - textWidth,
        y: y - 13 * scale,
        width: textWidth,
        height: 17 * scale,
      },
    };
  };
  const said = heading('scene.said', parts.said.top + 14 * scale);
  const done = heading('scene.done', parts.done.bottom - 6 * scale);
  const later = language.t('scene.later');
  const laterWidth = measure(later, 'note', language.lang);
  const arrowAt = isLtr ? width - 8 : 8;
  const laterX = isLtr ? width - 20 : 20;
  const y = parts.axis.top + 4 + 16 * scale * 0.78;
  const laterBox = {
    x: isLtr ? laterX - laterWidth : 4,
    y: parts.axis.top + 4,
    width: laterWidth + 16,
    height: 16 * scale,
  };
  const run: TextRun = {
    text: later,
    lang: language.lang,
    dir: language.dir,
    x: laterX,
    y,
    anchor: isLtr ? 'right' : 'left',
    style: 'note',
  };
  return {
    runs: [
      { run: said.run, side: 'said' as const },
      { run: done.run, side: 'done' as const },
      { run, side: null },
    ],
    obstacles: [said.box, done.box],
    later: { box: laterBox },
    arrows: [
      { x: arrowAt, y: y - 4 * scale, toward: isLtr ? ('right' as const) : ('left' as const) },
    ],
  };
}

function labelsOf(
  input: ViewInput,
  parts: Parts,
  marks: readonly Mark[],
  headings: readonly Box[],
): readonly EventLabel[] {
  const { width } = input;
  const texts = new Map<string, LabelText>();
  const area = (side: 'said' | 'done'): Box => ({
    x: EDGE / 2,
    y: parts[side].top,
    width: width - EDGE,
    height: parts[side].bottom - parts[side].top,
  });
  return (['said', 'done'] as const).flatMap((side) => {
    const onSide = marks.filter((mark) => mark.side === side);
    const bounds = area(side);
    const candidates = byImportance(
      input,
      onSide.filter((mark) => mark.inView && (mark.matched || mark.selected)),
    ).map((mark): Candidate => {
      const text = labelText(input, mark.index);
      texts.set(mark.id, text);
      return { id: mark.id, places: placesOf(mark, text, bounds, input.language.dir === 'ltr') };
    });
    const obstacles = [...headings, ...onSide.map((mark) => boxOfMark(mark, 'x'))];
    const placed = placeLabels(candidates, bounds, obstacles);
    return onSide.flatMap((mark) => {
      const place = placed.get(mark.id);
      const text = texts.get(mark.id);
      if (!place || !text) return [];
      return [labelAt(mark, place, text)];
    });
  });
}

/** Places outward from the mark, on the reading side of the stem first. */
function* placesOf(
  mark: Mark,
  text: LabelText,
  bounds: Box,
  readsRight: boolean,
): Generator<Place> {
  const up = mark.side === 'said';
  const edge = up ? mark.y - mark.radius : mark.y + mark.radius;
  const right = mark.x + STEM_SPACE;
  const left = mark.x - STEM_SPACE - text.width;
  const columns = readsRight ? [right, left] : [left, right];
  const reach = up ? edge - bounds.y : bounds.y + bounds.height - edge;
  for (let distance = 8; distance + text.height <= reach; distance += LABEL_STEP) {
    const y = up ? edge - distance - text.height : edge + distance;
    for (const x of columns) {
      yield {
        box: { x, y, width: text.width, height: text.height },
        stem: { x1: mark.x, y1: edge, x2: mark.x, y2: up ? y : y + text.height },
      };
    }
  }
}

function labelAt(mark: Mark, place: Place, text: LabelText): EventLabel {
  const { box, stem } = place;
  const anchor = box.x > mark.x ? ('left' as const) : ('right' as const);
  return {
    id: mark.id,
    box,
    side: mark.side,
    selected: mark.selected,
    stem,
    lines: linesIn(text, anchor === 'left' ? box.x : box.x + box.width, box.y, anchor),
  };
}
