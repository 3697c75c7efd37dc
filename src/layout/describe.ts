/** What the picture shows, in a paragraph: window, events by side, the ground at both ends. */
import { countTouching } from '../timeline/extents.ts';
import { territoryOf } from '../timeline/territory.ts';
import type { TerritorySeries } from '../timeline/types.ts';
import { coveredPart } from '../timeline/window.ts';
import { dataLanguagesOf, type ViewInput } from './input.ts';

/** A description of the window for those who do not see it. */
export function describeWindow(
  input: Pick<ViewInput, 'timeline' | 'window' | 'language' | 'base' | 'matched'>,
): string {
  const { timeline, window, language } = input;
  const counts = countTouching(timeline, window, input.matched);
  const series = territoryOf(timeline, input.base);
  return language.t('scene.description', {
    window: language.window(coveredPart(timeline, window)),
    said: language.count('count.events', counts.said),
    done: language.count('count.events', counts.done),
    line: language.count('count.events', counts.line),
    ground: series
      ? language.t('scene.ground', {
          start: groundAt(input, series, window.from),
          end: groundAt(input, series, window.to),
          base: language.read(series.base.name, dataLanguagesOf(timeline))?.text ?? series.base.id,
        })
      : '',
  });
}

/** Each holder's share at an instant, as far as it was observed around it. */
function groundAt(
  input: Pick<ViewInput, 'timeline' | 'language'>,
  series: TerritorySeries,
  at: number,
): string {
  const { language, timeline } = input;
  const known = series.bands.flatMap((band) => {
    const interval = band.known.find(({ from, to }) => from <= at && at <= to);
    if (!interval) return [];
    const name = language.read(band.holder.name, dataLanguagesOf(timeline));
    const share = language.share({
      low: interval.low,
      high: interval.high,
      approximate: false,
      strict: false,
      tolerance: null,
    });
    return [language.t('scene.holding', { holder: name?.text ?? band.holder.id, share })];
  });
  return known.length > 0 ? language.list(known) : language.t('scene.ground-unknown');
}
