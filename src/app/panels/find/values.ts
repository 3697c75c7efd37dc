/** What a value of a facet is called. */
import { languageName } from '../../../text/language-name.ts';
import { primaryWords } from '../../../text/resolve.ts';
import type { FacetId } from '../../../timeline/facets.ts';
import { actorsOfPair } from '../../../timeline/network.ts';
import type { Reader } from '../../reader.ts';

/** The name of a value for a reader; the value itself where nothing names it. */
export function valueName(
  { timeline, language, plain }: Reader,
  facet: FacetId,
  value: string,
): string {
  const { dataSet } = timeline;
  const found = (): string | null => {
    switch (facet) {
      case 'tracks':
        return (
          language.named('track', value) ??
          plain(dataSet.tracks?.find(({ id }) => id === value)?.name)
        );
      case 'kinds':
        return (
          language.named('kind', value) ??
          plain(dataSet.kinds?.find(({ id }) => id === value)?.name)
        );
      case 'actors':
        return plain(timeline.actors.get(value)?.name);
      case 'roles':
        return (
          language.named('role', value) ??
          plain(dataSet.roles?.find(({ id }) => id === value)?.name)
        );
      case 'blocs':
        return plain(dataSet.blocs?.find(({ id }) => id === value)?.name);
      case 'places':
        return plain(timeline.places.get(value)?.name);
      case 'certainty':
        return language.named('certainty', value);
      case 'support':
        return language.t(value === 'single' ? 'panel.single' : 'panel.multiple');
      case 'publishers': {
        const source = [...timeline.sources.values()].find(
          ({ publisher }) => primaryWords(publisher) === value,
        );
        return plain(source?.publisher);
      }
      case 'sources': {
        const source = timeline.sources.get(value);
        const title = source?.title ?? source?.publisher;
        const isPlain = typeof title === 'string' && source?.language !== undefined;
        return plain(isPlain ? { [source.language ?? '']: title } : title);
      }
      case 'languages':
        return languageName(value, language.lang);
      case 'pairs':
        return language.list(
          actorsOfPair(value).map((id) => plain(timeline.actors.get(id)?.name) || id),
        );
    }
  };
  return found() || value;
}
