import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { epochMs, type TimeWindow } from '../../../time/types.ts';
import {
  type Compared,
  compareDays,
  compareWindows,
  datesCompared,
} from '../../../timeline/compare.ts';
import type { Timeline } from '../../../timeline/types.ts';
import { coveredPart } from '../../../timeline/window.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { BetweenDates } from './BetweenDates.tsx';
import { DateFields, WindowFields, wholeDays } from './Fields.tsx';
import { TwoWindows } from './TwoWindows.tsx';
import { comparisonText, windowsText } from './words.ts';
import './compare.css';

/** Two dates, or two stretches of time, beside each other. */
export function Compare({ onClose }: { readonly onClose: () => void }) {
  const store = useMasarStore();
  const reader = useReader();
  const { timeline, language } = reader;
  const compare = useStore(store, (state) => state.looking.compare);
  const looked = useStore(store, (state) => state.looking.window);
  const dialog = useRef<HTMLDialogElement>(null);
  const [copied, setCopied] = useState<'compare.copied' | 'compare.not-copied' | null>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);

  const shown = coveredPart(timeline, looked ?? timeline.firstWindow);
  const compared = compare ?? datesCompared(shown.from, epochMs(shown.to - 1));
  /** What was compared in the other way, to come back to. */
  const left = useRef<Partial<Record<Compared['kind'], Compared>>>({});
  left.current[compared.kind] = compared;
  const choose = (next: Compared) => {
    setCopied(null);
    store.getState().look({ compare: next });
  };
  const result = resultOf(timeline, compared);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(
        result.kind === 'dates'
          ? comparisonText(reader, result.comparison)
          : windowsText(reader, result.comparison),
      );
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
      <fieldset className="choice">
        <legend className="visually-hidden">{language.t('compare.what')}</legend>
        {(['dates', 'windows'] as const).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={`${id}-kind`}
              checked={compared.kind === kind}
              onChange={() => choose(left.current[kind] ?? otherWay(compared))}
            />
            {language.t(`compare.what.${kind}`)}
          </label>
        ))}
      </fieldset>
      {compared.kind === 'dates' ? (
        <DateFields compared={compared} onCompare={choose} />
      ) : (
        <WindowFields compared={compared} shown={shown} onCompare={choose} />
      )}
      {result.kind === 'dates' ? (
        <BetweenDates comparison={result.comparison} onFollow={onClose} />
      ) : (
        <TwoWindows comparison={result.comparison} onFollow={onClose} />
      )}
      <div className="dialog-actions">
        <span role="status">{copied ? language.t(copied) : ''}</span>
        <button type="button" onClick={() => copy().catch(() => undefined)}>
          {language.t('compare.copy')}
        </button>
        <button
          type="button"
          onClick={() => {
            store.getState().moveTo(wholeOf(compared), 'settled');
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

const resultOf = (timeline: Timeline, compared: Compared) =>
  compared.kind === 'dates'
    ? { kind: compared.kind, comparison: compareDays(timeline, compared.from, compared.to) }
    : {
        kind: compared.kind,
        comparison: compareWindows(timeline, compared.first, compared.second),
      };

/** Dates as the stretch between them beside an equally long one before it; stretches as their outer days. */
function otherWay(compared: Compared): Compared {
  if (compared.kind === 'windows') {
    const { from, to } = wholeOf(compared);
    return datesCompared(from, epochMs(to - 1));
  }
  const second = wholeDays({ from: compared.from, to: epochMs(compared.to + 1) });
  const first = { from: epochMs(second.from * 2 - second.to), to: second.from };
  return { kind: 'windows', first, second };
}

/** From the start of the first day that is compared to the end of the last. */
function wholeOf(compared: Compared): TimeWindow {
  if (compared.kind === 'dates') {
    return wholeDays({ from: compared.from, to: epochMs(compared.to + 1) });
  }
  const { first, second } = compared;
  return {
    from: epochMs(Math.min(first.from, second.from)),
    to: epochMs(Math.max(first.to, second.to)),
  };
}
