import { useStore } from 'zustand';
import { countMatched, NO_FILTERS } from '../../timeline/facets.ts';
import { useMasarStore, useReader } from '../reader.ts';

/** Says that not all is shown, however it came to be so, and gives all back. */
export function Kept() {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const matched = useStore(store, (state) => state.matched);
  if (!matched) return null;
  const kept = countMatched(matched);
  return (
    <div className="kept">
      <p>
        {language.t('find.kept', {
          events: language.number(kept),
          all: language.count('count.events', timeline.count),
        })}
      </p>
      <button type="button" onClick={() => store.getState().look({ filters: NO_FILTERS, q: '' })}>
        {language.t('find.clear')}
      </button>
    </div>
  );
}
