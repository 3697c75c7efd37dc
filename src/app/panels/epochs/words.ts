/** What stood before and after, in words: no more is said than was counted. */
import type { Language } from '../../../text/language.ts';
import { kept } from '../../../text/numbers.ts';
import type { SideCounts } from '../../../timeline/compare.ts';
import { type EpochDays, type Epochs, meanOf, type Tally } from '../../../timeline/epochs.ts';
import { eachOf } from '../../../timeline/indexed.ts';
import type { Reader } from '../../reader.ts';

/** The days in three parts, as the table and the sentences have them. */
export const PARTS = ['before', 'zero', 'after'] as const;

/** Events that have a row of their own at first, and with each press. */
export const MOST_ROWS = 100;
/** Events told one by one in a text to take along; of more it is said how many there are. */
const MOST_TOLD = 500;

/** Days on either side of day zero. */
export const reachOf = ({ days }: EpochDays): number => (days.length - 1) / 2;

/** A day before or after day zero, with its sign. */
export function dayNumber({ number, writing }: Language, day: number): string {
  const sign = day < 0 ? '−' : '+';
  return day === 0 ? number(0) : kept(`${sign}${number(Math.abs(day))}`, writing);
}

/** Counts in words; where nothing is covered, that instead of noughts. */
export const sidesWords = ({ language }: Reader, counts: SideCounts | null): string =>
  counts
    ? language.t('epochs.sides', {
        said: language.number(counts.said),
        done: language.number(counts.done),
        line: language.number(counts.line),
      })
    : language.t('epochs.uncovered');

/** "In the 14 days before: 12 said, 9 by force…" */
export const sumsLine = (reader: Reader, sums: EpochDays): string =>
  reader.language.t('epochs.sums', {
    days: reader.language.t('epochs.days', { n: reachOf(sums) }),
    before: sidesWords(reader, sums.before.counts),
    zero: sidesWords(reader, sums.zero.counts),
    after: sidesWords(reader, sums.after.counts),
  });

/** The same for one day of one event, on average: days that are not covered weigh nothing. */
export const meanLine = (reader: Reader, sums: EpochDays): string =>
  reader.language.t('epochs.mean', {
    before: sidesWords(reader, meanOf(sums.before)),
    zero: sidesWords(reader, meanOf(sums.zero)),
    after: sidesWords(reader, meanOf(sums.after)),
  });

/** One day of all events: "Day +3: 5 said…; on average 0.71 said…; 7 of 7 events covered." */
export function dayLine(reader: Reader, tally: Tally, day: number): string {
  const { t } = reader.language;
  const { counts, covered, of } = tally;
  if (!counts) return t('epochs.day-uncovered', { day: dayNumber(reader.language, day) });
  return t('epochs.day', {
    day: dayNumber(reader.language, day),
    counts: sidesWords(reader, counts),
    mean: sidesWords(reader, meanOf(tally)),
    covered: t('epochs.covered', { covered, n: of }),
  });
}

/** Each day of all events in words, in the order of time. */
export const dayLines = (reader: Reader, superposed: EpochDays): readonly string[] =>
  superposed.days.map((tally, k) => dayLine(reader, tally, k - reachOf(superposed)));

/** The days that are not covered, or not for all events, as a sentence; empty where all are. */
export function missingLine(reader: Reader, row: EpochDays): string {
  const days = missingDays(reader, row);
  if (days === '') return '';
  return reader.language.t(row.zero.of === 1 ? 'epochs.missing-all' : 'epochs.missing-some', {
    days,
  });
}

/** The same days as a list; of several events with how many of them are covered. */
export function missingDays({ language }: Reader, row: EpochDays): string {
  const { days, zero } = row;
  const reach = reachOf(row);
  const stretches = stretchesMissing(days).map(([first, last]) => {
    const from = dayNumber(language, first - reach);
    const to = dayNumber(language, last - reach);
    const words = first === last ? from : language.t('epochs.stretch', { from, to });
    if (zero.of === 1) return words;
    const covered = coveredWords(language, days.slice(first, last + 1));
    return language.t('epochs.stretch-covered', { days: words, covered });
  });
  return language.list(stretches);
}

/** Days in a row that are not covered for all events, each stretch by its first and last. */
function stretchesMissing(days: readonly Tally[]): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  days.forEach(({ covered, of }, k) => {
    if (covered === of) return;
    const last = stretches.at(-1);
    if (last?.[1] === k - 1) last[1] = k;
    else stretches.push([k, k]);
  });
  return stretches;
}

function coveredWords({ t }: Language, days: readonly Tally[]): string {
  const counts = days.map(({ covered }) => covered);
  const [from, to] = [Math.min(...counts), Math.max(...counts)];
  const n = days[0]?.of ?? 0;
  return from === to
    ? t('epochs.covered', { covered: from, n })
    : t('epochs.covered-range', { from, to, n });
}

/** All rows, one line each, and the days of all laid over one another, to take along. */
export function epochsText(reader: Reader, { rows, superposed }: Epochs): string {
  const { language, timeline, plain } = reader;
  const together = [
    language.t('epochs.superposed', { n: rows.length }),
    sumsLine(reader, superposed),
    meanLine(reader, superposed),
    missingLine(reader, superposed),
  ];
  const told = [...eachOf(rows, MOST_TOLD)];
  const each = told.flatMap(([row]) => {
    const when = timeline.whens.at(row.epoch);
    const title = plain(timeline.events.at(row.epoch)?.title);
    if (!when) return [];
    const name = language.t('epochs.row', { title, when: language.when(when, 'medium') });
    return [`${name} ${sumsLine(reader, row)} ${missingLine(reader, row)}`.trim()];
  });
  const left = rows.length - told.length;
  const others = left > 0 ? [language.t('epochs.more', { n: left })] : [];
  const lines =
    rows.length > 1 ? [...together, ...each, ...others, ...dayLines(reader, superposed)] : each;
  return lines.filter((line) => line !== '').join('\n');
}
