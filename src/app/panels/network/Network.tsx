import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { normalFilters } from '../../../timeline/facets.ts';
import {
  type Network as ActorNetwork,
  networkOf,
  pairKey,
  type Tie,
} from '../../../timeline/network.ts';
import { coveredPart } from '../../../timeline/window.ts';
import { countWithin } from '../../../timeline/within.ts';
import { useMasarStore, useReader, useSettledWindow } from '../../reader.ts';
import { EventLinks } from '../../record/EventLinks.tsx';
import { Section } from '../../record/Section.tsx';
import { Matrix } from './Matrix.tsx';
import { PairTable } from './PairTable.tsx';
import { keyOf, partsOf, tieWords } from './words.ts';
import './network.css';

/** Who spoke with whom and between whom there was force, in the window as it is filtered. */
export function Network({ onClose }: { readonly onClose: () => void }) {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const asked = useSettledWindow();
  const window = asked ?? timeline.firstWindow;
  const matched = useStore(store, (state) => state.matched);
  const selection = useStore(store, (state) => state.looking.selection);
  const dialog = useRef<HTMLDialogElement>(null);
  const [fold, setFold] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  // An event that was followed from here is shown in the panel behind: the dialog gives way.
  const atFirst = useRef(selection);
  useEffect(() => {
    if (selection !== atFirst.current) dialog.current?.close();
  }, [selection]);

  const network = useMemo(
    () => networkOf(timeline, window, matched, { fold }),
    [timeline, window, matched, fold],
  );
  const tie = network.ties.find((candidate) => keyOf(candidate) === chosen);
  return (
    <dialog
      ref={dialog}
      className="dialog network"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>{language.t('network.label')}</h2>
      <p>
        {language.window(coveredPart(timeline, window))}
        {language.t('panel.colon')}
        {language.list([
          language.count('count.events', countWithin(timeline, window, matched)),
          language.count('count.actors', network.actors.length),
        ])}
      </p>
      {matched ? <p className="quiet">{language.t('network.filtered')}</p> : null}
      <label className="network-fold">
        <input
          type="checkbox"
          checked={fold}
          onChange={(event) => {
            setFold(event.target.checked);
            setChosen(null);
          }}
        />
        {language.t('network.fold')}
      </label>
      {network.ties.length === 0 ? (
        <p>{language.t('network.none')}</p>
      ) : (
        <>
          <div className="network-parts">
            <Matrix
              network={network}
              chosen={chosen}
              onChoose={(choice) => setChosen(keyOf(choice))}
            />
            <Pair tie={tie} fold={fold} onClose={() => dialog.current?.close()} />
          </div>
          <Untied network={network} />
          <PairTable ties={network.ties} onFollow={onClose} />
        </>
      )}
      <div className="dialog-actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {language.t('panel.close')}
        </button>
      </div>
    </dialog>
  );
}

interface PairProps {
  readonly tie: Tie | undefined;
  readonly fold: boolean;
  readonly onClose: () => void;
}

/** The events that tie the chosen pair, and the way to keep only them. */
function Pair({ tie, fold, onClose }: PairProps) {
  const store = useMasarStore();
  const reader = useReader();
  const { language } = reader;
  const keep = () => {
    if (!tie) return;
    const pairs = [pairKey(tie, { fold })];
    store.getState().filter(normalFilters({ ...store.getState().looking.filters, pairs }));
    onClose();
  };
  return (
    <section className="network-pair">
      <h3 role="status">{tie ? tieWords(reader, tie) : language.t('network.pick')}</h3>
      {tie ? (
        <>
          <button type="button" onClick={keep}>
            {language.t('network.only')}
          </button>
          {partsOf(reader, tie).map(({ title, events }) => (
            <Section key={title} level={4} title={title}>
              <EventLinks key={keyOf(tie)} events={events} withDate />
            </Section>
          ))}
        </>
      ) : null}
    </section>
  );
}

/** Who takes part and is tied to nobody: counted, so that nobody is lost without a word. */
function Untied({ network }: { readonly network: ActorNetwork }) {
  const { language } = useReader();
  const tied = new Set(network.ties.flatMap(({ a, b }) => [a, b]));
  const untied = network.actors.filter(({ actor }) => !tied.has(actor)).length;
  if (untied === 0) return null;
  return (
    <p className="quiet small">
      {language.t('network.untied', { actors: language.count('count.actors', untied) })}
    </p>
  );
}
