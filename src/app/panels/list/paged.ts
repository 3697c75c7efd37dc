import { type RefObject, useEffect, useRef, useState } from 'react';
import type { EventList } from '../../../timeline/types.ts';
import { useReader } from '../../reader.ts';
import { PAGE } from './Pages.tsx';

interface PagedInput {
  /** The events in the order of time, and in the order in which they are listed. */
  readonly inTime: EventList;
  readonly events: EventList;
  /** Id of the selected event. */
  readonly selected: string | null;
}

interface Paged {
  /** 0 for the first. */
  readonly page: number;
  readonly list: RefObject<HTMLDivElement | null>;
  /** What says which events are listed: whoever turns the page goes on from there. */
  readonly range: RefObject<HTMLSpanElement | null>;
  readonly turnTo: (page: number) => void;
  /** To the first page, where the order of all is another one. */
  readonly backToFirst: () => void;
}

/** Which page of the list is shown: the one turned to, or that of a selected event. */
export function usePaged({ inTime, events, selected }: PagedInput): Paged {
  const { timeline } = useReader();
  const list = useRef<HTMLDivElement>(null);
  const range = useRef<HTMLSpanElement>(null);
  const [asked, setPage] = useState(0);
  const page = Math.min(asked, Math.max(0, Math.ceil(events.length / PAGE) - 1));

  const index = selected === null ? undefined : timeline.indexById.get(selected);
  const place = index === undefined ? -1 : inTime.indexOf(index);
  /** The selected event's page in time: another one where a filter has moved it; sorting moves nobody. */
  const home = place < 0 ? null : Math.floor(place / PAGE);
  /** The page that is to come, for the selected event. */
  const wanted = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: followed when it is selected, and when it is moved
  useEffect(() => {
    const at = home === null || index === undefined ? -1 : events.indexOf(index);
    wanted.current = at < 0 ? null : Math.floor(at / PAGE);
    if (wanted.current !== null) setPage(wanted.current);
  }, [selected, home]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the event may be on a page that has just come
  useEffect(() => {
    // Who turns the page is left at its beginning.
    if (selected === null || page !== wanted.current) return;
    wanted.current = null;
    list.current
      ?.querySelector(`[data-event="${CSS.escape(selected)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [selected, home, page]);

  const isTurned = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the page that was turned to is there
  useEffect(() => {
    if (!isTurned.current) return;
    isTurned.current = false;
    range.current?.focus({ preventScroll: true });
    list.current?.scrollIntoView({ block: 'start' });
  }, [page]);

  return {
    page,
    list,
    range,
    turnTo: (next) => {
      isTurned.current = true;
      setPage(next);
    },
    backToFirst: () => setPage(0),
  };
}
