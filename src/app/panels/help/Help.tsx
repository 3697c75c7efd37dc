import { useEffect, useRef } from 'react';
import type { MessageKey } from '../../../text/language.ts';
import { useLanguage } from '../../reader.ts';
import './help.css';

const TIMELINE: readonly (readonly [keys: readonly string[], does: MessageKey])[] = [
  [['←', '→'], 'help.step'],
  [['↑', '↓'], 'help.cross'],
  [['J', 'K'], 'help.time'],
  [['Home', 'End'], 'help.ends'],
  [['Page Down', 'Page Up'], 'help.page'],
  [['+', '−', '0'], 'help.zoom'],
  [['Enter', 'Esc'], 'help.open'],
];
const EVERYWHERE: readonly (readonly [keys: readonly string[], does: MessageKey])[] = [
  [['/'], 'help.find'],
  [['Ctrl Z', 'Ctrl Shift Z'], 'help.undo'],
  [['Alt ↑', 'Alt ↓'], 'help.lane'],
  [['?'], 'help.help'],
];

/** The keys, in a dialog. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="dialog help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{language.t('help.label')}</h2>
      {(
        [
          ['help.timeline', TIMELINE],
          ['help.everywhere', EVERYWHERE],
        ] as const
      ).map(([title, rows]) => (
        <section key={title}>
          <h3>{language.t(title)}</h3>
          <dl>
            {rows.map(([keys, does]) => (
              <div key={does}>
                <dt dir="ltr">
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{language.t(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="dialog-actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {language.t('help.close')}
        </button>
      </p>
    </dialog>
  );
}
