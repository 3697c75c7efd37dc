/**
 * One lane an actor: which lanes there are, what happened in each, and in what order they stand.
 *
 * A renaming keeps one lane; a person stands in the lane of whom they act for until the reader
 * takes them apart; a folded group is one lane. Whatever is folded, every event stays in the lane
 * of each actor in it: folding joins lanes, it loses nothing.
 */
import type { ActorRecord } from '../records/schema.ts';
import { parseWhen } from '../time/edtf.ts';
import type { EpochMs } from '../time/types.ts';
import { eachOf } from './indexed.ts';
import { type Grouping, type LaneChoices, NO_CHOICES } from './lane-choices.ts';
import { linearOrder, type SharedEvents } from './lane-order.ts';
import { type Part, partOfRole, strongest } from './roles.ts';
import { type EventIndex, eventIndex, type Timeline } from './types.ts';

/** An event in a lane. */
export interface LaneEvent {
  readonly index: EventIndex;
  readonly part: Part;
}

/** A name with when it held. */
export interface LaneName {
  /** The actor that bears it, or null for one of an actor's earlier `names`. */
  readonly actor: ActorRecord;
  readonly name: ActorRecord['name'];
  /** From when; −∞ for the first. */
  readonly from: number;
}

export interface Lane {
  /** The actor's id, the last of a renaming's; `group:` and the group's id for a folded group. */
  readonly id: string;
  readonly kind: 'actor' | 'group';
  /** All actors whose events stand here. */
  readonly actors: readonly string[];
  /** Names over time, earliest first; empty for a group. */
  readonly names: readonly LaneName[];
  /** Id of the group it stands in. */
  readonly group: string;
  /** In the timeline's order, each event once. */
  readonly events: readonly LaneEvent[];
  /** Others folded into it that could have lanes of their own. */
  readonly people: number;
  /** The lane it stands beside: its own id, or that of whom it acts for where it stands apart. */
  readonly home: string;
}

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

/** Id of the group of actors of which the records name none. */
export const NO_GROUP = '~';
/** How much an event draws its lane to the top, over how much one that is shared draws lanes together. */
const PULL = 2;
/** How much an event shared with a lane of another group counts, over one within the group. */
const ABROAD = 0.2;
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
  const order = orderOf(timeline, grouping);
  const hidden = new Set(choices.hidden);
  const pins = new Set(choices.pinned);
  const lanes = lanesApart(timeline, choices);
  const shown = lanes.filter(({ id }) => !hidden.has(id));
  const groups = inOrder(order.groups, choices.order).flatMap((id): LaneGroup[] => {
    const own = shown.filter((lane) => lane.group === id);
    const members = inOrder(
      order.lanes.filter((lane) => own.some((one) => one.id === lane || one.home === lane)),
      choices.order,
    ).flatMap((lane) => {
      const people = own.filter(({ id, home }) => home === lane && id !== lane);
      const ordered = inOrder(
        people.map((one) => one.id),
        choices.order,
      );
      return [lane, ...ordered].flatMap((one) => own.filter((other) => other.id === one));
    });
    const strays = own.filter((lane) => !members.includes(lane));
    const whole = [...members, ...strays].filter((lane) => !pins.has(lane.id));
    return whole.length === 0 ? [] : [{ id, isFolded: false, size: whole.length, lanes: whole }];
  });
  const folded = new Set(foldedGroups(timeline, choices));
  return {
    grouping,
    pinned: choices.pinned.flatMap((id) => shown.filter((lane) => lane.id === id)),
    groups: groups.map((group) =>
      folded.has(group.id)
        ? { ...group, isFolded: true, lanes: [foldedLane(timeline, group)] }
        : group,
    ),
    hidden: choices.hidden.filter((id) => lanes.some((lane) => lane.id === id)),
  };
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
  const own = moved.filter((id) => ids.includes(id));
  const slots = ids.flatMap((id, i) => (own.includes(id) ? [i] : []));
  const result = [...ids];
  for (const [k, slot] of slots.entries()) result[slot] = own[k] ?? result[slot] ?? '';
  return result;
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

function foldedLane(timeline: Timeline, group: LaneGroup): Lane {
  const actors = group.lanes.flatMap((lane) => lane.actors);
  const own = new Set(actors);
  return {
    id: `group:${group.id}`,
    kind: 'group',
    actors,
    names: [],
    group: group.id,
    events: eventsByLane(timeline, (actor) => (own.has(actor) ? '' : undefined)).get('') ?? [],
    people: 0,
    home: `group:${group.id}`,
  };
}

/** Group of an actor under a grouping. */
export const groupOf = (actor: ActorRecord | undefined, grouping: Grouping): string =>
  (grouping === 'bloc' ? actor?.bloc : actor?.kind) ?? NO_GROUP;

/** Lanes of single actors, those with nothing to show left out, in the order of the actors. */
function lanesApart(timeline: Timeline, { grouping, apart }: LaneChoices): readonly Lane[] {
  const rows = new Map<string, string[]>();
  const laneFor = new Map<string, string>();
  for (const id of timeline.actors.keys()) {
    const lane = laneOf(timeline, id, apart);
    laneFor.set(id, lane);
    const row = rows.get(lane);
    if (row) row.push(id);
    else rows.set(lane, [id]);
  }
  const happened = eventsByLane(timeline, (actor) => laneFor.get(actor));
  return [...rows].flatMap(([id, actors]): Lane[] => {
    const events = happened.get(id) ?? [];
    const isMember = actors.some((actor) => timeline.membershipsByActor.has(actor));
    if (events.length === 0 && !isMember) return [];
    const home = homeOf(timeline, id);
    const group = groupOf(timeline.actors.get(home), grouping);
    return [
      {
        id,
        kind: 'actor',
        actors,
        names: namesOf(timeline, id),
        group,
        events,
        people: peopleOf(timeline, id).length,
        home,
      },
    ];
  });
}

/** The lane an actor stands in: its own last name, or the lane of whom it acts for. */
export function laneOf(timeline: Timeline, actor: string, apart: readonly string[]): string {
  let id = renamedTo(timeline, actor);
  for (const seen = new Set<string>(); !seen.has(id); ) {
    seen.add(id);
    const principal = timeline.actors.get(id)?.actsFor;
    if (principal === undefined || !timeline.actors.has(principal)) return id;
    const next = renamedTo(timeline, principal);
    if (apart.includes(next)) return id;
    id = next;
  }
  return id;
}

/** The lane someone stands beside: that of whom they act for, in the end. */
const homeOf = (timeline: Timeline, id: string): string => laneOf(timeline, id, []);

/** Those who act for an actor and have events of their own. */
export function peopleOf(timeline: Timeline, id: string): readonly string[] {
  return [...timeline.actors.values()].flatMap((actor) =>
    actor.id !== id && actor.actsFor !== undefined && renamedTo(timeline, actor.actsFor) === id
      ? [actor.id]
      : [],
  );
}

/** The last name of an actor: a successor that names it as predecessor and was not a merger of others. */
function renamedTo(timeline: Timeline, actor: string): string {
  let id = actor;
  for (const seen = new Set<string>(); !seen.has(id); ) {
    seen.add(id);
    const next = timeline.actors.get(timeline.actors.get(id)?.successor ?? '');
    const isGroup = timeline.dataSet.memberships.some(({ group }) => group === next?.id);
    if (!next || next.predecessor !== id || isGroup) return id;
    id = next.id;
  }
  return id;
}

/** Names of a lane over time. */
function namesOf(timeline: Timeline, id: string): readonly LaneName[] {
  const chain: ActorRecord[] = [];
  for (let actor = timeline.actors.get(id); actor && !chain.includes(actor); ) {
    chain.unshift(actor);
    const earlier = timeline.actors.get(actor.predecessor ?? '');
    actor = earlier && renamedTo(timeline, earlier.id) === id ? earlier : undefined;
  }
  return chain.flatMap((actor, i): LaneName[] => {
    const since =
      i === 0 ? Number.NEGATIVE_INFINITY : (startOf(actor.founded) ?? Number.NEGATIVE_INFINITY);
    const own = (actor.names ?? []).map(({ name, date }) => ({
      actor,
      name,
      from: Math.max(since, startOf(date) ?? since),
    }));
    return own.length > 0
      ? [...own].sort((a, b) => a.from - b.from)
      : [{ actor, name: actor.name, from: since }];
  });
}

/** First instant of a date; null where there is none, or its start is open. */
export function startOf(date: string | undefined): EpochMs | null {
  const when = date === undefined ? null : parseWhen(date);
  return when?.ok && typeof when.value.start === 'object' ? when.value.start.min : null;
}

/** First instant after a date's end; null where it is open or not known. */
export function endOf(date: string | undefined): EpochMs | null {
  const when = date === undefined ? null : parseWhen(date);
  return when?.ok && typeof when.value.end === 'object' ? when.value.end.max : null;
}

/**
 * Events by lane, in one pass: each event once in the lane of every actor in it, with the
 * strongest part that any of the lane's actors plays.
 *
 * @param laneFor  the lane of an actor; undefined where it has none
 */
function eventsByLane(
  timeline: Timeline,
  laneFor: (actor: string) => string | undefined,
): ReadonlyMap<string, readonly LaneEvent[]> {
  const lanes = new Map<string, LaneEvent[]>();
  for (const [event, i] of eachOf(timeline.events)) {
    const parts = new Map<string, Part[]>();
    for (const { actor, role } of event.actors ?? []) {
      const lane = actor === undefined ? undefined : laneFor(actor);
      if (lane === undefined) continue;
      parts.set(lane, [...(parts.get(lane) ?? []), partOfRole(role)]);
    }
    for (const [lane, played] of parts) {
      const entry = { index: eventIndex(i), part: strongest(played) };
      const events = lanes.get(lane);
      if (events) events.push(entry);
      else lanes.set(lane, [entry]);
    }
  }
  return lanes;
}

interface Order {
  /** Groups from top to bottom. */
  readonly groups: readonly string[];
  /** Lanes of all groups, each group's in its order. */
  readonly lanes: readonly string[];
}

const orders = new WeakMap<Timeline, Map<Grouping, Order>>();

/**
 * The order that keeps threads short, from all events whatever is known, filtered, folded or
 * hidden, so that no lane jumps. Groups first, then the lanes of each between what stands above and below.
 * Each event of its own draws a lane upward as well: who is in most of the story is met first.
 */
function orderOf(part: Timeline, grouping: Grouping): Order {
  const timeline = part.whole ?? part;
  const known = orders.get(timeline)?.get(grouping);
  if (known) return known;
  const lanes = lanesApart(timeline, { ...NO_CHOICES, grouping });
  const active = [...lanes].sort(
    (a, b) => b.events.length - a.events.length || (a.id < b.id ? -1 : 1),
  );
  const groupIds = [...new Set(active.map(({ group }) => group))];
  const activity = (id: string) =>
    active.filter(({ group }) => group === id).reduce((n, { events }) => n + events.length, 0);
  const groups = linearOrder(
    groupIds,
    sharedEvents(timeline, groupIds, active, ({ group }) => group),
    { above: new Map(groupIds.map((id) => [id, activity(id) * PULL])), below: new Map() },
  );
  const ids = active.map(({ id }) => id);
  const shared = sharedEvents(timeline, ids, active, ({ id }) => id);
  const rank = new Map(groups.map((id, i) => [id, i]));
  const happened = new Map(active.map(({ id, events }) => [id, events.length]));
  const groupOfLane = new Map(active.map(({ id, group }) => [id, group]));
  const ordered = groups.flatMap((group, at) => {
    const own = ids.filter((id) => groupOfLane.get(id) === group);
    const outside = (pull: number, isThere: (rankOfOther: number) => boolean) =>
      new Map(
        own.map((id) => [
          id,
          [...(shared.get(id) ?? [])].reduce(
            (sum, [other, weight]) =>
              sum + (isThere(rank.get(groupOfLane.get(other) ?? '') ?? at) ? weight * ABROAD : 0),
            (happened.get(id) ?? 0) * pull,
          ),
        ]),
      );
    return linearOrder(own, shared, {
      above: outside(PULL, (other) => other < at),
      below: outside(0, (other) => other > at),
    });
  });
  const order = { groups, lanes: ordered };
  const byGrouping = orders.get(timeline) ?? new Map<Grouping, Order>();
  orders.set(timeline, byGrouping.set(grouping, order));
  return order;
}

function sharedEvents(
  timeline: Timeline,
  ids: readonly string[],
  lanes: readonly Lane[],
  idOf: (lane: Lane) => string,
): SharedEvents {
  const present: Set<string>[] = Array.from({ length: timeline.count }, () => new Set());
  for (const lane of lanes) {
    for (const { index } of lane.events) present[index]?.add(idOf(lane));
  }
  const shared = new Map(ids.map((id) => [id, new Map<string, number>()]));
  for (const together of present) {
    for (const a of together) {
      const row = shared.get(a);
      for (const b of together) if (a !== b) row?.set(b, (row.get(b) ?? 0) + 1);
    }
  }
  return shared;
}
