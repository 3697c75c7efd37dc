import { SlidersHorizontal } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import { GROUPINGS, NO_CHOICES } from '../../../timeline/lane-choices.ts';
import { planLanes } from '../../../timeline/lanes.ts';
import { useMasarStore, useReader } from '../../reader.ts';

/** How the lanes are grouped, folding all of them, and bringing back what was hidden. */
export function LaneTools() {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const choices = useStore(store, (state) => state.looking.lanes);
  const id = useId();
  const plan = planLanes(timeline, choices);
  const areAllFolded = plan.groups.every(({ isFolded }) => isFolded);
  const { arrange } = store.getState();
  return (
    <>
      {plan.hidden.length > 0 ? (
        <button type="button" onClick={() => arrange({ hidden: [] })}>
          {language.t('lanes.hidden', { n: plan.hidden.length })}
          {language.t('panel.separator')}
          {language.t('lanes.show-hidden')}
        </button>
      ) : null}
      <button
        type="button"
        className="icon-button"
        popoverTarget={id}
        aria-label={language.t('lanes.arrange')}
        title={language.t('lanes.arrange')}
      >
        <SlidersHorizontal aria-hidden="true" />
      </button>
      <div
        id={id}
        popover="auto"
        className="popover lane-tools"
        role="dialog"
        aria-label={language.t('lanes.arrange')}
      >
        <fieldset className="choice">
          <legend>{language.t('lanes.group-by')}</legend>
          {GROUPINGS.map((grouping) => (
            <label key={grouping}>
              <input
                type="radio"
                name={`${id}-grouping`}
                checked={choices.grouping === grouping}
                onChange={() => arrange({ grouping, folded: null })}
              />
              {language.t(`lanes.group-by.${grouping}`)}
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          onClick={() => arrange({ folded: areAllFolded ? [] : plan.groups.map((one) => one.id) })}
        >
          {language.t(areAllFolded ? 'lanes.unfold-all' : 'lanes.fold-all')}
        </button>
        <button type="button" onClick={() => arrange(NO_CHOICES)}>
          {language.t('lanes.reset')}
        </button>
      </div>
    </>
  );
}
