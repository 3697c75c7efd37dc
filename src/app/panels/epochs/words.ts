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

/**
 * What the sums are sums of: means a told day and row, so that days the data tell nothing of do
 * not pass for quiet ones. Empty for a single row that is told whole.
 */
export function meansLine({ language }: Reader, { rows, reach, superposed }: Epochs): string {
  const { told, covered } = superposed;
  const least = Math.min(...covered);
  if (rows.length < 2 && least === rows.length) return '';
  const mean = (sums: SideCounts, days: number) =>
    language.t('epochs.sides', {
      said: language.number(sums.said / Math.max(days, 1)),
      done: language.number(sums.done / Math.max(days, 1)),
      line: language.number(sums.line / Math.max(days, 1)),
    });
  const means = language.t('epochs.means', {
    before: mean(superposed.before, told.before),
    after: mean(superposed.after, told.after),
  });
  if (least === rows.length) return means;
  const all = rows.length * reach;
  const partial = language.t('epochs.told', {
    before: language.number(told.before),
    after: language.number(told.after),
    all: language.number(all),
  });
  return `${means} ${partial}`;
}

/** All rows, one line each, to take along. */
export function epochsText(reader: Reader, epochs: Epochs): string {
  const { language, timeline, plain } = reader;
  return [
    language.t('epochs.superposed', { n: epochs.rows.length }),
    [sumsLine(reader, epochs.superposed, epochs.reach), meansLine(reader, epochs)].join(' ').trim(),
    ...epochs.rows.flatMap((row) => {
      const when = timeline.whens[row.epoch];
      const title = plain(timeline.events[row.epoch]?.title);
      return when
        ? [`${title}, ${language.when(when, 'medium')}. ${sumsLine(reader, row, epochs.reach)}`]
        : [];
    }),
  ].join('\n');
}
