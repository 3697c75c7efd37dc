import { Settings2 } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { Presentation } from '../../state/types.ts';
import { directionOfTime } from '../../state/view.ts';
import { useLanguage, useMasarStore } from '../reader.ts';

/** How the reader wants it shown: theme, numerals, months, the Hijri date, the direction of time. */
export function Options() {
  const store = useMasarStore();
  const language = useLanguage();
  const presentation = useStore(store, (state) => state.presentation);
  const id = useId();
  const present = (change: Partial<Presentation>) => store.getState().present(change);
  const direction = directionOfTime(presentation, language);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        popoverTarget={id}
        aria-label={language.t('options.label')}
      >
        <Settings2 aria-hidden="true" />
      </button>
      <div
        id={id}
        popover="auto"
        className="popover"
        role="dialog"
        aria-label={language.t('options.label')}
      >
        <Choice
          legend={language.t('options.theme')}
          value={presentation.theme}
          options={[
            ['auto', language.t('options.theme.auto')],
            ['light', language.t('options.theme.light')],
            ['dark', language.t('options.theme.dark')],
          ]}
          onChange={(theme) => present({ theme })}
        />
        <Choice
          className="time-direction"
          legend={language.t('options.time')}
          value={direction}
          options={[
            ['rtl', language.t('options.time.rtl')],
            ['ltr', language.t('options.time.ltr')],
          ]}
          onChange={(timeDirection) =>
            present({ timeDirection: timeDirection === language.dir ? null : timeDirection })
          }
        />
        {language.lang === 'ar' ? (
          <>
            <Choice
              legend={language.t('options.numerals')}
              value={presentation.numerals}
              options={[
                ['latn', '123'],
                ['arab', '١٢٣'],
              ]}
              onChange={(numerals) => present({ numerals })}
            />
            <Choice
              legend={language.t('options.months')}
              value={presentation.months}
              options={[
                ['levantine', language.t('options.months.levantine')],
                ['international', language.t('options.months.international')],
              ]}
              onChange={(months) => present({ months })}
            />
          </>
        ) : null}
        <label className="option-check">
          <input
            type="checkbox"
            checked={presentation.hijri}
            onChange={(event) => present({ hijri: event.target.checked })}
          />
          {language.t('options.hijri')}
        </label>
      </div>
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly className?: string;
  readonly legend: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({
  className = '',
  legend,
  value,
  options,
  onChange,
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={`choice ${className}`}>
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={value === option}
            onChange={() => onChange(option)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
