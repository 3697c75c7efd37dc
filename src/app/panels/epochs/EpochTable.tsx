import type { EpochSums, Epochs } from '../../../timeline/epochs.ts';
import { useReader } from '../../reader.ts';
import { sidesWords } from './words.ts';

const PARTS = ['before', 'zero', 'after'] as const;

/** The counts of every row in words, and of all laid over one another. */
export function EpochTable({ epochs }: { readonly epochs: Epochs }) {
  const reader = useReader();
  const { timeline, language, plain } = reader;
  const cells = (sums: EpochSums) =>
    PARTS.map((part) => <td key={part}>{sidesWords(reader, sums[part])}</td>);
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
          </tr>
        </thead>
        <tbody>
          {epochs.rows.map((row) => (
            <tr key={row.epoch}>
              <th scope="row">
                <bdi>{plain(timeline.events[row.epoch]?.title)}</bdi>
              </th>
              {cells(row)}
            </tr>
          ))}
          {epochs.rows.length > 1 ? (
            <tr>
              <th scope="row">{language.t('epochs.superposed', { n: epochs.rows.length })}</th>
              {cells(epochs.superposed)}
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
