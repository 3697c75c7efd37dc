import { useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../reader.ts';
import { Cite } from './Cite.tsx';
import { CopyLink } from './CopyLink.tsx';
import { Embed } from './Embed.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import './share.css';

/** What a reader takes along: the link, a citation with its sources, pictures, records. */
export function Share({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState('');
  const id = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="dialog share-dialog"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>{language.t('share.label')}</h2>
      {isOpen ? (
        <>
          <CopyLink onSaid={setSaid} />
          <Cite onSaid={setSaid} />
          <Embed onSaid={setSaid} />
          <TakeAlong onSaid={setSaid} />
        </>
      ) : null}
      <div className="dialog-actions">
        <p role="status">{said}</p>
        <button type="button" onClick={() => dialog.current?.close()}>
          {language.t('panel.close')}
        </button>
      </div>
    </dialog>
  );
}
