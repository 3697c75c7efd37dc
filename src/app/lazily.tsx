import { type ComponentType, lazy, Suspense } from 'react';
import { useLanguage } from './reader.ts';

/**
 * A part of the page that is fetched when it is first shown, so that the first drawing does not
 * wait for it; shown when its words have arrived too. One that does not arrive says so in its
 * place; the rest of the page goes on.
 *
 * @param Meanwhile  keeps the part's place until then, so that nothing moves when it comes
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType<Props>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load().catch(() => Missing) }));
  return function Later(props: Props) {
    const { isWhole } = useLanguage();
    const place = Meanwhile ? <Meanwhile {...props} /> : null;
    if (!isWhole) return place;
    return (
      <Suspense fallback={place}>
        <Part {...props} />
      </Suspense>
    );
  };
}

function Missing() {
  const language = useLanguage();
  return <p role="alert">{language.t('app.part-missing')}</p>;
}
