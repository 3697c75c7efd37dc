import { useState } from 'react';
import { compareNames } from '../../../text/collate.ts';
import { type EventIndex, type EventList, eventIndex, sideOf } from '../../../timeline/types.ts';
import { useReader } from '../../reader.ts';
import { EventLink } from '../../record/EventLink.tsx';

const COLUMNS = ['date', 'side', 'title', 'place', 'certainty'] as const;
type Column = (typeof COLUMNS)[number];

/** The events of the window as a table, sorted by any column. */
export function EventTable({ events }: { readonly events: EventList }) {
  const { timeline, language, plain } = useReader();
  const [sort, setSort] = useState<{ readonly column: Column; readonly down: boolean }>({
    column: 'date',
    down: false,
  });
  const cell = (index: EventIndex, column: Column): string => {
    const event = timeline.events.at(index);
    const when = timeline.whens.at(index);
    if (!event || !when) return '';
    switch (column) {
      case 'date':
        return language.when(when, 'short-year');
      case 'side': {
        const side = sideOf(timeline.columns.side[index] ?? 0);
        return language.named('side', side) ?? side;
      }
      case 'title':
        return plain(event.title);
      case 'place':
        return event.place ? plain(timeline.places.get(event.place)?.name) : '';
      case 'certainty':
        return event.certainty
          ? (language.named('certainty', event.certainty) ?? event.certainty)
          : '';
    }
  };
  const compare = compareNames({ lang: language.lang, ignoreArticle: true });
  const sorted = Array.from(events, eventIndex).sort((a, b) => {
    const order =
      sort.column === 'date' ? a - b : compare(cell(a, sort.column), cell(b, sort.column)) || a - b;
    return sort.down ? -order : order;
  });
  return (
    <section
      className="table-scroll"
      aria-label={language.t('list.table')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <caption className="visually-hidden">{language.t('list.caption')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={
                  sort.column === column ? (sort.down ? 'descending' : 'ascending') : 'none'
                }
              >
                <button
                  type="button"
                  className="plain"
                  onClick={() => setSort({ column, down: sort.column === column && !sort.down })}
                >
                  {language.t(`list.column.${column}`)}
                  <span aria-hidden="true">
                    {sort.column === column ? (sort.down ? ' ▼' : ' ▲') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((index) => (
            <tr key={index}>
              {COLUMNS.map((column) => (
                <td key={column}>
                  {column === 'title' ? <EventLink index={index} /> : cell(index, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
