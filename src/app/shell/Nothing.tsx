import { useLanguage } from '../reader.ts';

/** Nothing is open and nothing is on its way: the ways in. */
export function Nothing({ onOpen }: { readonly onOpen: () => void }) {
  const language = useLanguage();
  return (
    <div className="nothing">
      <p>{language.t('load.nothing')}</p>
      <button type="button" className="primary" onClick={onOpen}>
        {language.t('load.title')}
      </button>
    </div>
  );
}
