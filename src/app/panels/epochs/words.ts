/** What stood before and after, in words: no more is said than was counted. */
import type { SideCounts } from '../../../timeline/compare.ts';
import type { EpochSums, Epochs } from '../../../timeline/epochs.ts';
import type { Reader } from '../../reader.ts';

export const sidesWords = ({ language }: Reader, { said, done, line }: SideCounts): string =>
  language.t('epochs.sides', {
    said: language.number(said),
    done: language.number(done),
    line: language.number(line),
  });

/** "In the 14 days before: 12 said, 9 by force…" */
export const sumsLine = (reader: Reader, sums: EpochSums, reach: number): string =>
  reader.language.t('epochs.sums', {
    days: reader.language.t('epochs.days', { n: reach }),
    before: sidesWords(reader, sums.before),
    zero: sidesWords(reader, sums.zero),
    after: sidesWords(reader, sums.after),
  });

/** All rows, one line each, to take along. */
export function epochsText(reader: Reader, epochs: Epochs): string {
  const { language, timeline, plain } = reader;
  return [
    language.t('epochs.superposed', { n: epochs.rows.length }),
    sumsLine(reader, epochs.superposed, epochs.reach),
    ...epochs.rows.flatMap((row) => {
      const when = timeline.whens[row.epoch];
      const title = plain(timeline.events[row.epoch]?.title);
      return when
        ? [`${title}, ${language.when(when, 'medium')}. ${sumsLine(reader, row, epochs.reach)}`]
        : [];
    }),
  ].join('\n');
}
