import { useReader } from '../reader.ts';

/** Names of the publishers of some sources. */
export function Publishers({ ids }: { readonly ids: readonly string[] }) {
  const { timeline, language, plain } = useReader();
  const names = [...new Set(ids.map((id) => plain(timeline.sources.get(id)?.publisher) || id))];
  return <>{names.length > 0 ? language.list(names) : language.t('panel.no-source')}</>;
}
