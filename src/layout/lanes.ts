/**
 * Lanes: one two-sided track an actor, time along x, threads between the actors of one event, and
 * the ground below them all. The lanes scroll, the axis and the ground stay.
 */
import { countTouching } from '../timeline/extents.ts';
import { eventInLane } from '../timeline/lane-events.ts';
import { lanesOf, planLanes } from '../timeline/lanes.ts';
import { territoryOf } from '../timeline/territory.ts';
import type { Frame } from './frame.ts';
import type { ViewInput } from './input.ts';
import { layoutLaneLabels } from './lane-labels.ts';
import { laneBins, laneMarks } from './lane-marks.ts';
import { layoutLaneNames } from './lane-names.ts';
import { type LaneRow, layoutLaneRows } from './lane-rows.ts';
import { shapeOfLane } from './lane-shape.ts';
import { tieLanes } from './lane-ties.ts';
import { layoutBonds, layoutRenames, lifeLines } from './lifelines.ts';
import { boxOfMark, markStateOf, named } from './marks.ts';
import { phasesOfView } from './phases.ts';
import { ribbonOfView } from './ribbon.ts';
import type { Box, CssPx, LaneBin, LanesPart, Mark, Scene, TextRun, Thread } from './scene.ts';
import { layoutTicks } from './ticks.ts';

/** Below this width names stand above their lanes. */
const NARROW: CssPx = 620;
/** Width of the column of names, at 16 px text. */
const GUTTER: CssPx = 178;
const MOST_GUTTER = 0.3;
/** Pixels of the axis for each thread below which threads turn faint. */
const THREAD_ROOM: CssPx = 9;

/** Heights and columns of the parts. */
interface Parts {
  readonly isNarrow: boolean;
  readonly frame: Frame;
  readonly gutter: Box;
  readonly axis: CssPx;
  readonly strips: {
    readonly at: CssPx;
    readonly pitch: CssPx;
    readonly thickness: CssPx;
    readonly most: number;
  };
  readonly view: Box;
}

/** Lays out the lanes for a window, a size and a scroll. Pure. */
export function layoutLanes(input: ViewInput): Scene {
  const { timeline, window, width, height, direction, language, measure, textScale: scale } = input;
  const series = territoryOf(timeline, input.base);
  const parts = partsOf(input, series !== null);
  const { frame, view } = parts;
  const plan = planLanes(timeline, input.lanes);
  const placed = layoutLaneRows({
    plan,
    shapeOf: (lane) => shapeOfLane(timeline, frame, lane, scale),
    view: { top: view.y, height: view.height },
    scroll: input.scroll,
    scale,
    isNarrow: parts.isNarrow,
  });
  const clips = clipsOf(view, placed.pinned);
  const shown = placed.rows.filter(({ part, top, bottom }) => {
    const clip = clips[part];
    return bottom > clip.y && top < clip.y + clip.height;
  });
  const marks = marksOfRows(input, frame, shown, placed.rows);
  const { threads, bundles, left } = tieLanes(input, {
    frame,
    view: { top: view.y, bottom: view.y + view.height },
    plan,
    rows: placed.rows,
    shown,
    marks: marks.all,
  });
  const ties = layoutBonds(input, plan, frame, placed.rows);
  const unnamed = ([0, 1] as const).map((part) =>
    partOf({
      input,
      frame,
      part,
      clip: clips[part],
      shown,
      marks,
      threads,
      plan,
      ties,
    }),
  );
  const labels = unnamed.flatMap((part) => part.labels);
  // With words beside one of its marks, an event stands out of the crowd with all of them.
  const lanes = unnamed.map((part) => ({
    ...part,
    marks: named(input, part.marks, labels, marks.all.length),
  }));
  const axis = axisNotes(input, parts);
  const inClip = lanes.flatMap((part) =>
    part.marks.filter(({ y }) => y >= part.clip.y && y <= part.clip.y + part.clip.height),
  );
  return {
    view: 'lanes',
    width,
    height,
    direction,
    axis: { along: 'x', start: frame.start, end: frame.end },
    phases: phasesOfView(input, frame, {
      across: { from: parts.strips.at, to: height },
      strips: parts.strips,
    }),
    ticks: layoutTicks({
      frame,
      language,
      measure,
      scale,
      line: { from: parts.axis, to: height },
      bounds: {
        x: Math.min(frame.start, frame.end) + 2,
        y: 0,
        width: Math.abs(frame.end - frame.start) - 4,
        height,
      },
      taken: [axis.box],
      place: (at, textWidth) => ({
        anchor: direction === 'ltr' ? 'left' : 'right',
        box: {
          x: direction === 'ltr' ? at + 5 : at - 5 - textWidth,
          y: 4,
          width: textWidth,
          height: 16 * scale,
        },
      }),
    }),
    notes: [{ run: axis.run, side: null }],
    arrows: [axis.arrow],
    ribbon: ribbonOfView(input, frame, series, []),
    marks: inClip,
    labels,
    bins: [],
    counts: countTouching(timeline, window, input.matched),
    lanes: {
      heads: placed.heads,
      gutter: parts.gutter,
      names: layoutLaneNames(input, plan, placed, {
        box: parts.isNarrow ? view : parts.gutter,
        isAbove: parts.isNarrow,
      }),
      view,
      scroll: placed.scroll,
      mostScroll: placed.mostScroll,
      threads,
      bundles,
      untied: left,
      isCrowded: threads.length * THREAD_ROOM > Math.abs(frame.end - frame.start),
      parts: lanes,
    },
  };
}

function partsOf(input: ViewInput, hasTerritory: boolean): Parts {
  const { width, height, direction, language, timeline, textScale: scale, window } = input;
  const isNarrow = width < NARROW * scale;
  const column = isNarrow ? 0 : Math.min(GUTTER * scale, width * MOST_GUTTER);
  const isLeft = language.dir === 'ltr';
  const left = isLeft ? column : 0;
  const right = isLeft ? width : width - column;
  const axis = 26 * scale;
  const most = timeline.phases.length === 0 ? 0 : height > 480 ? 2 : 1;
  const pitch = 19 * scale;
  const strips = { at: axis + 3, pitch, thickness: 17 * scale, most };
  const top = strips.at + pitch * most + 2;
  const ground = hasTerritory ? Math.min(Math.max(height * 0.14, 44 * scale), 84) : 0;
  const bottom = height - ground - 6;
  const isLtr = direction === 'ltr';
  return {
    isNarrow,
    axis,
    strips,
    gutter: { x: isLeft ? 0 : right, y: top, width: column, height: Math.max(0, bottom - top) },
    view: { x: left, y: top, width: right - left, height: Math.max(0, bottom - top) },
    frame: {
      along: 'x',
      start: isLtr ? left : right,
      end: isLtr ? right : left,
      force: height - 4,
      words: height - 4 - Math.max(ground, 1),
      window,
    },
  };
}

const clipsOf = (view: Box, pinned: CssPx): readonly [Box, Box] => [
  { ...view, height: pinned },
  { ...view, y: view.y + pinned, height: view.height - pinned },
];

interface RowMarks {
  readonly all: readonly Mark[];
  readonly bins: readonly LaneBin[];
}

/** Marks of the lanes in view; counts in the lanes that have too many. */
function marksOfRows(
  input: ViewInput,
  frame: Frame,
  shown: readonly LaneRow[],
  rows: readonly LaneRow[],
): RowMarks {
  const { timeline } = input;
  const state = markStateOf(input);
  const focusedLane = laneOfFocus(input, rows);
  const marksInput = { timeline, frame, state, focusedLane, scale: input.textScale };
  return {
    all: shown.flatMap((row) => laneMarks(marksInput, row)),
    bins: laneBins(
      marksInput,
      shown.filter(({ shape }) => shape.packed === null),
    ),
  };
}

/** The lane the keyboard is in: the one it was led to, else the first that has the event. */
export function laneOfFocus(
  input: Pick<ViewInput, 'focused' | 'focusedLane'>,
  rows: readonly Pick<LaneRow, 'lane'>[],
): string | null {
  const { focused, focusedLane } = input;
  if (focused === null) return null;
  const having = rows.filter(({ lane }) => eventInLane(lane, focused) !== null);
  return (having.find(({ lane }) => lane.id === focusedLane) ?? having[0])?.lane.id ?? null;
}

interface PartInput {
  readonly input: ViewInput;
  readonly frame: Frame;
  readonly part: 0 | 1;
  readonly clip: Box;
  readonly shown: readonly LaneRow[];
  readonly marks: RowMarks;
  readonly threads: readonly Thread[];
  readonly plan: ReturnType<typeof planLanes>;
  readonly ties: ReturnType<typeof layoutBonds>;
}

function partOf({
  input,
  frame,
  part,
  clip,
  shown,
  marks,
  threads,
  plan,
  ties,
}: PartInput): LanesPart {
  const own = shown.filter((row) => row.part === part);
  const ids = new Set(own.map(({ lane }) => lane.id));
  const ownMarks = marks.all.filter(({ lane }) => lane !== null && ids.has(lane.id));
  const boxes = ownMarks.map((mark) => boxOfMark(mark, 'x'));
  const renames = layoutRenames(input, frame, own, boxes);
  const labels = layoutLaneLabels(
    input,
    ownMarks,
    threads,
    renames.map(({ box }) => box),
    clip,
  );
  const isOwn = (y: CssPx) => own.some(({ top, bottom }) => y >= top && y <= bottom);
  return {
    clip,
    lines: lifeLines(input, plan, frame, own),
    bonds: ties.bonds.filter(({ y1 }) => isOwn(y1)),
    flows: part === 1 ? ties.flows : [],
    renames,
    marks: ownMarks,
    labels,
    bins: marks.bins.filter(({ lane }) => ids.has(lane)),
  };
}

/** The words that say where time goes, and their arrow. */
function axisNotes(input: ViewInput, { frame }: Parts) {
  const { direction, language, measure, textScale: scale } = input;
  const text = language.t('scene.later');
  const textWidth = measure(text, 'note', language.lang);
  const isLtr = direction === 'ltr';
  const x = frame.end + (isLtr ? -20 : 20);
  const y = 4 + 16 * scale * 0.78;
  const run: TextRun = {
    text,
    lang: language.lang,
    dir: language.dir,
    x,
    y,
    anchor: isLtr ? 'right' : 'left',
    style: 'note',
  };
  return {
    run,
    box: {
      x: isLtr ? x - textWidth : frame.end + 4,
      y: 4,
      width: textWidth + 16,
      height: 16 * scale,
    },
    arrow: {
      x: frame.end + (isLtr ? -8 : 8),
      y: y - 4 * scale,
      toward: isLtr ? ('right' as const) : ('left' as const),
    },
  };
}

/** Lanes in the order they are shown, for the keyboard. */
export const shownLanes = (input: Pick<ViewInput, 'timeline' | 'lanes'>) =>
  lanesOf(planLanes(input.timeline, input.lanes));
