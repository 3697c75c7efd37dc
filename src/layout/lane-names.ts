/** Names of lanes and groups: for their heads, and as words on a drawing that stands alone. */
import { fitText } from '../text/ellipsis.ts';
import type { Language } from '../text/language.ts';
import type { Localized } from '../text/types.ts';
import type { Grouping } from '../timeline/lane-choices.ts';
import { type Lane, type LanePlan, lanesOf, NO_GROUP } from '../timeline/lanes.ts';
import type { Timeline } from '../timeline/types.ts';
import { dataLanguagesOf, type ViewInput } from './input.ts';
import { type LaneRows, NAME_ROW } from './lane-rows.ts';
import type { Box, TextRun } from './scene.ts';

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

/** The name a lane bears at the end of a window. */
export function nameAt(lane: Lane, until: number): Lane['names'][number] | undefined {
  return lane.names.findLast(({ from }) => from < until) ?? lane.names[0];
}

/** Where names stand: in a column of their own, or above their lanes across the view. */
export interface NamePlace {
  readonly box: Box;
  readonly isAbove: boolean;
}

/** Names of the lanes and groups in view as words. */
export function layoutLaneNames(
  input: ViewInput,
  plan: LanePlan,
  { heads, pinned, scroll }: LaneRows,
  { box, isAbove }: NamePlace,
): readonly TextRun[] {
  const { timeline, language, measure, window, textScale: scale } = input;
  const lanes = new Map(lanesOf(plan).map((lane) => [lane.id, lane]));
  const isLeft = language.dir === 'ltr';
  return heads.flatMap((head): TextRun[] => {
    const lane = lanes.get(head.id);
    const group = head.kind === 'group' ? head.id : lane?.kind === 'group' ? lane.group : null;
    const words: Localized | null =
      group !== null
        ? {
            text: groupName(timeline, language, plan.grouping, group),
            lang: language.lang,
            dir: language.dir,
            fallback: false,
          }
        : language.read(
            (lane && nameAt(lane, window.to)?.name) ?? head.id,
            dataLanguagesOf(timeline),
          );
    const top = box.y + (head.isPinned ? head.top : pinned + head.top - scroll);
    const height = isAbove && head.kind === 'lane' ? NAME_ROW * scale : head.height;
    const y = top + height / 2 + 4 * scale;
    if (!words || y < box.y || y > box.y + box.height) return [];
    const style = head.kind === 'group' ? ('note' as const) : ('side' as const);
    return [
      {
        text: fitText(words.text, box.width - 12, (text) => measure(text, style, words.lang)),
        lang: words.lang,
        dir: words.dir,
        x: isLeft ? box.x + 4 : box.x + box.width - 4,
        y,
        anchor: isLeft ? 'left' : 'right',
        style,
      },
    ];
  });
}
