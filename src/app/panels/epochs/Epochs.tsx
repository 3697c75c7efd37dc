import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { mostOf } from '../../../layout/epochs.ts';
import {
  AGREEMENTS,
  alignEpochs,
  type EpochChoice,
  epochsOf,
  TRUCES,
} from '../../../timeline/epochs.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { DayAxis, DayRow } from './DayRow.tsx';
import { EpochTable } from './EpochTable.tsx';
import { epochsText, meansLine, sumsLine } from './words.ts';
import './epochs.css';

const SETS = ['one', 'truces', 'agreements', 'meetings', 'matched'] as const;
type SetId = (typeof SETS)[number];
const REACHES = [7, 14, 30] as const;

/** Events laid at day zero, and what stood on the days before and after. */
export function Epochs({ onClose }: { readonly onClose: () => void }) {
  const store = useMasarStore();
  const reader = useReader();
  const { timeline, language, plain } = reader;
  const selected = useStore(store, ({ looking }) =>
    looking.selection?.kind === 'event' ? looking.selection.id : null,
  );
  const matched = useStore(store, (state) => state.matched);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [set, setSet] = useState<SetId>(selected ? 'one' : 'truces');
  const [reach, setReach] = useState<number>(14);
  const [pair, setPair] = useState<readonly [string, string]>(() => mostActive(timeline.events));
  const [copied, setCopied] = useState<'epochs.copied' | 'epochs.not-copied' | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const choice = useMemo((): EpochChoice => {
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
  }, [set, selected, pair, matched]);
  const epochs = useMemo(
    () => alignEpochs(timeline, epochsOf(timeline, choice), reach),
    [timeline, choice, reach],
  );
  const most = mostOf(epochs.rows.map(({ days }) => days));
  const mostSuperposed = mostOf([epochs.superposed.days]);
  const actors = useMemo(
    () =>
      [...timeline.actors.values()]
        .map((actor) => ({ id: actor.id, name: plain(actor.name) || actor.id }))
        .sort((a, b) => a.name.localeCompare(b.name, language.lang)),
    [timeline, plain, language],
  );
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
      <div className="epochs-choices">
        <label>
          {language.t('epochs.set')}
          <select
            value={set}
            onChange={(event) => {
              setCopied(null);
              setSet(SETS.find((one) => one === event.target.value) ?? 'truces');
            }}
          >
            {SETS.filter(
              (one) => (one !== 'one' || selected) && (one !== 'matched' || matched),
            ).map((one) => (
              <option key={one} value={one}>
                {language.t(`epochs.set.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {set === 'meetings'
          ? ([0, 1] as const).map((place) => (
              <label key={place}>
                {language.t('epochs.actor', { n: place === 0 ? 'first' : 'second' })}
                <select
                  value={pair[place]}
                  onChange={({ target }) =>
                    setPair(place === 0 ? [target.value, pair[1]] : [pair[0], target.value])
                  }
                >
                  {actors.map((actor) => (
                    <option key={actor.id} value={actor.id}>
                      {actor.name}
                    </option>
                  ))}
                </select>
              </label>
            ))
          : null}
        <label>
          {language.t('epochs.reach')}
          <select value={reach} onChange={(event) => setReach(Number(event.target.value))}>
            {REACHES.map((days) => (
              <option key={days} value={days}>
                {language.number(days)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {epochs.rows.length === 0 ? (
        <p role="status">{language.t('epochs.none')}</p>
      ) : (
        <>
          <figure className="epochs-figure" aria-labelledby={`${id}-sums`}>
            {epochs.rows.length > 1 ? (
              <>
                <p className="epochs-name">
                  <strong>{language.t('epochs.superposed', { n: epochs.rows.length })}</strong>
                </p>
                <DayRow
                  days={epochs.superposed.days}
                  isPartial={epochs.superposed.covered.map((n) => n < epochs.rows.length)}
                  most={mostSuperposed}
                  height={96}
                />
                <DayAxis reach={reach} />
              </>
            ) : null}
            {epochs.rows.map((row) => {
              const event = timeline.events[row.epoch];
              const when = timeline.whens[row.epoch];
              return event && when ? (
                <div key={event.id} className="epochs-row">
                  <button type="button" className="plain" onClick={() => follow(event.id)}>
                    <bdi>{plain(event.title)}</bdi>{' '}
                    <span className="quiet">{language.when(when, 'short-year')}</span>
                  </button>
                  <DayRow days={row.days} most={most} height={epochs.rows.length === 1 ? 96 : 34} />
                </div>
              ) : null;
            })}
            <DayAxis reach={reach} />
            <figcaption id={`${id}-sums`}>
              {sumsLine(reader, epochs.superposed, reach)} {meansLine(reader, epochs)}{' '}
              <span className="quiet">
                {epochs.rows.length > 1
                  ? language.t('epochs.scale', {
                      most: language.number(mostSuperposed),
                      one: language.number(most),
                    })
                  : ''}{' '}
                {epochs.undated > 0 ? language.t('epochs.undated', { n: epochs.undated }) : ''}
              </span>
            </figcaption>
          </figure>
          <details>
            <summary>{language.t('epochs.table')}</summary>
            <EpochTable epochs={epochs} />
          </details>
        </>
      )}
      <p className="dialog-actions">
        <button type="button" onClick={copy} disabled={epochs.rows.length === 0}>
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

/** The two actors in most events, to begin with. */
function mostActive(
  events: readonly {
    readonly actors?: readonly { readonly actor?: string | undefined }[] | undefined;
  }[],
): readonly [string, string] {
  const counts = new Map<string, number>();
  for (const { actors } of events) {
    for (const actor of new Set((actors ?? []).flatMap((one) => one.actor ?? []))) {
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
  }
  const [first = '', second = ''] = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([actor]) => actor);
  return [first, second];
}
