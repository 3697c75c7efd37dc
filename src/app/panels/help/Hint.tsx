import { useState } from 'react';
import { useStore } from 'zustand';
import { forgetHint, isHintWanted } from '../../hints.ts';
import { useLanguage, useMasarStore } from '../../reader.ts';
import './help.css';

/** How to read the view, for who sees it first; dismissed for good. */
export function Hint() {
  const store = useMasarStore();
  const language = useLanguage();
  const view = useStore(store, (state) => state.presentation.view);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  if (view === 'list' || dismissed.includes(view) || !isHintWanted(view)) return null;
  return (
    <div className="hint" role="note">
      <p>{language.t(view === 'lanes' ? 'help.hint-lanes' : 'help.hint')}</p>
      <button
        type="button"
        onClick={() => {
          forgetHint(view);
          setDismissed([...dismissed, view]);
        }}
      >
        {language.t('help.dismiss')}
      </button>
    </div>
  );
}
