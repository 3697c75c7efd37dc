import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { DAY_MS, epochMs } from '../../../time/types.ts';
import { compareDays, type SideCounts, totalOf } from '../../../timeline/compare.ts';
import { coveredPart } from '../../../timeline/window.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { ActorLink } from '../../record/ActorLink.tsx';
import { Words } from '../../record/Words.tsx';
import { valueName } from '../find/values.ts';
import { claimLines, comparisonText, datesOf, MOST_ACTORS, membershipLine } from './words.ts';
import './compare.css';

const SIDES = ['said', 'done', 'line'] as const;

/** Two dates beside each other: the ground by each, the events, actors and memberships between. */
export function Compare({ onClose }: { readonly onClose: () => void }) {
  const store = useMasarStore();
  const reader = useReader();
  const { timeline, language } = reader;
  const compare = useStore(store, (state) => state.looking.compare);
  const window = useStore(store, (state) => state.looking.window);
  const dialog = useRef<HTMLDialogElement>(null);
  const [copied, setCopied] = useState<'compare.copied' | 'compare.not-copied' | null>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);

  const shown = coveredPart(timeline, window ?? timeline.firstWindow);
  const dates = compare ?? { from: shown.from, to: epochMs(shown.to - 1) };
  const comparison = compareDays(timeline, dates.from, dates.to);
  const [first, last] = datesOf(reader, comparison);
  const choose = (end: 'from' | 'to', text: string) => {
    const at = Date.parse(`${text}T00:00Z`);
    if (!Number.isFinite(at)) return;
    setCopied(null);
    store.getState().look({ compare: { ...dates, [end]: epochMs(at) } });
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(comparisonText(reader, comparison));
      setCopied('compare.copied');
    } catch {
      setCopied('compare.not-copied');
    }
  };
  return (
    <dialog
      ref={dialog}
      className="dialog compare"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>{language.t('compare.label')}</h2>
      <p className="compare-dates">
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {language.t(`compare.${end}`)}
            <input
              type="date"
              value={isoDay(dates[end])}
              onChange={(event) => choose(end, event.target.value)}
            />
          </label>
        ))}
      </p>
      {comparison.ground.length > 0 ? <h3>{language.t('compare.ground')}</h3> : null}
      {comparison.ground.map(({ series, holders }) => (
        <div key={series.base.id} className="table-scroll">
          <table>
            <caption>
              <Words text={series.base.name} />
            </caption>
            <thead>
              <tr>
                <th scope="col">{language.t('compare.holder')}</th>
                <th scope="col">{language.t('compare.by', { date: first })}</th>
                <th scope="col">{language.t('compare.by', { date: last })}</th>
              </tr>
            </thead>
            <tbody>
              {holders.map(({ holder, before, after }) => (
                <tr key={holder.id}>
                  <th scope="row">
                    <Words text={holder.name} />
                  </th>
                  {[before, after].map((day, i) => (
                    <td key={i === 0 ? 'before' : 'after'}>
                      <ul>
                        {claimLines(reader, day).map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                      </ul>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      <h3>
        {language.t('compare.between', {
          events: language.count('count.events', comparison.events.length),
        })}
      </h3>
      <Counts
        head={language.t('find.facet.tracks')}
        rows={comparison.tracks.map(({ track, counts }) => ({
          key: track,
          name: valueName(reader, 'tracks', track),
          counts,
        }))}
      />
      {comparison.actors.length > 0 ? <h3>{language.t('compare.actors')}</h3> : null}
      <Counts
        head={language.t('find.facet.actors')}
        rows={comparison.actors.slice(0, MOST_ACTORS).map(({ actor, counts }) => ({
          key: actor,
          name: <ActorLink id={actor} onFollow={onClose} />,
          counts,
        }))}
      />
      {(
        [
          ['compare.began', comparison.began],
          ['compare.ended', comparison.ended],
        ] as const
      ).map(([key, list]) =>
        list.length === 0 ? null : (
          <div key={key}>
            <h3>{language.t(key)}</h3>
            <ul>
              {list.map((membership) => (
                <li key={membership.id}>{membershipLine(reader, membership)}</li>
              ))}
            </ul>
          </div>
        ),
      )}
      <div className="dialog-actions">
        <span role="status">{copied ? language.t(copied) : ''}</span>
        <button type="button" onClick={() => copy().catch(() => undefined)}>
          {language.t('compare.copy')}
        </button>
        <button
          type="button"
          onClick={() => {
            store.getState().moveTo(comparison.window, 'settled');
            onClose();
          }}
        >
          {language.t('compare.show')}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {language.t('panel.close')}
        </button>
      </div>
    </dialog>
  );
}

interface CountsProps {
  readonly head: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly counts: SideCounts;
  }[];
}

/** Counts by side, one row each. */
function Counts({ head, rows }: CountsProps) {
  const { language } = useReader();
  if (rows.length === 0) return null;
  return (
    <div className="table-scroll">
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {language.named('side', side)}
              </th>
            ))}
            <th scope="col">{language.t('compare.all')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, counts }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {SIDES.map((side) => (
                <td key={side}>{language.number(counts[side])}</td>
              ))}
              <td>{language.number(totalOf(counts))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A day as a date field has it. */
const isoDay = (ms: number): string =>
  new Date(Math.floor(ms / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
