import { ArrowLeftRight } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { DAY_MS, epochMs, type TimeWindow } from '../../../time/types.ts';
import { type Compared, datesCompared } from '../../../timeline/compare.ts';
import { useLanguage } from '../../reader.ts';
import { DateField } from '../../shell/DateField.tsx';

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
          onDate={(date) => {
            const at = instantOf(date);
            onCompare(
              end === 'from' ? datesCompared(at, compared.to) : datesCompared(compared.from, at),
            );
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
  const isBackwards = typed.last < typed.from;
  const type = (change: Partial<typeof typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    if (next.from <= next.last) {
      onWindow({ from: instantOf(next.from), to: epochMs(instantOf(next.last) + DAY_MS) });
    }
  };
  return (
    <fieldset aria-describedby={isBackwards ? `${id}-wrong` : undefined}>
      <legend>{label}</legend>
      <DateField
        label={language.t('compare.first-day')}
        value={typed.from}
        onDate={(from) => type({ from })}
      />
      <DateField
        label={language.t('compare.last-day')}
        value={typed.last}
        onDate={(last) => type({ last })}
      />
      <button
        type="button"
        onClick={() => {
          setTyped({ from, last });
          onWindow(wholeDays(shown));
        }}
      >
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

/** A window widened to whole days. */
export const wholeDays = ({ from, to }: TimeWindow): TimeWindow => ({
  from: epochMs(Math.floor(from / DAY_MS) * DAY_MS),
  to: epochMs(Math.ceil(to / DAY_MS) * DAY_MS),
});

const instantOf = (date: string) => epochMs(Date.parse(`${date}T00:00Z`));

/** A day as a date field has it. */
const isoDay = (ms: number): string =>
  new Date(Math.floor(ms / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
