/** Where each lane and each group's head stands, and how far they can be scrolled. */
import type { Lane, LanePlan } from '../timeline/lanes.ts';
import type { CssPx, LaneHead } from './scene.ts';

/** Across the axis, at 16 px text: a lane, and the head of an unfolded group. */
const LANE: CssPx = 46;
const TALLEST: CssPx = 76;
const GROUP: CssPx = 26;
/** Row of a name that stands above its lane. */
const NAME: CssPx = 20;
/** Share of the view that pinned lanes may keep. */
const MOST_PINNED = 0.5;

/** A lane at its place in the view. */
export interface LaneRow {
  readonly lane: Lane;
  readonly slot: number;
  /** Which of the parts it moves with: 0 pinned, 1 scrolled. */
  readonly part: 0 | 1;
  /** In the view, scrolled: top and line of the lane, and the room above and below its line. */
  readonly top: CssPx;
  readonly line: CssPx;
  readonly bottom: CssPx;
  readonly said: CssPx;
  readonly done: CssPx;
}

export interface LaneRows {
  readonly rows: readonly LaneRow[];
  readonly heads: readonly LaneHead[];
  /** Height of the pinned lanes. */
  readonly pinned: CssPx;
  readonly scroll: CssPx;
  readonly mostScroll: CssPx;
}

export interface LaneRowsInput {
  readonly plan: LanePlan;
  readonly view: { readonly top: CssPx; readonly height: CssPx };
  readonly scroll: CssPx;
  readonly scale: number;
  /** Whether names stand above their lanes rather than beside them. */
  readonly isNarrow: boolean;
}

/** Lanes grow to fill the view where they are few. */
export function layoutLaneRows(input: LaneRowsInput): LaneRows {
  const { plan, view, scale, isNarrow } = input;
  const name = isNarrow ? NAME * scale : 0;
  const groupHead = GROUP * scale;
  const count = plan.pinned.length + plan.groups.reduce((n, { lanes }) => n + lanes.length, 0);
  const headed = plan.groups.filter(({ isFolded }) => !isFolded).length;
  const share = (view.height - headed * groupHead) / Math.max(count, 1) - name;
  const lane = name + Math.min(Math.max(share, LANE * scale), TALLEST * scale);
  const sticky = plan.pinned.slice(0, Math.floor((view.height * MOST_PINNED) / lane));
  const pinned = sticky.length * lane;
  const total = (count - sticky.length) * lane + headed * groupHead;
  const mostScroll = Math.max(0, total - (view.height - pinned));
  const scroll = Math.min(Math.max(0, input.scroll), mostScroll);

  const rows: LaneRow[] = [];
  const heads: LaneHead[] = [];
  const place = (one: Lane, top: CssPx, part: 0 | 1): void => {
    const shown = view.top + (part === 0 ? top : pinned + top - scroll);
    const line = shown + name + (lane - name) * 0.53;
    rows.push({
      lane: one,
      slot: rows.length,
      part,
      top: shown,
      line,
      bottom: shown + lane,
      said: line - shown - name - 2,
      done: shown + lane - line - 2,
    });
    heads.push({ kind: 'lane', id: one.id, top, height: lane, isPinned: part === 0 });
  };
  for (const [i, one] of sticky.entries()) place(one, i * lane, 0);
  let at = 0;
  for (const one of plan.pinned.slice(sticky.length)) {
    place(one, at, 1);
    at += lane;
  }
  for (const group of plan.groups) {
    if (!group.isFolded) {
      heads.push({ kind: 'group', id: group.id, top: at, height: groupHead, isPinned: false });
      at += groupHead;
    }
    for (const one of group.lanes) {
      place(one, at, 1);
      at += lane;
    }
  }
  return { rows, heads, pinned, scroll, mostScroll };
}
