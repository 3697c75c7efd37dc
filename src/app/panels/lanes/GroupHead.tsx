import { ChevronDown, ChevronRight } from 'lucide-react';
import { groupName } from '../../../layout/lane-names.ts';
import { foldedGroups, type LaneGroup, type LanePlan } from '../../../timeline/lanes.ts';
import { useMasarStore, useReader } from '../../reader.ts';

interface GroupHeadProps {
  readonly group: LaneGroup;
  readonly plan: LanePlan;
}

/** A group's name, its number of lanes, and the button that folds and unfolds it. */
export function GroupHead({ group, plan }: GroupHeadProps) {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const name = groupName(timeline, language, plan.grouping, group.id);
  const Icon = group.isFolded ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      className="head-group"
      tabIndex={-1}
      aria-expanded={!group.isFolded}
      onClick={() => {
        // Groups that are not shown now stay as they are.
        const folded = foldedGroups(timeline, store.getState().looking.lanes);
        store.getState().arrange({
          folded: group.isFolded ? folded.filter((id) => id !== group.id) : [...folded, group.id],
        });
      }}
    >
      <Icon aria-hidden="true" className="mirrors" />
      <span className="head-name">{name}</span>
      <span className="quiet head-size" aria-hidden="true">
        {language.number(group.size)}
      </span>
    </button>
  );
}
