import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import {
  AGREEMENTS,
  alignEpochs,
  type EpochChoice,
  epochsOf,
  metMost,
  TRUCES,
} from '../../../timeline/epochs.ts';
import type { Matched } from '../../../timeline/facets.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { type Asked, EpochChoices, SETS } from './EpochChoices.tsx';
import { EpochFigure, EpochRows } from './EpochFigure.tsx';
import { EpochTable } from './EpochTable.tsx';
import { epochsText } from './words.ts';
import './epochs.css';

/** Events laid at day zero, and what stood on the days before and after. */
export function Epochs({ onClose }: { readonly onClose: () => void }) {
  const store = useMasarStore();
  const reader = useReader();
  const { timeline, language } = reader;
  const selected = useStore(store, ({ looking }) =>
    looking.selection?.kind === 'event' ? looking.selection.id : null,
  );
  const matched = useStore(store, (state) => state.matched);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [asked, setAsked] = useState<Asked>(() => ({
    set: selected ? 'one' : 'truces',
    pair: metMost(timeline) ?? ['', ''],
    reach: 14,
  }));
  const [copied, setCopied] = useState<'epochs.copied' | 'epochs.not-copied' | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const epochs = useMemo(() => {
    const choice = choiceOf(asked, selected, matched);
    return alignEpochs(timeline, epochsOf(timeline, choice), asked.reach);
  }, [timeline, asked, selected, matched]);
  const isEmpty = epochs.rows.length === 0;
  const ask = (change: Partial<Asked>) => {
    setCopied(null);
    setAsked({ ...asked, ...change });
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(epochsText(reader, epochs));
      setCopied('epochs.copied');
    } catch {
      setCopied('epochs.not-copied');
    }
  };
  const follow = (event: string) => {
    dialog.current?.close();
    store.getState().select({ kind: 'event', id: event });
  };
  return (
    <dialog
      ref={dialog}
      className="dialog epochs"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>{language.t('epochs.label')}</h2>
      <p className="quiet">{language.t('epochs.intro')}</p>
      <EpochChoices
        asked={asked}
        sets={SETS.filter((set) => (set !== 'one' || selected) && (set !== 'matched' || matched))}
        onAsk={ask}
      />
      {isEmpty ? (
        <p role="status">{language.t('epochs.none')}</p>
      ) : (
        <>
          <EpochFigure epochs={epochs} onFollow={follow} />
          <EpochRows epochs={epochs} onFollow={follow} />
          <details>
            <summary>{language.t('epochs.table')}</summary>
            <EpochTable epochs={epochs} />
          </details>
        </>
      )}
      <p className="dialog-actions">
        <button type="button" onClick={copy} disabled={isEmpty}>
          {language.t('epochs.copy')}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {language.t('epochs.close')}
        </button>
        <span role="status">{copied ? language.t(copied) : ''}</span>
      </p>
    </dialog>
  );
}

function choiceOf(
  { set, pair }: Asked,
  selected: string | null,
  matched: Matched | null,
): EpochChoice {
  switch (set) {
    case 'one':
      return { kind: 'one', event: selected ?? '' };
    case 'truces':
      return { kind: 'kinds', kinds: TRUCES };
    case 'agreements':
      return { kind: 'kinds', kinds: AGREEMENTS };
    case 'meetings':
      return { kind: 'meetings', actors: pair };
    case 'matched':
      return { kind: 'matched', matched: matched ?? new Uint8Array() };
  }
}
