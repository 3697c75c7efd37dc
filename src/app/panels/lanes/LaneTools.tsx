import { useStore } from 'zustand';
import { GROUPINGS, NO_CHOICES } from '../../../timeline/lane-choices.ts';
import { planLanes } from '../../../timeline/lanes.ts';
import { useMasarStore, useReader } from '../../reader.ts';

/** How the lanes are grouped, folding all of them, and bringing back what was hidden. */
export function LaneTools() {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const choices = useStore(store, (state) => state.looking.lanes);
  const plan = planLanes(timeline, choices);
  const groups = plan.groups.map(({ id }) => id);
  const areAllFolded = plan.groups.every(({ isFolded }) => isFolded);
  const { arrange } = store.getState();
  return (
    <div className="lane-tools">
      <label>
        <span className="quiet">{language.t('lanes.group-by')}</span>{' '}
        <select
          value={choices.grouping}
          onChange={(event) => {
            const grouping = GROUPINGS.find((one) => one === event.target.value);
            if (grouping) arrange({ grouping, folded: null });
          }}
        >
          {GROUPINGS.map((grouping) => (
            <option key={grouping} value={grouping}>
              {language.t(`lanes.group-by.${grouping}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => arrange({ folded: areAllFolded ? [] : groups })}>
        {language.t(areAllFolded ? 'lanes.unfold-all' : 'lanes.fold-all')}
      </button>
      {plan.hidden.length > 0 ? (
        <span>
          {language.t('lanes.hidden', { n: plan.hidden.length })}{' '}
          <button type="button" className="plain" onClick={() => arrange({ hidden: [] })}>
            {language.t('lanes.show-hidden')}
          </button>
        </span>
      ) : null}
      {choices === NO_CHOICES ||
      plan.pinned.length + choices.order.length + choices.apart.length === 0 ? null : (
        <button type="button" className="plain" onClick={() => arrange(NO_CHOICES)}>
          {language.t('lanes.reset')}
        </button>
      )}
    </div>
  );
}
