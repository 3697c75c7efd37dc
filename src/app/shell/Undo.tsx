import { Redo2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { useLanguage, useMasarStore } from '../reader.ts';

/** Takes back what changed filters, search, known-by or lanes; there once there is something to take back. */
export function Undo() {
  const store = useMasarStore();
  const language = useLanguage();
  const past = useStore(store, (state) => state.past.length);
  const future = useStore(store, (state) => state.future.length);
  if (past + future === 0) return null;
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={language.t('tools.undo')}
        title={language.t('tools.undo')}
        aria-keyshortcuts="Control+Z"
        aria-disabled={past === 0}
        onClick={() => store.getState().undo()}
      >
        <Undo2 aria-hidden="true" className="mirrors" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={language.t('tools.redo')}
        title={language.t('tools.redo')}
        aria-keyshortcuts="Control+Shift+Z"
        aria-disabled={future === 0}
        onClick={() => store.getState().redo()}
      >
        <Redo2 aria-hidden="true" className="mirrors" />
      </button>
    </>
  );
}
