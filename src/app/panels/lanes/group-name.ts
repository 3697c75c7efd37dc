import type { Language } from '../../../text/language.ts';
import type { Grouping } from '../../../timeline/lane-choices.ts';
import { NO_GROUP } from '../../../timeline/lanes.ts';
import type { Timeline } from '../../../timeline/types.ts';

/** A group's name: a bloc's own, or that of a kind of actor. */
export function groupName(
  timeline: Timeline,
  language: Language,
  grouping: Grouping,
  id: string,
): string {
  if (id === NO_GROUP) return language.t('lanes.no-group');
  if (grouping === 'kind') return language.named('actor-kind', id) ?? id;
  const bloc = timeline.dataSet.blocs?.find((one) => one.id === id);
  return (
    language.read(bloc?.name, timeline.dataSet.languages ?? [])?.text ??
    language.named('bloc', id) ??
    id
  );
}
