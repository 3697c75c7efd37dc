/**
 * From when to when an actor was, and what it was a member of meanwhile. What the records do not
 * date is not guessed: a life without a beginning is drawn from the first, a membership without
 * a known beginning flows in from nowhere.
 */
import type { MembershipRecord } from '../records/schema.ts';
import { endOf, startOf } from './lane-actors.ts';
import { type Lane, type LanePlan, lanesOf } from './lanes.ts';
import type { Timeline } from './types.ts';

/** When a lane's actor was. */
export interface Life {
  readonly lane: string;
  /** −∞ where the records do not say. */
  readonly from: number;
  /** +∞ where the records do not say. */
  readonly to: number;
}

/** A membership between two lanes that are shown. */
export interface Bond {
  readonly record: MembershipRecord;
  /** Lane of the member, and of the group. */
  readonly member: string;
  readonly group: string;
  readonly from: number;
  readonly to: number;
  /** Whether its ends are given: where they are, the lanes flow into one another. */
  readonly isStartKnown: boolean;
  readonly isEndKnown: boolean;
}

/** What was worked out for a plan: the same in every frame. */
const known = new WeakMap<LanePlan, { lives: readonly Life[]; bonds: readonly Bond[] }>();

function linesOf(timeline: Timeline, plan: LanePlan) {
  const before = known.get(plan);
  if (before) return before;
  const made = { lives: livesIn(timeline, plan), bonds: bondsIn(timeline, plan) };
  known.set(plan, made);
  return made;
}

/** The lives of the lanes that are one actor's. */
export const livesOf = (timeline: Timeline, plan: LanePlan): readonly Life[] =>
  linesOf(timeline, plan).lives;

/** Memberships whose member and group stand in different lanes. */
export const bondsOf = (timeline: Timeline, plan: LanePlan): readonly Bond[] =>
  linesOf(timeline, plan).bonds;

function livesIn(timeline: Timeline, plan: LanePlan): readonly Life[] {
  return lanesOf(plan)
    .filter(({ kind }) => kind === 'actor')
    .map((lane): Life => {
      const [first] = lane.names;
      const last = timeline.actors.get(lane.id);
      return {
        lane: lane.id,
        from: startOf(first?.actor.founded) ?? Number.NEGATIVE_INFINITY,
        to: endOf(last?.dissolved) ?? Number.POSITIVE_INFINITY,
      };
    });
}

function bondsIn(timeline: Timeline, plan: LanePlan): readonly Bond[] {
  const lanes = lanesOf(plan);
  const laneOfActor = new Map<string, Lane>();
  // A pinned lane of its own counts before the folded group that has it too.
  for (const lane of [...lanes].reverse()) for (const id of lane.actors) laneOfActor.set(id, lane);
  return timeline.dataSet.memberships.flatMap((record): Bond[] => {
    const member = laneOfActor.get(record.member);
    const group = laneOfActor.get(record.group);
    if (!member || !group || member === group) return [];
    const from = startOf(record.date);
    const to = endOf(record.date);
    return [
      {
        record,
        member: member.id,
        group: group.id,
        from: from ?? Number.NEGATIVE_INFINITY,
        to: to ?? Number.POSITIVE_INFINITY,
        isStartKnown: from !== null,
        isEndKnown: to !== null,
      },
    ];
  });
}
