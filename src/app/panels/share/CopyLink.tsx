import { useId, useRef } from 'react';
import { useStore } from 'zustand';
import defaultData from '../../../../data/aleppo-2016.json?url';
import { useMasarStore, useReader } from '../../reader.ts';
import { copyOrSelect } from './copying.ts';
import { addressOf } from './view.ts';

/** The address of the view, to be copied. */
export function CopyLink({ onSaid }: { readonly onSaid: (words: string) => void }) {
  const store = useMasarStore();
  const { language, timeline } = useReader();
  const state = useStore(store);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const address = addressOf(timeline, state);
  const isFromDevice = state.presentation.src.length === 0 && state.data?.source !== defaultData;
  const copy = async () => {
    const isCopied = await copyOrSelect(address, field.current);
    onSaid(language.t(isCopied ? 'share.link-copied' : 'share.not-copied'));
  };
  return (
    <section className="share-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{language.t('share.link')}</h3>
      <div className="share-row">
        <input
          ref={field}
          type="text"
          dir="ltr"
          readOnly
          value={address}
          aria-labelledby={`${id}-title`}
          aria-describedby={isFromDevice ? `${id}-device` : undefined}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="primary" onClick={() => copy().catch(() => undefined)}>
          {language.t('share.copy-link')}
        </button>
      </div>
      {isFromDevice ? (
        <p id={`${id}-device`} className="quiet">
          {language.t('share.link-local')}
        </p>
      ) : null}
    </section>
  );
}
