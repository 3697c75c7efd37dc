import { ArrowLeftRight } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { DAY_MS, epochMs, type TimeWindow } from '../../../time/types.ts';
import type { Compared } from '../../../timeline/compare.ts';
import { useLanguage } from '../../reader.ts';

interface FieldsProps<T> {
  readonly compared: T;
  readonly onCompare: (compared: T) => void;
}

type Dates = Extract<Compared, { kind: 'dates' }>;
type Windows = Extract<Compared, { kind: 'windows' }>;

/** The two dates. */
export function DateFields({ compared, onCompare }: FieldsProps<Dates>) {
  const language = useLanguage();
  return (
    <p className="compare-dates">
      {(['from', 'to'] as const).map((end) => (
        <DateField
          key={end}
          label={language.t(`compare.${end}`)}
          value={isoDay(compared[end])}
          onValue={(text) => {
            const at = instantOf(text);
            if (at !== null) onCompare({ ...compared, [end]: at });
          }}
        />
      ))}
    </p>
  );
}

/** The two stretches, each from a day to a day; either can be the one the picture shows. */
export function WindowFields({
  compared,
  shown,
  onCompare,
}: FieldsProps<Windows> & { readonly shown: TimeWindow }) {
  const language = useLanguage();
  return (
    <div className="compare-windows">
      {(['first', 'second'] as const).map((which) => (
        <StretchFields
          key={which}
          label={language.t(`compare.${which}`)}
          window={compared[which]}
          shown={shown}
          onWindow={(window) => onCompare({ ...compared, [which]: window })}
        />
      ))}
      <button
        type="button"
        className="icon-button"
        aria-label={language.t('compare.swap')}
        title={language.t('compare.swap')}
        onClick={() => onCompare({ ...compared, first: compared.second, second: compared.first })}
      >
        <ArrowLeftRight aria-hidden="true" />
      </button>
    </div>
  );
}

interface StretchFieldsProps {
  readonly label: string;
  readonly window: TimeWindow;
  readonly shown: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
}

function StretchFields({ label, window, shown, onWindow }: StretchFieldsProps) {
  const language = useLanguage();
  const id = useId();
  const [from, last] = [isoDay(window.from), isoDay(window.to - DAY_MS)];
  // What is typed stands until it is a stretch: an end before its start is said, not corrected.
  const [typed, setTyped] = useState({ from, last });
  useEffect(() => setTyped({ from, last }), [from, last]);
  const isBackwards = typed.from !== '' && typed.last !== '' && typed.last < typed.from;
  const type = (change: Partial<typeof typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    const [start, end] = [instantOf(next.from), instantOf(next.last)];
    if (start !== null && end !== null && start <= end) {
      onWindow({ from: start, to: epochMs(end + DAY_MS) });
    }
  };
  return (
    <fieldset aria-describedby={isBackwards ? `${id}-wrong` : undefined}>
      <legend>{label}</legend>
      <DateField
        label={language.t('compare.first-day')}
        value={typed.from}
        onValue={(text) => type({ from: text })}
      />
      <DateField
        label={language.t('compare.last-day')}
        value={typed.last}
        onValue={(text) => type({ last: text })}
      />
      <button type="button" onClick={() => onWindow(wholeDays(shown))}>
        {language.t('compare.take-shown')}
      </button>
      {isBackwards ? (
        <p id={`${id}-wrong`} role="alert">
          {language.t('compare.backwards')}
        </p>
      ) : null}
    </fieldset>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (text: string) => void;
}

function DateField({ label, value, onValue }: DateFieldProps) {
  return (
    <label>
      {label}
      <input type="date" value={value} onChange={(event) => onValue(event.target.value)} />
    </label>
  );
}

/** A window widened to whole days. */
export const wholeDays = ({ from, to }: TimeWindow): TimeWindow => ({
  from: epochMs(Math.floor(from / DAY_MS) * DAY_MS),
  to: epochMs(Math.ceil(to / DAY_MS) * DAY_MS),
});

function instantOf(text: string) {
  const at = Date.parse(`${text}T00:00Z`);
  return Number.isFinite(at) ? epochMs(at) : null;
}

/** A day as a date field has it. */
const isoDay = (ms: number): string =>
  new Date(Math.floor(ms / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
