import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ReadingProgress } from '../../state/store.ts';
import { useLanguage, useMasarStore, useOpening } from '../reader.ts';
import './Reading.css';

/** Shorter than this, a reading is over before its message could be read, in milliseconds. */
const PATIENCE_MS = 300;

/** What is being read, with a way to stop it. What was open stays in sight below. */
export function Reading() {
  const store = useMasarStore();
  const language = useLanguage();
  const opening = useOpening();
  const loading = useStore(store, (state) => state.loading);
  const isOpen = useStore(store, (state) => state.data !== null);
  const source = loading.kind === 'reading' ? loading.source : null;
  const progress = loading.kind === 'reading' ? loading.progress : null;
  const began = useRef(0);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (source === null) return;
    began.current = performance.now();
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [source]);
  const isShown = source !== null && (isLong || !isOpen);
  return (
    <div className="reading" data-shown={isShown} data-whole={!isOpen}>
      <p role="status">{isShown ? language.t('load.reading', { source: nameOf(source) }) : null}</p>
      {isShown && progress ? (
        <>
          <progress
            max={progress.total}
            value={progress.bytes}
            aria-label={language.t('load.reading', { source: nameOf(source) })}
          />
          <span className="quiet">
            {language.t('load.progress', {
              rows: language.number(progress.rows),
              percent: language.percent((100 * progress.bytes) / Math.max(progress.total, 1)),
            })}{' '}
            {language.t('load.time-left', {
              seconds: secondsLeft(progress, performance.now() - began.current),
            })}
          </span>
        </>
      ) : null}
      {isShown && isLong ? (
        <button type="button" onClick={opening.cancel}>
          {language.t('load.cancel')}
        </button>
      ) : null}
      {isShown && !isOpen ? (
        <div className="skeleton" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      ) : null}
    </div>
  );
}

/** The last part of an address says more than its beginning. */
const nameOf = (source: string): string =>
  source.startsWith('data:') ? 'JSON' : (source.split(/[?#]/)[0]?.split('/').at(-1) ?? source);

/** Seconds that the rest will take, if it goes on as it went. */
function secondsLeft({ bytes, total }: ReadingProgress, elapsed: number): number {
  return bytes === 0 ? 0 : Math.ceil(((total - bytes) / bytes) * (elapsed / 1000));
}
