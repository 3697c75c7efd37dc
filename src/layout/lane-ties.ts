/** What ties lanes: a thread an event, or of very many events bundles between pairs of lanes. */
import { SIDES } from '../records/word-lists.ts';
import type { TimeWindow } from '../time/types.ts';
import { eventInLane, type LaneEvent } from '../timeline/lane-events.ts';
import type { Lane, LanePlan } from '../timeline/lanes.ts';
import { countAll, sidesOf, sidesOfLane, slice } from '../timeline/sorted.ts';
import { tiesOf } from '../timeline/ties.ts';
import type { Timeline } from '../timeline/types.ts';
import { type Bundles, layoutBundles } from './bundles.ts';
import { type Frame, pixelOf } from './frame.ts';
import { selectedId, type ViewInput } from './input.ts';
import type { LaneRow } from './lane-rows.ts';
import type { CssPx, Mark, Thread } from './scene.ts';
import { type Knot, layoutThreads } from './threads.ts';

/** Events in view above which threads are bundled. */
export const MOST_THREADED = 1500;

export interface LaneTiesInput {
  readonly frame: Frame;
  /** Where lanes show, across the axis. */
  readonly view: { readonly top: CssPx; readonly bottom: CssPx };
  readonly plan: LanePlan;
  /** All lanes, and those of them in view with their marks. */
  readonly rows: readonly LaneRow[];
  readonly shown: readonly LaneRow[];
  readonly marks: readonly Mark[];
}

/** Threads of the window's events, or the bundles of very many and the threads of who stands out. */
export function tieLanes(
  input: ViewInput,
  lanes: LaneTiesInput,
): Bundles & { readonly threads: readonly Thread[] } {
  const { timeline, window, matched } = input;
  const { frame, view, plan, rows, shown } = lanes;
  const isMany = (some: Uint8Array | null) =>
    countAll(sidesOf(timeline, some), window.from, window.to) > MOST_THREADED;
  const isAllMany = isMany(null);
  const isBundled = isAllMany && (matched === null || isMany(matched));
  const selected = selectedId(input, 'event');
  const apart = [selected, input.hovered].flatMap((id) =>
    id === null ? [] : (timeline.indexById.get(id) ?? []),
  );
  const eventsOf = (lane: Lane): readonly LaneEvent[] =>
    isBundled
      ? [...new Set(apart)].flatMap((index) => eventInLane(lane, index) ?? [])
      : standingIn(timeline, lane, window, isAllMany ? matched : null);
  const threads = layoutThreads({
    knots: knotsOf(input, lanes, eventsOf),
    view,
    selected,
    hovered: input.hovered,
  });
  if (!isBundled) return { threads, bundles: [], left: 0 };
  const inView = new Set(shown);
  const bundles = layoutBundles({
    ties: tiesOf(timeline, plan),
    rows: rows.map((row) => ({ id: row.lane.id, line: row.line, isShown: inView.has(row) })),
    frame,
    view,
    matched,
  });
  return { threads, ...bundles };
}

/** Where events are tied, in view or not. */
function knotsOf(
  input: ViewInput,
  { frame, rows, shown, marks }: LaneTiesInput,
  eventsOf: (lane: Lane) => readonly LaneEvent[],
): ReadonlyMap<string, readonly Knot[]> {
  const { timeline, matched } = input;
  const drawn = new Map(marks.map((mark) => [`${mark.lane?.id} ${mark.index}`, mark]));
  const inView = new Set(shown);
  const knots = new Map<string, Knot[]>();
  for (const row of rows) {
    for (const { index, part } of eventsOf(row.lane)) {
      const at = timeline.columns.at[index] ?? 0;
      const isMatched = matched?.[index] !== 0;
      if (!isMatched && input.unmatched === 'hide') continue;
      const event = timeline.events.at(index);
      if (!event) continue;
      const mark = drawn.get(`${row.lane.id} ${index}`);
      const knot: Knot = {
        event: event.id,
        x: pixelOf(frame, at),
        y: mark?.y ?? row.line,
        radius: mark?.radius ?? 0,
        side: (['said', 'done', 'line'] as const)[timeline.columns.side[index] ?? 0] ?? 'said',
        part,
        matched: isMatched,
        isShown: inView.has(row),
      };
      const list = knots.get(event.id);
      if (list) list.push(knot);
      else knots.set(event.id, [knot]);
    }
  }
  return knots;
}

/** Events whose marks stand in the window, in the timeline's order. */
function standingIn(
  timeline: Timeline,
  lane: Lane,
  { from, to }: TimeWindow,
  matched: Uint8Array | null,
): readonly LaneEvent[] {
  const sides = sidesOfLane(timeline, lane, matched);
  return SIDES.flatMap((side) => [...slice(sides[side], from, to)])
    .sort((a, b) => a - b)
    .flatMap((index) => eventInLane(lane, index) ?? []);
}
