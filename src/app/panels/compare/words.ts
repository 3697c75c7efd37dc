/** A comparison in words: for its tables, and as a text to take along with its sources. */

import type { MembershipRecord } from '../../../records/schema.ts';
import { DAY_MS, epochMs, type TimeWindow } from '../../../time/types.ts';
import { whenOf } from '../../../timeline/build.ts';
import {
  type Comparison,
  type GroundChange,
  type SideCounts,
  type StretchCounts,
  totalOf,
  type WindowComparison,
} from '../../../timeline/compare.ts';
import { sourcesNamed } from '../../../timeline/named-sources.ts';
import type { EventList, HoldingDay } from '../../../timeline/types.ts';
import type { Reader } from '../../reader.ts';
import { sidesWords } from '../epochs/words.ts';
import { valueName } from '../find/values.ts';

/** Actors listed; the others are in the list of events. */
export const MOST_ACTORS = 12;

/** What each voice said on a day, one line each; never averaged. */
export function claimLines(reader: Reader, day: HoldingDay | null): readonly string[] {
  const { language, plain } = reader;
  if (!day) return [language.t('compare.unknown')];
  return day.claims.map(({ holder, value, observation }) => {
    const when = whenOf(observation.date);
    return language.t('compare.claim', {
      holder: plain(holder.short ?? holder.name) || holder.id,
      share: language.share(value),
      voice: plain(observation.saidBy) || language.t('scene.no-voice'),
      date: when ? language.when(when, 'short-year') : observation.date,
    });
  });
}

export function membershipLine(reader: Reader, membership: MembershipRecord): string {
  const { language, timeline, plain } = reader;
  const when = whenOf(membership.date);
  const name = (id: string) => plain(timeline.actors.get(id)?.name) || id;
  return language.t('compare.membership', {
    member: name(membership.member),
    group: name(membership.group),
    date: when ? language.when(when, 'short-year') : '',
  });
}

/** The first and the last day of a stretch. */
export function datesOf({ language }: Reader, window: TimeWindow): readonly [string, string] {
  return [language.day(window.from, 'medium'), language.day(epochMs(window.to - DAY_MS), 'medium')];
}

/** A stretch by its first and last day. */
export const stretchName = (reader: Reader, window: TimeWindow): string =>
  reader.language.window(window);

/**
 * How many that is a day of those the data tell of, so that stretches of unequal length can be
 * read beside each other.
 */
export function perDay({ language }: Reader, counts: SideCounts, { told }: StretchCounts): string {
  if (told === 0) return language.t('compare.untold');
  return language.t('compare.per-day', { n: language.number(totalOf(counts) / told) });
}

/** How much of a stretch the data tell of, where that is not all. */
export const toldWords = ({ language }: Reader, { told, days }: StretchCounts): string =>
  told < days
    ? language.t('compare.told', {
        told: language.number(told),
        days: language.count('count.days', days),
      })
    : '';

/** The comparison of two dates as plain text, with the publishers behind its figures. */
export function comparisonText(reader: Reader, comparison: Comparison): string {
  const { language } = reader;
  const dates = datesOf(reader, comparison.window);
  const lines: string[] = [
    `${language.t('compare.label')}: ${dates.join(' – ')}`,
    ...groundLines(reader, comparison.ground, dates),
    '',
    language.t('compare.between', {
      events: language.count('count.events', comparison.events.length),
    }),
  ];
  for (const { track, counts } of comparison.tracks) {
    lines.push(`  ${valueName(reader, 'tracks', track)}: ${language.number(totalOf(counts))}`);
  }
  lines.push('', language.t('compare.actors'));
  for (const { actor, counts } of comparison.actors.slice(0, MOST_ACTORS)) {
    lines.push(`  ${valueName(reader, 'actors', actor)}: ${language.number(totalOf(counts))}`);
  }
  lines.push(
    ...membershipLines(reader, language.t('compare.began'), comparison.began),
    ...membershipLines(reader, language.t('compare.ended'), comparison.ended),
    ...sourceLines(reader, comparison.ground, [comparison.events]),
  );
  return lines.join('\n');
}

/** The comparison of two stretches as plain text. */
export function windowsText(reader: Reader, comparison: WindowComparison): string {
  const { language } = reader;
  const stretches = [comparison.first, comparison.second] as const;
  const names = stretches.map(({ window }) => stretchName(reader, window));
  const [a = '', b = ''] = stretches.map(({ window }) => datesOf(reader, window)[1]);
  const beside = (name: string, counts: readonly [SideCounts, SideCounts]) =>
    [
      `  ${name}`,
      ...counts.map(
        (one, i) =>
          `    ${names[i] ?? ''}: ${language.number(totalOf(one))}, ${perDay(reader, one, stretches[i === 0 ? 0 : 1])} (${sidesWords(reader, one)})`,
      ),
    ] as const;
  return [
    `${language.t('compare.label')}: ${names.join(' / ')}`,
    ...groundLines(reader, comparison.ground, [a, b]),
    '',
    language.t('compare.in-each'),
    ...stretches.flatMap((one, i) => {
      const words = toldWords(reader, one);
      return words === '' ? [] : [`  ${names[i] ?? ''}: ${words}`];
    }),
    ...beside(language.t('compare.all'), [comparison.first.counts, comparison.second.counts]),
    ...comparison.tracks.flatMap(({ id, first, second }) =>
      beside(valueName(reader, 'tracks', id), [first, second]),
    ),
    '',
    language.t('compare.actors'),
    ...comparison.actors
      .slice(0, MOST_ACTORS)
      .flatMap(({ id, first, second }) => beside(valueName(reader, 'actors', id), [first, second])),
    ...membershipsOf(reader, comparison).flatMap(({ head, list }) =>
      membershipLines(reader, head, list),
    ),
    ...sourceLines(reader, comparison.ground, [comparison.first.events, comparison.second.events]),
  ].join('\n');
}

function groundLines(
  reader: Reader,
  ground: readonly GroundChange[],
  [first, last]: readonly [string, string],
): readonly string[] {
  const { language, plain } = reader;
  const by = (date: string, day: HoldingDay | null) => [
    `  ${language.t('compare.by', { date })}`,
    ...claimLines(reader, day).map((line) => `    ${line}`),
  ];
  return ground.flatMap(({ series, holders }) => [
    '',
    plain(series.base.name),
    ...holders.flatMap(({ before, after }) => [...by(first, before), ...by(last, after)]),
  ]);
}

const membershipLines = (
  reader: Reader,
  head: string,
  list: readonly MembershipRecord[],
): readonly string[] =>
  list.length === 0 ? [] : ['', head, ...list.map((one) => `  ${membershipLine(reader, one)}`)];

/** The publishers behind the figures of the ground, with their addresses; and those behind the events, by name. */
function sourceLines(
  reader: Reader,
  ground: readonly GroundChange[],
  events: readonly EventList[],
): readonly string[] {
  const { language, timeline, plain } = reader;
  const ids = ground.flatMap(({ holders }) =>
    holders.flatMap(({ before, after }) =>
      [before, after].flatMap((day) =>
        (day?.claims ?? []).flatMap(({ observation }) => observation.sources ?? []),
      ),
    ),
  );
  const publishers = [...new Set(ids)].map((id) => {
    const source = timeline.sources.get(id);
    return [plain(source?.publisher) || id, source?.address].filter(Boolean).join(' ');
  });
  const behind = new Set(
    events.flatMap((list) =>
      sourcesNamed(timeline, list).flatMap(
        (id) => plain(timeline.sources.get(id)?.publisher) || [],
      ),
    ),
  );
  return [
    ...(publishers.length === 0
      ? []
      : ['', language.t('compare.sources', { list: publishers.join('; ') })]),
    ...(behind.size === 0
      ? []
      : ['', language.t('compare.event-sources', { list: language.list([...behind].sort()) })]),
  ];
}

/** The memberships that tell two stretches apart, under their headings. */
export function membershipsOf(
  reader: Reader,
  { first, second }: WindowComparison,
): readonly { readonly head: string; readonly list: readonly MembershipRecord[] }[] {
  return [first, second].flatMap((one) => {
    const stretch = stretchName(reader, one.window);
    return (['began', 'ended', 'only'] as const).map((which) => ({
      head: reader.language.t(`compare.${which}-in`, { stretch }),
      list: one[which],
    }));
  });
}
