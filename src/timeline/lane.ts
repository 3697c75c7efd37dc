/** One lane an actor, before lanes are arranged: which there are, and what happened in each. */
import type { ActorRecord } from '../records/schema.ts';
import { countPeople, homeOf, type LaneName, laneOf, namesOf } from './lane-actors.ts';
import type { Grouping, LaneChoices } from './lane-choices.ts';
import { eventsByLane, type LaneEvents, NO_LANE_EVENTS } from './lane-events.ts';
import type { Timeline } from './types.ts';

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
  /** In the timeline's order, each event once; the same object while the same stands in the lane. */
  readonly events: LaneEvents;
  /** Others folded into it that could have lanes of their own. */
  readonly people: number;
  /** The lane it stands beside: its own id, or that of whom it acts for where it stands apart. */
  readonly home: string;
}

/** Id of the group of actors of which the records name none. */
export const NO_GROUP = '~';

/** Group of an actor under a grouping. */
export const groupOf = (actor: ActorRecord | undefined, grouping: Grouping): string =>
  (grouping === 'bloc' ? actor?.bloc : actor?.kind) ?? NO_GROUP;

/** A lane before it is said in which group it stands. */
type Row = Omit<Lane, 'group'>;

/** Ways of taking people apart whose events are kept beside each other. */
const REMEMBERED = 8;
const known = new WeakMap<Timeline, Map<string, readonly Row[]>>();

/** Lanes of single actors, those with nothing to show left out, in the order of the actors. */
export function lanesApart(
  timeline: Timeline,
  { grouping, apart }: Pick<LaneChoices, 'grouping' | 'apart'>,
): readonly Lane[] {
  const rows = known.get(timeline) ?? new Map<string, readonly Row[]>();
  known.set(timeline, rows);
  const key = JSON.stringify(apart);
  const own = rows.get(key) ?? rowsApart(timeline, apart);
  if (rows.size >= REMEMBERED) rows.clear();
  rows.set(key, own);
  return own.map((row) => ({ ...row, group: groupOf(timeline.actors.get(row.home), grouping) }));
}

function rowsApart(timeline: Timeline, apart: readonly string[]): readonly Row[] {
  const actorsOf = new Map<string, string[]>();
  for (const id of timeline.actors.keys()) {
    const lane = laneOf(timeline, id, apart);
    const actors = actorsOf.get(lane);
    if (actors) actors.push(id);
    else actorsOf.set(lane, [id]);
  }
  const lanes = [...actorsOf];
  const happened = eventsByLane(
    timeline,
    lanesOfCodes(
      timeline,
      lanes.map(([, actors]) => actors),
    ),
    lanes.length,
  );
  const people = countPeople(timeline);
  return lanes.flatMap(([id, actors], lane): Row[] => {
    const events = happened[lane] ?? NO_LANE_EVENTS;
    const isMember = actors.some((actor) => timeline.membershipsByActor.has(actor));
    if (events.length === 0 && !isMember) return [];
    return [
      {
        id,
        kind: 'actor',
        actors,
        names: namesOf(timeline, id),
        events,
        people: people.get(id) ?? 0,
        home: homeOf(timeline, id),
      },
    ];
  });
}

/** The list that each code of actors is in, as its position; −1 for those in none. */
export function lanesOfCodes(
  { codes }: Pick<Timeline, 'codes'>,
  lists: readonly (readonly string[])[],
): Int32Array {
  const laneOfActor = new Map(
    lists.flatMap((actors, lane) => actors.map((id) => [id, lane] as const)),
  );
  return Int32Array.from(codes.actors, (id) => laneOfActor.get(id) ?? -1);
}
