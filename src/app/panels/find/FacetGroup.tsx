import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type FacetId, facetCounts, normalFilters, toggled } from '../../../timeline/facets.ts';
import { useMasarStore, useReader, useSettledWindow } from '../../reader.ts';
import { MoreButton } from '../../record/MoreButton.tsx';
import { valueName } from './values.ts';

/** Values shown before the reader asks for all. */
const FEW = 7;

/** The values of one facet with their counts in the window, to be chosen in any combination. */
export function FacetGroup({ facet }: { readonly facet: FacetId }) {
  const store = useMasarStore();
  const reader = useReader();
  const { timeline, language } = reader;
  const filters = useStore(store, (state) => state.looking.filters);
  const window = useSettledWindow();
  const found = useStore(store, (state) => (state.looking.q === '' ? null : state.found));
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const chosen = filters[facet]?.length ?? 0;
  const [isOpen, setOpen] = useState(chosen > 0 || facet === 'tracks');
  const name = language.t(`find.facet.${facet}`);
  const among = found?.flags ?? null;
  // A choice shows at once; the counts beside it may come a moment later, one facet after another.
  const asked = useMemo(
    () => ({ timeline, filters, window, among }),
    [timeline, filters, window, among],
  );
  const counted = useDeferredValue(asked);
  const all = useMemo(
    () =>
      isOpen && counted.window
        ? facetCounts(counted.timeline, facet, counted.filters, counted.window, counted.among)
        : [],
    [counted, facet, isOpen],
  );
  // Pairs are chosen where they can be seen, in the matrix.
  const counts = facet === 'pairs' ? all.filter(({ isChosen }) => isChosen) : all;
  const shown = isWhole ? counts : counts.filter(({ isChosen }, i) => i < FEW || isChosen);
  return (
    <details
      className="facet"
      data-facet={facet}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {name}
        {chosen > 0 ? <span className="facet-chosen">{language.number(chosen)}</span> : null}
      </summary>
      <ul aria-label={name}>
        {shown.map(({ value, count }, i) => (
          <li key={value}>
            <input
              type="checkbox"
              id={`${id}-${i}`}
              checked={filters[facet]?.includes(value) ?? false}
              onChange={() => store.getState().filter(toggled(filters, facet, value))}
            />
            <label htmlFor={`${id}-${i}`}>
              <bdi>{valueName(reader, facet, value)}</bdi>
            </label>
            <span className="quiet">{language.number(count)}</span>
          </li>
        ))}
      </ul>
      <p className="facet-actions">
        <MoreButton all={counts.length} few={FEW} isWhole={isWhole} onWhole={setWhole} />
        {chosen > 0 ? (
          <button
            type="button"
            className="plain"
            onClick={() => store.getState().filter(normalFilters({ ...filters, [facet]: [] }))}
          >
            {language.t('find.clear-one', { facet: name })}
          </button>
        ) : null}
      </p>
    </details>
  );
}
