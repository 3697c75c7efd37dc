/** Windows onto the period: bounded, so that a reader can neither get lost nor zoom past what dates can say. */
import { epochMs, type TimeWindow } from '../time/types.ts';
import type { Timeline } from './types.ts';

/** The narrowest window: two hours. Dates of events are rarely finer than an hour. */
export const NARROWEST_MS = 2 * 3_600_000;

/** Share of the period that may be shown empty before its start and after its end. */
const MARGIN = 0.04;

/** The whole period with a little air at both ends, so that no mark touches the edge. */
export function wholeWindow(timeline: Pick<Timeline, 'period'>): TimeWindow {
  const { from, to } = timeline.period;
  const air = Math.max((to - from) * MARGIN, NARROWEST_MS / 2);
  return { from: epochMs(from - air), to: epochMs(to + air) };
}

/** The part of a window that the data cover, to be put in words: the air at the ends is no time of theirs. */
export function coveredPart({ period }: Pick<Timeline, 'period'>, window: TimeWindow): TimeWindow {
  const from = Math.max(window.from, period.from);
  const to = Math.min(window.to, period.to);
  return from < to ? { from: epochMs(from), to: epochMs(to) } : window;
}

/** The nearest allowed window: ordered, inside the whole period, no narrower than {@link NARROWEST_MS}. */
export function clampWindow(timeline: Pick<Timeline, 'period'>, window: TimeWindow): TimeWindow {
  const whole = wholeWindow(timeline);
  const span = whole.to - whole.from;
  const from = Math.min(window.from, window.to);
  const to = Math.max(window.from, window.to);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return whole;
  const width = Math.min(Math.max(to - from, NARROWEST_MS), span);
  // A window that is too narrow grows to both sides; past 2^53 ms no number is an hour from another.
  const start = to - from < NARROWEST_MS ? (from + to) / 2 - width / 2 : from;
  const first = Math.min(Math.max(start, whole.from), whole.to - width);
  return { from: epochMs(first), to: epochMs(first + width) };
}

/** The window scaled about an instant: factor 0.5 shows half as much time. */
export function zoomWindow(window: TimeWindow, factor: number, about: number): TimeWindow {
  return {
    from: epochMs(about - (about - window.from) * factor),
    to: epochMs(about + (window.to - about) * factor),
  };
}

/** The window moved by a share of its width, positive to later. */
export function shiftWindow(window: TimeWindow, share: number): TimeWindow {
  const by = (window.to - window.from) * share;
  return { from: epochMs(window.from + by), to: epochMs(window.to + by) };
}

/** The window, moved if need be so that it shows an event's mark; itself where there is no such event. */
export function windowWith(
  timeline: Timeline,
  window: TimeWindow,
  event: string | null,
): TimeWindow {
  const index = event === null ? undefined : timeline.indexById.get(event);
  const at = index === undefined ? undefined : timeline.columns.at[index];
  if (at === undefined || (at >= window.from && at <= window.to)) return window;
  const share = (at - (window.from + window.to) / 2) / (window.to - window.from);
  return clampWindow(timeline, shiftWindow(window, share));
}
