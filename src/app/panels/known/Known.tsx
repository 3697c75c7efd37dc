import { Pause, Play, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { MasarStore } from '../../../state/store.ts';
import { DAY_MS, type EpochMs, epochMs } from '../../../time/types.ts';
import { countKnown, firstReports, revisedAfter } from '../../../timeline/known.ts';
import type { Timeline } from '../../../timeline/types.ts';
import { useLanguage, useMasarStore } from '../../reader.ts';
import { DateField } from '../../shell/DateField.tsx';
import './known.css';

/** Time between two days while it plays, in milliseconds. */
const STEP_MS = 600;
const WEEK = 7;

const isoOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * What could be known on a date: a slider, a date field, arrow keys (with Shift by the week) and
 * play, which only a reader starts.
 */
export function Known() {
  const store = useMasarStore();
  const language = useLanguage();
  const known = useStore(store, (state) => state.looking.known);
  const whole = useStore(store, (state) => state.whole?.timeline);
  const [isPlaying, setPlaying] = useState(false);
  const id = useId();
  const last = whole ? lastDay(whole) : 0;

  useEffect(() => {
    if (!isPlaying || known === null) return;
    if (known >= last) {
      setPlaying(false);
      settle(store);
      return;
    }
    const timer = setTimeout(
      () => store.getState().know(epochMs(known + DAY_MS), 'moving'),
      STEP_MS,
    );
    return () => clearTimeout(timer);
  }, [isPlaying, known, last, store]);

  // Whatever closes this, a date that was being moved stands.
  useEffect(() => () => settle(store), [store]);

  if (known === null || !whole) return null;
  const first = Math.floor(whole.period.from / DAY_MS) * DAY_MS;
  const set = (at: number, movement: 'moving' | 'settled' = 'settled') =>
    store.getState().know(epochMs(Math.min(Math.max(at, first), last)), movement);
  const play = () => {
    // At the end there is nothing to play but all of it again.
    if (known >= last) set(first, 'moving');
    setPlaying(true);
  };
  const pause = () => {
    setPlaying(false);
    settle(store);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.shiftKey || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const isForward =
      event.key === 'ArrowUp' ||
      event.key === (language.dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft');
    set(known + (isForward ? WEEK : -WEEK) * DAY_MS);
  };
  const counts = countKnown(whole, known);
  const revised = revisedAfter(whole, known).size;
  return (
    <section className="known" aria-labelledby={`${id}-label`}>
      <div className="known-controls">
        <label id={`${id}-label`} htmlFor={`${id}-date`}>
          {language.t('known.label')}
        </label>
        <DateField
          id={`${id}-date`}
          min={isoOf(first)}
          max={isoOf(last)}
          value={isoOf(known)}
          onDate={(date) => set(Date.parse(date))}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={language.t(isPlaying ? 'known.pause' : 'known.play')}
          onClick={() => (isPlaying ? pause() : play())}
        >
          {isPlaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        </button>
        <input
          type="range"
          aria-label={language.t('known.slider')}
          aria-valuetext={language.window({ from: known, to: epochMs(known + DAY_MS) })}
          min={first / DAY_MS}
          max={last / DAY_MS}
          step={1}
          value={known / DAY_MS}
          onChange={(event) => {
            setPlaying(false);
            set(Number(event.target.value) * DAY_MS, 'moving');
          }}
          onKeyDown={onKeyDown}
          onKeyUp={() => settle(store)}
          onPointerUp={() => settle(store)}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={language.t('known.close')}
          title={language.t('known.close')}
          onClick={() => store.getState().know(null, 'settled')}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <p className="known-words">
        <strong>
          {language.t('known.counts', {
            known: language.number(counts.known),
            all: language.count('count.events', counts.all),
            date: language.window({ from: known, to: epochMs(known + DAY_MS) }),
          })}
        </strong>{' '}
        {revised > 0 ? language.t('known.revised', { n: revised }) : ''}{' '}
        <span className="quiet">
          {language.t('known.rule')}{' '}
          {counts.undated > 0 ? language.t('known.undated', { n: counts.undated }) : ''}
        </span>
      </p>
    </section>
  );
}

/** Ends a movement of the date, if there is one. */
function settle(store: MasarStore): void {
  const { movement, looking, know } = store.getState();
  if (movement === 'moving' && looking.known !== null) know(looking.known, 'settled');
}

/** The last day on which anything happened or was first reported. */
function lastDay(timeline: Timeline): EpochMs {
  const reported = firstReports(timeline).at.reduce((last, at) => Math.max(last, at), 0);
  const last = Math.max(timeline.period.to - 1, reported);
  return epochMs(Math.floor(last / DAY_MS) * DAY_MS);
}
