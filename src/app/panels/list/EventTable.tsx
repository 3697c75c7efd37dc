import { type EventList, eventIndex } from '../../../timeline/types.ts';
import { useReader } from '../../reader.ts';
import { EventLink } from '../../record/EventLink.tsx';
import { cellOf } from './sorted.ts';
import { COLUMNS, type Column, MOST_SORTED, type Sort } from './sorting.ts';

interface EventTableProps {
  /** Those of a page, in the order in which they are shown. */
  readonly events: EventList;
  readonly sort: Sort;
  /** Whether all columns sort, or the date alone. */
  readonly isFree: boolean;
  readonly onSort: (column: Column) => void;
}

/** Events of the window as a table, sorted by any column. */
export function EventTable({ events, sort, isFree, onSort }: EventTableProps) {
  const reader = useReader();
  const { language } = reader;
  const tooMany = language.t('list.sort-many', { n: language.number(MOST_SORTED) });
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
            {COLUMNS.map((column) => {
              const isShut = !isFree && column !== 'date';
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={
                    sort.column === column ? (sort.isDown ? 'descending' : 'ascending') : 'none'
                  }
                >
                  <button
                    type="button"
                    className="plain"
                    aria-disabled={isShut}
                    title={isShut ? tooMany : undefined}
                    onClick={() => {
                      if (!isShut) onSort(column);
                    }}
                  >
                    {language.t(`list.column.${column}`)}
                    <span aria-hidden="true">
                      {sort.column === column ? (sort.isDown ? ' ▼' : ' ▲') : ''}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {Array.from(events, eventIndex).map((index) => (
            <tr key={index}>
              {COLUMNS.map((column) => (
                <td key={column}>
                  {column === 'title' ? <EventLink index={index} /> : cellOf(reader, index, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
