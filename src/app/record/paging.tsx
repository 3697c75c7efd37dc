import { type ReactNode, useState } from 'react';
import { useLanguage } from '../reader.ts';

/** The first entries of a list that may be very long, and a button for as many more. */
export interface Page {
  /** How many are shown. */
  readonly shown: number;
  /** Null where all are. */
  readonly more: ReactNode;
}

/** @param most  how many are shown at first, and with each press */
export function usePage(all: number, most: number): Page {
  const language = useLanguage();
  const [asked, setAsked] = useState(most);
  const left = all - asked;
  return {
    shown: Math.min(all, asked),
    more:
      left > 0 ? (
        <button type="button" className="plain" onClick={() => setAsked(asked + most)}>
          {language.t('panel.more', { n: Math.min(left, most) })}
        </button>
      ) : null,
  };
}
