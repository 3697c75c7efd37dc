/** Moving a lane among those it stands with. */
import type { LaneChoices } from './lane-choices.ts';
import type { Lane, LanePlan } from './lanes.ts';

/**
 * The lanes that a lane can change places with: the pinned ones; else those of its group, which
 * take their people along; else, for one of those people, the others of the same home.
 */
export function siblingsOf(plan: LanePlan, lane: Lane): readonly string[] {
  if (plan.pinned.includes(lane)) return plan.pinned.map(({ id }) => id);
  const group = plan.groups.find(({ lanes }) => lanes.includes(lane));
  const isApart = lane.home !== lane.id;
  return (group?.lanes ?? [])
    .filter((one) =>
      isApart ? one.home === lane.home && one.home !== one.id : one.home === one.id,
    )
    .map(({ id }) => id);
}

/** What changes where a lane moves by some places; null where it cannot. */
export function moved(
  plan: LanePlan,
  choices: LaneChoices,
  lane: Lane,
  by: number,
): Partial<LaneChoices> | null {
  const ids = [...siblingsOf(plan, lane)];
  const from = ids.indexOf(lane.id);
  const to = Math.min(Math.max(from + by, 0), ids.length - 1);
  if (from < 0 || from === to) return null;
  ids.splice(to, 0, ...ids.splice(from, 1));
  if (!plan.pinned.includes(lane)) {
    return { order: [...choices.order.filter((id) => !ids.includes(id)), ...ids] };
  }
  // Pinned lanes that are hidden keep their pin.
  return { pinned: [...ids, ...choices.pinned.filter((id) => !ids.includes(id))] };
}
