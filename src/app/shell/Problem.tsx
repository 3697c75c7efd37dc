import { Fragment } from 'react';
import { useStore } from 'zustand';
import { findingMessage } from '../../records/findings.ts';
import { useLanguage, useMasarStore } from '../reader.ts';

/** Why the data could not be opened, and what would be right. What was open stays below. */
export function Problem({ onOpen }: { readonly onOpen: () => void }) {
  const store = useMasarStore();
  const language = useLanguage();
  const loading = useStore(store, (state) => state.loading);
  const isOpen = useStore(store, (state) => state.data !== null);
  if (loading.kind !== 'failed') return null;
  return (
    <div className="problem" role="alert" data-whole={!isOpen}>
      {loading.problems.map(({ key, values, source, finding }) => (
        <Fragment key={source}>
          <p>
            {key === 'load.language' ? null : <strong>{language.t('load.failed')}</strong>}{' '}
            {language.t(key, values)}
          </p>
          {finding ? (
            <p>{findingMessage(finding, (message, facts) => language.t(message, facts))}</p>
          ) : null}
        </Fragment>
      ))}
      <p className="problem-actions">
        {isOpen ? (
          <button type="button" onClick={() => store.getState().dismissProblem()}>
            {language.t('load.keep')}
          </button>
        ) : null}
        <button type="button" onClick={onOpen}>
          {language.t('load.other')}
        </button>
      </p>
    </div>
  );
}
