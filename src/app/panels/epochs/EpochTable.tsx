import { useRef } from 'react';
import type { SideCounts } from '../../../timeline/compare.ts';
import { type EpochDays, type Epochs, meanOf, type Tally } from '../../../timeline/epochs.ts';
import { eachOf } from '../../../timeline/indexed.ts';
import { useReader } from '../../reader.ts';
import { usePage } from '../../record/paging.tsx';
import { MOST_ROWS, missingDays, PARTS, sidesWords } from './words.ts';

/** The counts of every row in words, of all laid over one another, and their mean. */
export function EpochTable({ epochs: { rows, superposed } }: { readonly epochs: Epochs }) {
  const reader = useReader();
  const { timeline, language, plain } = reader;
  const body = useRef<HTMLTableSectionElement>(null);
  const { shown, more } = usePage(rows.length, MOST_ROWS, body);
  const isMissing = missingDays(reader, superposed) !== '';
  const cells = (row: EpochDays, countsOf: (tally: Tally) => SideCounts | null) => (
    <>
      {PARTS.map((part) => (
        <td key={part}>{sidesWords(reader, countsOf(row[part]))}</td>
      ))}
      {isMissing ? <td>{missingDays(reader, row)}</td> : null}
    </>
  );
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{language.t('epochs.event')}</th>
            {PARTS.map((part) => (
              <th key={part} scope="col">
                {language.t(`epochs.${part}`)}
              </th>
            ))}
            {isMissing ? <th scope="col">{language.t('epochs.missing')}</th> : null}
          </tr>
        </thead>
        <tbody ref={body}>
          {[...eachOf(rows, shown)].map(([row]) => (
            <tr key={row.epoch}>
              {/* Nothing in it leads anywhere: the row itself is gone on from. */}
              <th scope="row" tabIndex={-1}>
                <bdi>{plain(timeline.events.at(row.epoch)?.title)}</bdi>
              </th>
              {cells(row, ({ counts }) => counts)}
            </tr>
          ))}
          {rows.length > 1 ? (
            <>
              <tr>
                <th scope="row">{language.t('epochs.superposed', { n: rows.length })}</th>
                {cells(superposed, ({ counts }) => counts)}
              </tr>
              <tr>
                <th scope="row">{language.t('epochs.mean-row')}</th>
                {cells(superposed, meanOf)}
              </tr>
            </>
          ) : null}
        </tbody>
      </table>
      {more}
    </div>
  );
}
