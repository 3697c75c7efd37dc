import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { useLanguage, useMasarStore, useOpening } from '../reader.ts';

/** Says what reading very large files will take, before anything is read; what was open stays open. */
export function AskLarge() {
  const store = useMasarStore();
  const language = useLanguage();
  const opening = useOpening();
  const loading = useStore(store, (state) => state.loading);
  const files = loading.kind === 'large' ? loading.files : null;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (files) dialog.current?.showModal();
    else dialog.current?.close();
  }, [files]);
  if (!files) return null;
  const megabytes = (bytes: number) => language.number(Math.round(bytes / 2 ** 20));
  const values = {
    source: files.names.join(language.t('panel.separator')),
    megabytes: megabytes(files.bytes),
    memory: megabytes(files.memory),
  };
  const go = (extent: 'whole' | 'beginning') => () => {
    opening.goOn(extent).catch(() => undefined);
  };
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
      onClose={() => {
        if (store.getState().loading.kind === 'large') store.getState().cancelled();
      }}
    >
      <h2 id={`${id}-title`}>{language.t('load.large-title')}</h2>
      <p id={`${id}-words`}>
        {language.t(files.isTooLarge ? 'load.large-beyond' : 'load.large', values)}
      </p>
      <div className="dialog-actions">
        <button type="button" className="primary" onClick={go('beginning')}>
          {language.t('load.large-beginning', { megabytes: megabytes(files.beginning) })}
        </button>
        {files.isTooLarge ? null : (
          <button type="button" onClick={go('whole')}>
            {language.t('load.large-whole')}
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          {language.t('load.large-not')}
        </button>
      </div>
    </dialog>
  );
}
