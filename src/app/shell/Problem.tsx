import { Fragment } from 'react';
import { useStore } from 'zustand';
import { findingMessage } from '../../records/findings.ts';
import { useLanguage, useMasarStore } from '../reader.ts';

/**
 * Why the data could not be opened, and what would be right; what of the page did not arrive.
 * What is open stays below.
 */
export function Problem({ onOpen }: { readonly onOpen: () => void }) {
  const store = useMasarStore();
  const language = useLanguage();
  const loading = useStore(store, (state) => state.loading);
  const isOpen = useStore(store, (state) => state.data !== null);
  const missing = useStore(store, (state) => state.missing);
  const failed = loading.kind === 'failed' ? loading.problems : [];
  if (failed.length === 0 && missing.length === 0) return null;
  return (
    <div className="problem" role="alert" data-whole={!isOpen}>
      {failed.map(({ key, values, source, finding }) => (
        <Fragment key={source}>
          <p>
            <strong>{language.t('load.failed')}</strong> {language.t(key, values)}
          </p>
          {finding ? (
            <p>{findingMessage(finding, (message, facts) => language.t(message, facts))}</p>
          ) : null}
        </Fragment>
      ))}
      {missing.map(({ key, values, source }) => (
        <p key={source}>{language.t(key, values)}</p>
      ))}
      <p className="problem-actions">
        {isOpen ? (
          <button type="button" onClick={() => store.getState().dismissProblem()}>
            {language.t('load.keep')}
          </button>
        ) : null}
        {failed.length > 0 ? (
          <button type="button" onClick={onOpen}>
            {language.t('load.other')}
          </button>
        ) : null}
      </p>
    </div>
  );
}
