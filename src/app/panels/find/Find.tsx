import { type KeyboardEvent, useCallback, useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { countChosen, FACETS, NO_FILTERS } from '../../../timeline/facets.ts';
import { countWithin } from '../../../timeline/within.ts';
import { useLasting } from '../../lasting.ts';
import { useMasarStore, useReader, useSettledWindow } from '../../reader.ts';
import { SidePanel } from '../../shell/SidePanel.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import { Results } from './Results.tsx';
import './find.css';

/** How long typing must pause before it counts as a search of its own, in milliseconds. */
const SETTLE_MS = 700;

/** Search and facets, beside the picture; over it on a phone. */
export function Find({ onClose }: { readonly onClose: () => void }) {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const q = useStore(store, (state) => state.looking.q);
  const filters = useStore(store, (state) => state.looking.filters);
  const window = useSettledWindow();
  const found = useStore(store, (state) => state.found);
  const unsearched = useStore(store, (state) => state.unsearched);
  const matched = useStore(store, (state) => state.matched);
  const unmatched = useStore(store, (state) => state.presentation.unmatched);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();
  useEffect(() => input.current?.focus(), []);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    const { looking, movement } = store.getState();
    if (movement === 'moving') store.getState().search(looking.q, 'settled');
  }, [store]);
  // What was typed last counts, even where the panel closes before the pause.
  useEffect(() => settle, [settle]);
  const search = (words: string) => {
    store.getState().search(words, 'moving');
    clearTimeout(timer.current);
    timer.current = setTimeout(settle, SETTLE_MS);
  };
  const results = (found?.hits ?? []).filter(({ index }) => matched?.[index] !== 0);
  const step = (by: 1 | -1) => {
    const { selection } = store.getState().looking;
    const selected = selection?.kind === 'event' ? timeline.indexById.get(selection.id) : undefined;
    const at = results.findIndex(({ index }) => index === selected);
    const next = results.at((at < 0 && by < 0 ? 0 : at + by) % Math.max(results.length, 1));
    const event = next && timeline.events.at(next.index);
    if (event) store.getState().select({ kind: 'event', id: event.id });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    settle();
    step(event.shiftKey ? -1 : 1);
  };
  const all = window ? countWithin(timeline, window) : 0;
  const kept = window ? countWithin(timeline, window, matched) : 0;
  const isLost = q !== '' && unsearched === q;
  const isSought = q !== '' && !found && !isLost;
  const isLong = useLasting(isSought);
  const status = () => {
    if (isLost) return language.t('app.part-missing');
    if (isSought) return isLong ? language.t('find.searching') : null;
    return q !== '' && results.length === 0 ? language.t('find.none', { q }) : null;
  };
  const isAsked = matched !== null || q !== '';
  return (
    <SidePanel className="find" title={language.t('find.label')} onPhone="whole" onClose={onClose}>
      <search>
        <label htmlFor={`${id}-q`}>{language.t('find.search')}</label>
        <input
          ref={input}
          id={`${id}-q`}
          type="search"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          placeholder={language.t('find.hint')}
          value={q}
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKey}
          onBlur={settle}
        />
      </search>
      <p className="find-kept">
        {language.t('find.kept-window', {
          events: language.number(kept),
          all: language.count('count.events', all),
        })}
      </p>
      <p role="status">{status()}</p>
      {q !== '' && results.length > 0 ? (
        <>
          <Results results={results} />
          <p className="quiet small">{language.t('find.step')}</p>
        </>
      ) : null}
      {FACETS.filter((facet) => facet !== 'pairs' || filters.pairs).map((facet) => (
        <FacetGroup key={facet} facet={facet} />
      ))}
      <fieldset className="choice">
        <legend>{language.t('find.unmatched')}</legend>
        {(['dim', 'hide'] as const).map((way) => (
          <label key={way}>
            <input
              type="radio"
              name={`${id}-unmatched`}
              checked={unmatched === way}
              onChange={() => store.getState().present({ unmatched: way })}
            />
            {language.t(`find.unmatched.${way}`)}
          </label>
        ))}
      </fieldset>
      {isAsked || countChosen(filters) > 0 ? (
        <button
          type="button"
          className="find-clear"
          onClick={() => store.getState().look({ filters: NO_FILTERS, q: '' })}
        >
          {language.t('find.clear')}
        </button>
      ) : null}
    </SidePanel>
  );
}
