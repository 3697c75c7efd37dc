import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../reader.ts';

/** The first entries of a list that may be very long, and a button for as many more. */
export interface Page {
  /** How many are shown. */
  readonly shown: number;
  /** Null where all are. */
  readonly more: ReactNode;
}

/**
 * @param most  how many are shown at first, and with each press
 * @param list  whose first children the entries are: the first new one takes the focus, which
 *              would be lost with a button that goes away
 */
export function usePage(all: number, most: number, list: RefObject<HTMLElement | null>): Page {
  const language = useLanguage();
  const [asked, setAsked] = useState(most);
  const before = useRef(asked);
  useEffect(() => {
    if (asked === before.current) return;
    const entry = list.current?.children[before.current];
    before.current = asked;
    const link = entry?.querySelector<HTMLElement>('a[href], button, [tabindex]');
    link?.focus();
  }, [asked, list]);
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
