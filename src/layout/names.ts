/** What a reader hears of a mark, a share or a phase: one sentence each. */
import type { BaseRecord, Participation } from '../records/schema.ts';
import type { Language } from '../text/language.ts';
import { parseWhen } from '../time/edtf.ts';
import { type HoldingClaim, sideOf, type Timeline, type TimelinePhase } from '../timeline/types.ts';

/** Actors named in an event's sentence before "and others" takes over. */
const ACTORS_NAMED = 4;

/** Names of a timeline's events in a language, as far as they were asked for: the same in every frame. */
const eventNames = new WeakMap<Language, WeakMap<Timeline, Map<number, string>>>();

/** The sentence of an event; worked out once for a language. */
export function eventName(
  language: Language,
  dataLanguages: readonly string[],
  timeline: Timeline,
  index: number,
): string {
  const timelines = eventNames.get(language) ?? new WeakMap<Timeline, Map<number, string>>();
  eventNames.set(language, timelines);
  const names = timelines.get(timeline) ?? new Map<number, string>();
  timelines.set(timeline, names);
  const known = names.get(index);
  if (known !== undefined) return known;
  const name = writtenName(language, dataLanguages, timeline, index);
  names.set(index, name);
  return name;
}

/** "2 December 2016, said: Lavrov and Gentiloni speak … Russia (speaker), Italy (host). Established." */
function writtenName(
  language: Language,
  dataLanguages: readonly string[],
  timeline: Timeline,
  index: number,
): string {
  const event = timeline.events.at(index);
  const when = timeline.whens.at(index);
  if (!event || !when) return '';
  const side = sideOf(timeline.columns.side[index] ?? 0);
  const title = language.read(event.title, dataLanguages)?.text ?? event.id;
  const actors = (event.actors ?? []).slice(0, ACTORS_NAMED).flatMap((participation) => {
    const name = actorName(language, dataLanguages, timeline, participation);
    return name
      ? [
          language.t('scene.actor', {
            actor: name,
            role: language.named('role', participation.role) ?? participation.role,
          }),
        ]
      : [];
  });
  return language.t('scene.event', {
    date: language.when(when, 'full'),
    side: language.named('side', side) ?? side,
    title,
    actors: actors.length > 0 ? language.list(actors) : language.t('scene.no-actors'),
    certainty: event.certainty
      ? (language.named('certainty', event.certainty) ?? event.certainty)
      : language.t('scene.no-certainty'),
  });
}

/** The name a source gives a participant, else the actor's own. */
export function actorName(
  language: Language,
  dataLanguages: readonly string[],
  timeline: Timeline,
  participation: Participation,
): string | null {
  const actor = participation.actor ? timeline.actors.get(participation.actor) : undefined;
  const name = language.read(actor?.name ?? participation.name, dataLanguages);
  return name?.text ?? participation.actor ?? null;
}

/** "7 December 2016: about 75%, Government side, of opposition-held eastern Aleppo… Syrian Observatory." */
export function observationName(
  language: Language,
  dataLanguages: readonly string[],
  claim: HoldingClaim,
  base: BaseRecord | null,
): string {
  const { observation, holder, value } = claim;
  const when = parseWhen(observation.date);
  return language.t('scene.observation', {
    date: when.ok ? language.when(when.value, 'medium') : observation.date,
    share: language.share(value),
    holder: language.read(holder.name, dataLanguages)?.text ?? holder.id,
    base: (base && language.read(base.name, dataLanguages)?.text) ?? observation.base,
    voice: language.read(observation.saidBy, dataLanguages)?.text ?? language.t('scene.no-voice'),
  });
}

/** "Siege of eastern Aleppo, 4 September – 22 December 2016." */
export function phaseName(
  language: Language,
  dataLanguages: readonly string[],
  phase: TimelinePhase,
): string {
  return language.t('scene.phase', {
    name: language.read(phase.record.name, dataLanguages)?.text ?? phase.record.id,
    date: language.when(phase.when, 'medium'),
  });
}
