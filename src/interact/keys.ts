/**
 * What a key means on the picture. Arrows follow what is drawn; J and K follow time.
 */
import type { Matched } from '../timeline/facets.ts';
import { positionInLane } from '../timeline/lane-events.ts';
import { NONE_SORTED, type SortedSides, sidesOf, sidesOfLane } from '../timeline/sorted.ts';
import type { EventIndex, Timeline } from '../timeline/types.ts';
import { nearestTo, nextTo, outermost } from '../timeline/walk.ts';
import type { LaneOfEvents } from './painter.ts';
import type { Axis } from './zoom-transform.ts';

export type KeyAction =
  | { readonly kind: 'focus'; readonly index: EventIndex; readonly lane?: string }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'shift'; readonly share: number }
  | { readonly kind: 'whole' }
  | { readonly kind: 'open' }
  | { readonly kind: 'leave' };

export interface KeyContext {
  readonly timeline: Timeline;
  readonly axis: Axis;
  /** Which way words lie across the axis: up for a lying spine, left or right for a standing one. */
  readonly words: 'up' | 'left' | 'right';
  readonly focused: EventIndex | null;
  /** Which events are walked; null for all. */
  readonly matched: Matched | null;
  /** The lanes and which of them the keyboard is in; null where the view has none. */
  readonly lanes: { readonly all: readonly LaneOfEvents[]; readonly current: string | null } | null;
  /** Middle of the window, for a first step without a focused event. */
  readonly middle: number;
}

export interface KeyPress {
  readonly key: string;
  /** Where the key is, as `KeyboardEvent.code` says. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** One step of zooming with a key or a button. */
export const ZOOM_STEP = 0.6;
/** Share of the window that Page Up and Page Down move by. */
export const PAGE_SHARE = 0.8;

/**
 * The Latin letter that is meant, in lower case: the one typed, or where the layout types another
 * script the one in that place of a Latin keyboard. Empty for other keys.
 */
export function letterOf({ key, code }: Pick<KeyPress, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^\p{L}$/u.test(key) ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '') : '';
}

/** The action of a key, or null where the key is not the picture's. */
export function actionOf(press: KeyPress, context: KeyContext): KeyAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const along = alongOf(press.key, context.axis);
  if (context.lanes) {
    const down = press.key === 'ArrowDown' ? 1 : press.key === 'ArrowUp' ? -1 : null;
    if (down !== null) return toLane(context, context.lanes, down);
    if (along !== null) return alongLane(context, context.lanes, along);
  }
  if (along !== null) return step(context, along);
  const across = acrossOf(press.key, context);
  if (across) return cross(context, across);
  switch (letterOf(press)) {
    case 'j':
      return step(context, 1);
    case 'k':
      return step(context, -1);
  }
  switch (press.key) {
    case 'Home':
      return to(outermost(walkedOf(context), 'first'));
    case 'End':
      return to(outermost(walkedOf(context), 'last'));
    case 'PageDown':
      return { kind: 'shift', share: PAGE_SHARE };
    case 'PageUp':
      return { kind: 'shift', share: -PAGE_SHARE };
    case '+':
    case '=':
      return { kind: 'zoom', factor: ZOOM_STEP };
    case '-':
    case '_':
      return { kind: 'zoom', factor: 1 / ZOOM_STEP };
    case '0':
      return { kind: 'whole' };
    case 'Enter':
    case ' ':
      return { kind: 'open' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return null;
  }
}

/** 1 for a key that points to later as drawn, −1 to earlier, null for others. */
function alongOf(key: string, axis: Axis): 1 | -1 | null {
  const forward = axis.end > axis.start ? 1 : -1;
  if (axis.along === 'x') {
    if (key === 'ArrowRight') return forward;
    if (key === 'ArrowLeft') return forward === 1 ? -1 : 1;
    return null;
  }
  if (key === 'ArrowDown') return forward;
  if (key === 'ArrowUp') return forward === 1 ? -1 : 1;
  return null;
}

function acrossOf(key: string, { axis, words }: KeyContext): 'said' | 'done' | null {
  if (axis.along === 'x') return key === 'ArrowUp' ? 'said' : key === 'ArrowDown' ? 'done' : null;
  if (key === 'ArrowLeft') return words === 'left' ? 'said' : 'done';
  if (key === 'ArrowRight') return words === 'right' ? 'said' : 'done';
  return null;
}

/** The events that are walked, by side. */
const walkedOf = ({ timeline, matched }: KeyContext): SortedSides => sidesOf(timeline, matched);

/** Leads to an event; nowhere where there is none. */
const to = (index: EventIndex | null): KeyAction | null =>
  index === null ? null : { kind: 'focus', index };

function step(context: KeyContext, by: 1 | -1): KeyAction | null {
  const { timeline, focused, matched, middle } = context;
  if (focused === null) return to(nearestEvent(timeline, middle, matched));
  const at = timeline.columns.at[focused] ?? 0;
  return to(nextTo(walkedOf(context), at, focused, by) ?? focused);
}

/** The lane the keyboard is in: where it was led to, else the first that has the event. */
function currentLane(
  { focused }: KeyContext,
  { all, current }: NonNullable<KeyContext['lanes']>,
): number {
  const led = all.findIndex(({ id }) => id === current);
  if (led >= 0) return led;
  return focused === null
    ? -1
    : all.findIndex(({ events }) => positionInLane(events, focused) >= 0);
}

/** The next lane up or down that has an event that matches: there, the one nearest in time. */
function toLane(
  context: KeyContext,
  lanes: NonNullable<KeyContext['lanes']>,
  down: 1 | -1,
): KeyAction | null {
  const { timeline, matched, focused, middle } = context;
  const instant = focused === null ? middle : (timeline.columns.at[focused] ?? middle);
  for (let i = currentLane(context, lanes) + down; i >= 0 && i < lanes.all.length; i += down) {
    const lane = lanes.all[i];
    const index = lane && nearestEvent(timeline, instant, matched, lane);
    if (lane && index !== null && index !== undefined) {
      return { kind: 'focus', index, lane: lane.id };
    }
  }
  return null;
}

/** The next event of the lane, as time runs in the drawing. */
function alongLane(
  context: KeyContext,
  lanes: NonNullable<KeyContext['lanes']>,
  by: 1 | -1,
): KeyAction | null {
  const { timeline, matched, focused, middle } = context;
  const lane = lanes.all[Math.max(0, currentLane(context, lanes))];
  if (!lane) return null;
  if (focused === null || positionInLane(lane.events, focused) < 0) {
    const index = nearestEvent(timeline, middle, matched, lane);
    return index === null ? step(context, by) : { kind: 'focus', index, lane: lane.id };
  }
  const at = timeline.columns.at[focused] ?? 0;
  const next = nextTo(sidesOfLane(timeline, lane, matched), at, focused, by);
  return { kind: 'focus', index: next ?? focused, lane: lane.id };
}

/** The event that stands nearest to an instant, of those that match; null where there is none. */
export const nearestEvent = (
  timeline: Timeline,
  instant: number,
  matched: Matched | null,
  lane: LaneOfEvents | null = null,
): EventIndex | null =>
  nearestTo(lane ? sidesOfLane(timeline, lane, matched) : sidesOf(timeline, matched), instant);

/** The event nearest in time on the other side; events on the line lie between the two. */
function cross(context: KeyContext, toward: 'said' | 'done'): KeyAction | null {
  const { timeline, focused } = context;
  const { side, at } = timeline.columns;
  const walked = walkedOf(context);
  if (focused === null) return to(nearestTo(walked, context.middle));
  const own = side[focused] ?? 0;
  const [said, done, line] = [0, 1, 2].map((code) => code === own);
  const isSaidBeyond = toward === 'said' && !said;
  const isDoneBeyond = toward === 'done' && !done;
  const isLineBeyond = !line && (toward === 'said' ? done : said);
  const beyond: SortedSides = {
    said: isSaidBeyond ? walked.said : NONE_SORTED,
    done: isDoneBeyond ? walked.done : NONE_SORTED,
    line: isLineBeyond ? walked.line : NONE_SORTED,
  };
  return to(nearestTo(beyond, at[focused] ?? 0));
}
