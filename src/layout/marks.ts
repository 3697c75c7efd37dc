/**
 * Marks of one side: each event at its place in time, in the row that is free, as large
 * as the room allows; counts in bins where marks could no longer be told apart.
 */
import type { Certainty, Side } from '../records/schema.ts';
import { DAY_MS } from '../time/types.ts';
import { certaintyOf, hasTrait, TRAITS } from '../timeline/event-columns.ts';
import type { Matched } from '../timeline/facets.ts';
import { sideOf, stanceOf, type Timeline } from '../timeline/types.ts';
import { dodge, type Reach } from './dodge.ts';
import { clipAlong, type Frame, pixelOf, pixelsPerMs, pointIn } from './frame.ts';
import { dataLanguagesOf, selectedId, type ViewInput } from './input.ts';
import { eventName } from './names.ts';
import {
  type Box,
  type CssPx,
  type EventLabel,
  MANY_MARKS,
  type Mark,
  type MarkBar,
  type Outline,
} from './scene.ts';

/** Radii tried in turn until the rows fit their room. */
export const RADII: readonly CssPx[] = [6, 5.25, 4.5, 3.75, 3, 2.25];
/** Air between marks. */
export const GAP: CssPx = 2;
/** Interval events that last this long take the rows next to the line. */
const LONG_MS = 7 * DAY_MS;
/** Air at the ends of a whisker, so that those of neighbouring days stay apart. */
const WHISKER_AIR: CssPx = 5;

/** Rows of one side at one scale. */
export interface SideRows {
  readonly side: Side;
  /** Event indexes of the side. */
  readonly events: readonly number[];
  /** Row of each of them, 0 next to the line. */
  readonly rows: Uint16Array;
  readonly radius: CssPx;
  /** Distance between rows. */
  readonly pitch: CssPx;
  readonly rowCount: number;
  /** Whether what lasted is only a mark, for want of room. */
  readonly isWithoutBars: boolean;
}

/** Rows of a side that is drawn as counts. */
export const noRows = (side: Side, scale: number): SideRows => ({
  side,
  events: [],
  rows: new Uint16Array(),
  radius: 6 * scale,
  pitch: 14 * scale,
  rowCount: 0,
  isWithoutBars: false,
});

export interface PackInput {
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly side: Side;
  /** Which events of that side are packed, in the timeline's order. */
  readonly events: readonly number[];
  /** Across the axis: the most their rows may take. */
  readonly room: CssPx;
  readonly scale: number;
  /** The largest radius, at 16 px text. */
  readonly largest?: CssPx;
  /** Whether what lasted takes no more room than its mark. */
  readonly isWithoutBars?: boolean;
}

/** Packs a side's marks into rows, at the largest size whose rows fit into `room`. */
export const packRows = (input: PackInput): SideRows =>
  rowsThat(input, 'overflow') ?? noRows(input.side, input.scale);

/** The same, or null where even the smallest do not fit. */
export const packRowsWithin = (input: PackInput): SideRows | null => rowsThat(input, 'fit');

function rowsThat(input: PackInput, atLast: 'fit' | 'overflow'): SideRows | null {
  const { side, events, room, scale, largest = Number.POSITIVE_INFINITY } = input;
  const { isWithoutBars = false } = input;
  const sizes = RADII.filter((radius) => radius <= largest);
  for (const [i, size] of sizes.entries()) {
    const radius = size * scale;
    const pitch = radius * 2 + GAP;
    // What does not fit is given up as soon as that shows, until there is nothing smaller.
    const isLast = i === sizes.length - 1 && atLast === 'overflow';
    const most = isLast ? Number.POSITIVE_INFINITY : Math.floor(room / pitch);
    const rows = dodge(reaches(input, radius), GAP, most);
    if (!rows) continue;
    const rowCount = rows.reduce((count, row) => Math.max(count, row + 1), 0);
    return { side, events, rows, radius, pitch, rowCount, isWithoutBars };
  }
  return null;
}

function reaches(
  { timeline, frame, events, isWithoutBars }: PackInput,
  radius: CssPx,
): readonly Reach[] {
  const { start, end, at, interval } = timeline.columns;
  const perMs = pixelsPerMs(frame);
  const pixel = (ms: number) => (ms - timeline.period.from) * perMs;
  return events.map((i) => {
    const centre = pixel(at[i] ?? 0);
    if (interval[i] !== 1 || isWithoutBars) {
      return { from: centre - radius, to: centre + radius, long: false };
    }
    return {
      from: Math.min(pixel(start[i] ?? 0), centre - radius),
      to: Math.max(pixel(end[i] ?? 0), centre + radius),
      long: (end[i] ?? 0) - (start[i] ?? 0) >= LONG_MS,
    };
  });
}

export interface MarkState {
  readonly selected: string | null;
  readonly focused: number | null;
  readonly hovered: string | null;
  /** Which events match; null where all do. */
  readonly matched: Matched | null;
  readonly unmatched: 'dim' | 'hide';
  readonly known: ViewInput['known'];
}

/** Events of a side that stand out of the crowd: the selected one, and the one the keyboard is on. */
export function singledOut(timeline: Timeline, state: MarkState, side: Side): readonly number[] {
  const selected = state.selected === null ? undefined : timeline.indexById.get(state.selected);
  const apart = [selected, state.focused].flatMap((index) => index ?? []);
  return [...new Set<number>(apart)]
    .filter((index) => sideOf(timeline.columns.side[index] ?? 0) === side)
    .sort((a, b) => a - b);
}

/** What a view says of its marks. */
export function markStateOf(view: ViewInput): MarkState {
  return {
    selected: selectedId(view, 'event'),
    focused: view.focused,
    hovered: view.hovered,
    matched: view.matched,
    unmatched: view.unmatched,
    known: view.known,
  };
}

/**
 * Marks of a side that the window shows.
 *
 * @param across  pixel across the axis of a row: rows of words and force go outward, rows
 *                on the line go to both sides of its middle
 */
export function marksOf(
  timeline: Timeline,
  frame: Frame,
  packed: SideRows,
  across: (row: number) => CssPx,
  state: MarkState,
): readonly Mark[] {
  const { columns } = timeline;
  const selected = state.selected === null ? undefined : timeline.indexById.get(state.selected);
  return packed.events.flatMap((i, k) => {
    if ((columns.start[i] ?? 0) >= frame.window.to || (columns.end[i] ?? 0) <= frame.window.from) {
      return [];
    }
    const inView =
      (columns.at[i] ?? 0) >= frame.window.from && (columns.at[i] ?? 0) < frame.window.to;
    if (packed.isWithoutBars && !inView) return [];
    const isSelected = i === selected;
    const isMatched = !state.matched || state.matched[i] === 1;
    if (!isMatched && state.unmatched === 'hide' && !isSelected) return [];
    const event = timeline.events.at(i);
    if (!event) return [];
    const { x, y } = pointIn(
      frame,
      pixelOf(frame, columns.at[i] ?? 0),
      across(packed.rows[k] ?? 0),
    );
    return [
      {
        id: event.id,
        index: i,
        x,
        y,
        radius: packed.radius,
        inView,
        side: packed.side,
        stance: stanceOf(columns.stance[i] ?? 0),
        outline: outlineOf(certaintyOf(columns, i)),
        bar: packed.isWithoutBars && !isSelected ? null : barOf(timeline, frame, i),
        whisker: whiskerOf(timeline, frame, i, packed.radius),
        name: '',
        selected: isSelected,
        focused: i === state.focused,
        hovered: event.id === state.hovered,
        matched: isMatched,
        report: reportOf(timeline, frame, i, state),
        revised: state.known?.revised.has(event.id) ?? false,
        lane: null,
      },
    ];
  });
}

/** Where an event was first reported, where that was after the day it happened. */
function reportOf(
  timeline: Timeline,
  frame: Frame,
  index: number,
  { known }: MarkState,
): CssPx | null {
  const reported = known?.reportOf(index);
  const happened = timeline.columns.at[index] ?? 0;
  if (reported === undefined || reported < happened + DAY_MS / 2) return null;
  return pixelOf(frame, Math.min(reported + DAY_MS / 2, frame.window.to));
}

/** Certainty has the outline to itself: a contested attack is still an attack. */
export function outlineOf(certainty: Certainty | undefined): Outline {
  switch (certainty) {
    case 'contested':
    case 'denied':
      return 'contested';
    case 'reported':
    case 'attributed':
    case 'asserted':
    case 'claimed':
    case 'partisan':
    case 'anonymous':
      return 'reported';
    default:
      return 'sure';
  }
}

function barOf(timeline: Timeline, frame: Frame, index: number): MarkBar | null {
  const { columns } = timeline;
  if (columns.interval[index] !== 1) return null;
  const clip = clipAlong(frame, columns.start[index] ?? 0, columns.end[index] ?? 0);
  if (!clip) return null;
  const startKnown = !hasTrait(columns, index, TRAITS.openStart);
  const endKnown = !hasTrait(columns, index, TRAITS.openEnd);
  return {
    ...clip,
    startKnown,
    endKnown,
    aboutStart: startKnown && hasTrait(columns, index, TRAITS.aboutStart),
    aboutEnd: endKnown && hasTrait(columns, index, TRAITS.aboutEnd),
  };
}

/** What the date may mean, where that is wider than its mark. */
function whiskerOf(
  timeline: Timeline,
  frame: Frame,
  index: number,
  radius: CssPx,
): Mark['whisker'] {
  const { columns } = timeline;
  if (columns.interval[index] === 1 || hasTrait(columns, index, TRAITS.openStart)) return null;
  const about = hasTrait(columns, index, TRAITS.aboutStart | TRAITS.unspecifiedStart);
  const from = pixelOf(frame, columns.start[index] ?? 0);
  const to = pixelOf(frame, columns.end[index] ?? 0);
  if (Math.abs(to - from) <= radius * 6 && !about) return null;
  const least = about ? radius * 2.2 : 0;
  const middle = (from + to) / 2;
  const half = Math.max(Math.abs(to - from) / 2 - WHISKER_AIR, least) * Math.sign(to - from || 1);
  const within = (pixel: CssPx) =>
    Math.min(Math.max(pixel, Math.min(frame.start, frame.end)), Math.max(frame.start, frame.end));
  return { from: within(middle - half), to: within(middle + half), about };
}

/**
 * Marks with their sentences. In a crowd only those have one that stand out of it: whoever is
 * selected, walked to, pointed at or has words beside it.
 *
 * @param count  all marks of the picture
 */
export function named(
  { timeline, language }: ViewInput,
  marks: readonly Mark[],
  labels: readonly EventLabel[],
  count = marks.length,
): readonly Mark[] {
  const labelled = new Set(labels.map(({ id }) => id));
  const languages = dataLanguagesOf(timeline);
  return marks.map((mark) =>
    count <= MANY_MARKS || standsOut(mark, labelled)
      ? { ...mark, name: eventName(language, languages, timeline, mark.index) }
      : mark,
  );
}

/** Whether a mark is one that a reader is shown, and told of, apart from its crowd. */
export const standsOut = (mark: Mark, labelled: ReadonlySet<string>): boolean =>
  mark.selected || mark.focused || mark.hovered || labelled.has(mark.id);

/** The box a mark and its bar take, for labels to keep clear of. */
export function boxOfMark(mark: Mark, along: 'x' | 'y'): Box {
  const { x, y, radius, bar } = mark;
  const centre = along === 'x' ? x : y;
  const from = Math.min(
    centre - radius,
    bar ? Math.min(bar.from, bar.to) : Number.POSITIVE_INFINITY,
  );
  const to = Math.max(centre + radius, bar ? Math.max(bar.from, bar.to) : Number.NEGATIVE_INFINITY);
  return along === 'x'
    ? { x: from, y: y - radius, width: to - from, height: radius * 2 }
    : { x: x - radius, y: from, width: radius * 2, height: to - from };
}

/** 0, −1, 1, −2, 2…: rows on the line go to both sides of its middle. */
export const alternating = (row: number): number => (row % 2 === 0 ? row / 2 : -(row + 1) / 2);
