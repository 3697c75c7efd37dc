import { useMemo, useState } from 'react';
import { compareNames } from '../../../text/collate.ts';
import { type EventIndex, type EventList, sideOf } from '../../../timeline/types.ts';
import { type Reader, useReader } from '../../reader.ts';
import { type Column, MOST_SORTED, type Sort, sortedByText } from './sorting.ts';

/** What the table says of an event in one of its columns. */
export function cellOf(
  { timeline, language, plain }: Reader,
  index: EventIndex,
  column: Column,
): string {
  if (column === 'side') {
    const side = sideOf(timeline.columns.side[index] ?? 0);
    return language.named('side', side) ?? side;
  }
  if (column === 'date') {
    const when = timeline.whens.at(index);
    return when ? language.when(when, 'short-year') : '';
  }
  const event = timeline.events.at(index);
  if (!event) return '';
  switch (column) {
    case 'title':
      return plain(event.title);
    case 'place':
      return event.place ? plain(timeline.places.get(event.place)?.name) : '';
    case 'certainty':
      return event.certainty
        ? (language.named('certainty', event.certainty) ?? event.certainty)
        : '';
  }
}

/** Events as the reader sorts them. */
export interface Sorted {
  readonly events: EventList;
  readonly sort: Sort;
  /** Whether they can be sorted by more than their date. */
  readonly isFree: boolean;
  readonly sortBy: (column: Column) => void;
}

const BY_DATE: Sort = { column: 'date', isDown: false };

/** @param isTable  whether they stand in a table: in text they are in the order of time */
export function useSorted(events: EventList, isTable: boolean): Sorted {
  const reader = useReader();
  const { timeline, language } = reader;
  const [asked, setSort] = useState(BY_DATE);
  const isFree = events.length <= MOST_SORTED;
  const sort = isTable && (isFree || asked.column === 'date') ? asked : BY_DATE;
  const { column, isDown } = sort;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reader is its timeline and its language
  const ascending = useMemo(() => {
    if (column === 'date') return events;
    const compare = compareNames({ lang: language.lang, ignoreArticle: true });
    return sortedByText(events, (index) => cellOf(reader, index, column), compare);
  }, [events, timeline, language, column]);
  const sorted = useMemo(
    () => (isDown ? ascending.slice().reverse() : ascending),
    [ascending, isDown],
  );
  return {
    events: sorted,
    sort,
    isFree,
    sortBy: (next) => setSort({ column: next, isDown: column === next && !isDown }),
  };
}
