/**
 * The lanes as a reader has arranged them: in which groups, in what order, folded, pinned or hidden.
 *
 * A renaming keeps one lane; a person stands in the lane of whom they act for until the reader
 * takes them apart; a folded group is one lane. Whatever is folded, every event stays in the lane
 * of each actor in it: folding joins lanes, it loses nothing.
 */
import { group } from 'd3-array';
import { type Lane, lanesApart } from './lane.ts';
import { type Grouping, type LaneChoices, NO_CHOICES } from './lane-choices.ts';
import { foldedEvents } from './lane-events.ts';
import { placesOf } from './lane-places.ts';
import type { Timeline } from './types.ts';

export { groupOf, type Lane, NO_GROUP } from './lane.ts';

export interface LaneGroup {
  readonly id: string;
  readonly isFolded: boolean;
  /** How many lanes it has unfolded, hidden ones left out. */
  readonly size: number;
  /** Its lanes; one where it is folded. */
  readonly lanes: readonly Lane[];
}

export interface LanePlan {
  readonly grouping: Grouping;
  readonly pinned: readonly Lane[];
  readonly groups: readonly LaneGroup[];
  /** Lanes the reader has hidden. */
  readonly hidden: readonly string[];
}

/** Lanes shown unfolded at first, unless the reader asks for more. */
const FIRST_LANES = 40;

/** All lanes, from first to last as they are shown. */
export const lanesOf = (plan: LanePlan): readonly Lane[] => [
  ...plan.pinned,
  ...plan.groups.flatMap(({ lanes }) => lanes),
];

const plans = new WeakMap<Timeline, { choices: LaneChoices; plan: LanePlan }>();

/** The lanes as the reader has arranged them; worked out once for the same choices. */
export function planLanes(timeline: Timeline, choices: LaneChoices): LanePlan {
  const known = plans.get(timeline);
  if (known?.choices === choices) return known.plan;
  const plan = planned(timeline, choices);
  plans.set(timeline, { choices, plan });
  return plan;
}

function planned(timeline: Timeline, choices: LaneChoices): LanePlan {
  const { grouping } = choices;
  const hidden = new Set(choices.hidden);
  const lanes = lanesApart(timeline, choices);
  const shown = lanes.filter(({ id }) => !hidden.has(id));
  const byId = new Map(shown.map((lane) => [lane.id, lane]));
  const pins = new Set(choices.pinned);
  const folded = new Set(foldedGroups(timeline, choices));
  return {
    grouping,
    pinned: choices.pinned.flatMap((id) => byId.get(id) ?? []),
    groups: groupsOf(timeline, choices, shown).flatMap(([id, own]): LaneGroup[] => {
      const whole = own.filter((lane) => !pins.has(lane.id));
      const size = whole.length;
      if (size === 0) return [];
      if (!folded.has(id)) return [{ id, isFolded: false, size, lanes: whole }];
      return [{ id, isFolded: true, size, lanes: [foldedLane(timeline, id, whole)] }];
    }),
    hidden: choices.hidden.filter((id) => lanes.some((lane) => lane.id === id)),
  };
}

/** Groups with their lanes, both in the order they are shown: people behind those they act for. */
function groupsOf(
  timeline: Timeline,
  choices: LaneChoices,
  shown: readonly Lane[],
): readonly (readonly [group: string, lanes: readonly Lane[]])[] {
  const places = placesOf(timeline, choices.grouping);
  const byGroup = group(shown, (lane) => lane.group);
  return inOrder(places.groups, choices.order).map((id) => {
    const own = byGroup.get(id) ?? [];
    const byId = new Map(own.map((lane) => [lane.id, lane]));
    const apart = group(
      own.filter((lane) => lane.home !== lane.id),
      ({ home }) => home,
    );
    const members = inOrder(
      places.lanes.filter((lane) => byId.has(lane) || apart.has(lane)),
      choices.order,
    ).flatMap((lane) => {
      const people = (apart.get(lane) ?? []).map((one) => one.id);
      return [lane, ...inOrder(people, choices.order)].flatMap((one) => byId.get(one) ?? []);
    });
    const placed = new Set(members);
    return [id, [...members, ...own.filter((lane) => !placed.has(lane))]] as const;
  });
}

/** The groups that are folded, shown now or not: those the reader chose, else those folded at first. */
export const foldedGroups = (timeline: Timeline, choices: LaneChoices): readonly string[] =>
  choices.folded ?? foldedAtFirst(timeline, choices.grouping);

/** Everything unfolded, as the records give it. */
const UNFOLDED: Readonly<Record<Grouping, LaneChoices>> = {
  bloc: { ...NO_CHOICES, grouping: 'bloc', folded: [] },
  kind: { ...NO_CHOICES, grouping: 'kind', folded: [] },
};

/** Ids in their own order, those the reader moved as the reader put them. */
function inOrder(ids: readonly string[], moved: readonly string[]): readonly string[] {
  if (moved.length === 0) return ids;
  const there = new Set(ids);
  const own = moved.filter((id) => there.has(id));
  const isMoved = new Set(own);
  let next = 0;
  return ids.map((id) => {
    if (!isMoved.has(id)) return id;
    next += 1;
    return own[next - 1] ?? id;
  });
}

/**
 * The least active groups are folded until few enough lanes are left. Of all records, each actor
 * in its one lane, so that nothing unfolds while a date is moved or people are taken apart.
 */
function foldedAtFirst(part: Timeline, grouping: Grouping): readonly string[] {
  const timeline = part.whole ?? part;
  const { groups } = planned(timeline, UNFOLDED[grouping]);
  let lanes = groups.reduce((sum, { size }) => sum + size, 0);
  const perLane = (group: LaneGroup) =>
    group.lanes.reduce((sum, { events }) => sum + events.length, 0) / group.size;
  const folded: string[] = [];
  for (const group of [...groups].sort(
    (a, b) => perLane(a) - perLane(b) || (a.id < b.id ? -1 : 1),
  )) {
    if (lanes <= FIRST_LANES) break;
    if (group.size < 2) continue;
    folded.push(group.id);
    lanes -= group.size - 1;
  }
  return folded;
}

/** One lane for a group. */
function foldedLane(timeline: Timeline, id: string, lanes: readonly Lane[]): Lane {
  return {
    id: `group:${id}`,
    kind: 'group',
    actors: lanes.flatMap(({ actors }) => actors),
    names: [],
    group: id,
    events: foldedEvents(
      timeline,
      lanes.map(({ events }) => events),
    ),
    people: 0,
    home: `group:${id}`,
  };
}
