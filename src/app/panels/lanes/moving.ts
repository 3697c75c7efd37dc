/** Moving a lane among those of its group. */
import type { LaneChoices } from '../../../timeline/lane-choices.ts';
import type { Lane, LanePlan } from '../../../timeline/lanes.ts';

/** The lanes that a lane stands among: the pinned ones, or those of its group. */
export const siblingsOf = (plan: LanePlan, lane: Lane): readonly string[] =>
  (plan.pinned.includes(lane)
    ? plan.pinned
    : (plan.groups.find(({ lanes }) => lanes.includes(lane))?.lanes ?? [])
  ).map(({ id }) => id);

/** The choices with a lane moved by some places; none where it is at the end already. */
export function moved(plan: LanePlan, lane: Lane, by: number): Partial<LaneChoices> {
  const ids = [...siblingsOf(plan, lane)];
  const from = ids.indexOf(lane.id);
  const to = Math.min(Math.max(from + by, 0), ids.length - 1);
  if (from < 0 || from === to) return {};
  ids.splice(to, 0, ...ids.splice(from, 1));
  return plan.pinned.includes(lane) ? { pinned: ids } : { order: ids };
}
