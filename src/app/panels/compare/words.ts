/** A comparison in words: for its tables, and as a text to take along with its sources. */

import type { MembershipRecord } from '../../../records/schema.ts';
import { DAY_MS, epochMs } from '../../../time/types.ts';
import { whenOf } from '../../../timeline/build.ts';
import { type Comparison, totalOf } from '../../../timeline/compare.ts';
import type { HoldingDay } from '../../../timeline/types.ts';
import type { Reader } from '../../reader.ts';
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

/** The two dates, as the first and the last day of the stretch. */
export function datesOf({ language }: Reader, { window }: Comparison): readonly [string, string] {
  return [language.day(window.from, 'medium'), language.day(epochMs(window.to - DAY_MS), 'medium')];
}

/** The whole comparison as plain text, with the publishers behind its figures. */
export function comparisonText(reader: Reader, comparison: Comparison): string {
  const { language, timeline, plain } = reader;
  const [first, last] = datesOf(reader, comparison);
  const lines: string[] = [`${language.t('compare.label')}: ${first} – ${last}`];
  for (const { series, holders } of comparison.ground) {
    lines.push('', plain(series.base.name));
    for (const { before, after } of holders) {
      lines.push(`  ${language.t('compare.by', { date: first })}`);
      lines.push(...claimLines(reader, before).map((line) => `    ${line}`));
      lines.push(`  ${language.t('compare.by', { date: last })}`);
      lines.push(...claimLines(reader, after).map((line) => `    ${line}`));
    }
  }
  lines.push(
    '',
    language.t('compare.between', {
      events: language.count('count.events', comparison.events.length),
    }),
  );
  for (const { track, counts } of comparison.tracks) {
    lines.push(`  ${valueName(reader, 'tracks', track)}: ${language.number(totalOf(counts))}`);
  }
  lines.push('', language.t('compare.actors'));
  for (const { actor, counts } of comparison.actors.slice(0, MOST_ACTORS)) {
    lines.push(`  ${valueName(reader, 'actors', actor)}: ${language.number(totalOf(counts))}`);
  }
  for (const [key, list] of [
    ['compare.began', comparison.began],
    ['compare.ended', comparison.ended],
  ] as const) {
    if (list.length === 0) continue;
    lines.push('', language.t(key), ...list.map((one) => `  ${membershipLine(reader, one)}`));
  }
  const ids = comparison.ground.flatMap(({ holders }) =>
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
  if (publishers.length > 0) {
    lines.push('', language.t('compare.sources', { list: publishers.join('; ') }));
  }
  return lines.join('\n');
}
