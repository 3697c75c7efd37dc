/** Where each lane and each group's head stands, and how far they can be scrolled. */
import type { Lane, LanePlan } from '../timeline/lanes.ts';
import type { LaneShape } from './lane-shape.ts';
import type { CssPx, LaneHead } from './scene.ts';

/** Across the axis, at 16 px text: the least a lane takes above and below its line, and the head of a group. */
const SAID: CssPx = 24;
const DONE: CssPx = 20;
const GROUP: CssPx = 26;
/** The most that lanes grow where they are few. */
const GROWN = 1.7;
/** Row of a name that stands above its lane. */
export const NAME_ROW: CssPx = 20;
/** Share of the view that pinned lanes may keep. */
const MOST_PINNED = 0.5;

/** A lane at its place in the view. */
export interface LaneRow {
  readonly lane: Lane;
  readonly shape: LaneShape;
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
  readonly shapeOf: (lane: Lane) => LaneShape;
  readonly view: { readonly top: CssPx; readonly height: CssPx };
  readonly scroll: CssPx;
  readonly scale: number;
  /** Whether names stand above their lanes rather than beside them. */
  readonly isNarrow: boolean;
}

/** A lane or a group's head, from the top of what it scrolls with. */
type Item =
  | { readonly kind: 'group'; readonly id: string; readonly height: CssPx }
  | {
      readonly kind: 'lane';
      readonly id: string;
      readonly lane: Lane;
      readonly shape: LaneShape;
      readonly said: CssPx;
      readonly height: CssPx;
    };

/** Lanes are as high as their rows need, and grow to fill the view where they are few. */
export function layoutLaneRows(input: LaneRowsInput): LaneRows {
  const { plan, view, scale, isNarrow } = input;
  const name = isNarrow ? NAME_ROW * scale : 0;
  const plain = [...plan.pinned, ...plan.groups.flatMap(({ lanes }) => lanes)];
  const headed = plan.groups.filter(({ isFolded }) => !isFolded).length * GROUP * scale;
  const least = plain.length * (SAID + DONE) * scale;
  const spare = view.height - headed - plain.length * name;
  const grown = Math.min(Math.max(1, spare / Math.max(least, 1)), GROWN);
  const itemOf = (lane: Lane): Item => {
    const shape = input.shapeOf(lane);
    const said = Math.max(SAID * scale * grown, shape.said);
    const done = Math.max(DONE * scale * grown, shape.done);
    return { kind: 'lane', id: lane.id, lane, shape, said, height: name + said + done };
  };
  const pins = plan.pinned.map(itemOf);
  const sticky = fitting(pins, view.height * MOST_PINNED);
  const scrolling: Item[] = [
    ...pins.slice(sticky.length),
    ...plan.groups.flatMap((group): Item[] => [
      ...(group.isFolded ? [] : [{ kind: 'group' as const, id: group.id, height: GROUP * scale }]),
      ...group.lanes.map(itemOf),
    ]),
  ];
  const pinned = heightOf(sticky);
  const mostScroll = Math.max(0, heightOf(scrolling) - (view.height - pinned));
  const scroll = Math.min(Math.max(0, input.scroll), mostScroll);

  const rows: LaneRow[] = [];
  const heads: LaneHead[] = [];
  const stack = (items: readonly Item[], part: 0 | 1): void => {
    let top = 0;
    for (const item of items) {
      const { kind, id, height } = item;
      heads.push({ kind, id, top, height, isPinned: part === 0 });
      if (item.kind === 'lane') {
        const shown = view.top + (part === 0 ? top : pinned + top - scroll);
        const line = shown + name + item.said;
        rows.push({
          lane: item.lane,
          shape: item.shape,
          slot: rows.length,
          part,
          top: shown,
          line,
          bottom: shown + height,
          said: item.said - 2,
          done: height - name - item.said - 2,
        });
      }
      top += height;
    }
  };
  stack(sticky, 0);
  stack(scrolling, 1);
  return { rows, heads, pinned, scroll, mostScroll };
}

const heightOf = (items: readonly Item[]): CssPx =>
  items.reduce((sum, { height }) => sum + height, 0);

/** As many items, from the first, as fit. */
function fitting(items: readonly Item[], room: CssPx): readonly Item[] {
  let height = 0;
  const end = items.findIndex((item) => {
    height += item.height;
    return height > room;
  });
  return end < 0 ? items : items.slice(0, end);
}
