import { useEffect, useRef, useState } from 'react';
import { addressOf } from '../../load/fetch.ts';
import { useLanguage, useOpening } from '../reader.ts';

/** Ways in: a file from the disk, an address, a paste. */
export function OpenDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const opening = useOpening();
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [address, setAddress] = useState('');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<'address' | 'text' | null>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  const done = (opened: Promise<boolean>) => {
    opened.catch(() => undefined);
    setWrong(null);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="dialog" onClose={onClose} aria-labelledby="open-title">
      <h2 id="open-title">{language.t('load.title')}</h2>
      <p className="quiet">{language.t('load.private')}</p>
      <label className="file-choice">
        {language.t('load.file')}
        <input
          className="visually-hidden"
          type="file"
          multiple
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) done(opening.files(files));
          }}
        />
      </label>
      <p className="quiet small">{language.t('load.formats')}</p>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          const source = address.trim();
          if (source === '' || !addressOf(source, document.baseURI)) return setWrong('address');
          done(opening.addresses([source]));
        }}
      >
        <label htmlFor="open-address">{language.t('load.address')}</label>
        <span className="field-row">
          <input
            id="open-address"
            type="text"
            inputMode="url"
            dir="ltr"
            value={address}
            aria-invalid={wrong === 'address'}
            aria-describedby={wrong === 'address' ? 'open-wrong' : undefined}
            onChange={(event) => setAddress(event.target.value)}
          />
          <button type="submit">{language.t('app.open')}</button>
        </span>
      </form>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return setWrong('text');
          done(opening.text({ name: language.t('load.pasted'), text }));
        }}
      >
        <label htmlFor="open-text">{language.t('load.paste')}</label>
        <textarea
          id="open-text"
          rows={4}
          dir="ltr"
          spellCheck={false}
          value={text}
          aria-invalid={wrong === 'text'}
          aria-describedby={wrong === 'text' ? 'open-wrong' : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit">{language.t('load.open-paste')}</button>
      </form>
      {wrong ? (
        <p id="open-wrong" role="alert" className="field-wrong">
          {language.t(wrong === 'address' ? 'load.wrong-address' : 'load.wrong-text')}
        </p>
      ) : null}
      <div className="dialog-actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {language.t('panel.close')}
        </button>
      </div>
    </dialog>
  );
}
