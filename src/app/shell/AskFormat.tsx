import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { FORMAT_IDS, type FormatId } from '../../formats/types.ts';
import { useLanguage, useMasarStore, useOpening } from '../reader.ts';
import './AskFormat.css';

/** Formats that tables come in. */
const TABLES = FORMAT_IDS.filter((id) => id !== 'masar' && id !== 'timemap');

/** Asks what a table is, with its first rows to see; what was open stays open behind it. */
export function AskFormat() {
  const store = useMasarStore();
  const language = useLanguage();
  const opening = useOpening();
  const loading = useStore(store, (state) => state.loading);
  const table = loading.kind === 'unsure' ? loading.table : null;
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<FormatId | null>(null);
  const id = useId();
  useEffect(() => {
    if (table) dialog.current?.showModal();
    else dialog.current?.close();
  }, [table]);
  if (!table) return null;
  const format = chosen ?? TABLES.find((one) => table.candidates.includes(one)) ?? 'masar-csv';
  const width = Math.max(...table.rows.map((row) => row.length));
  return (
    <dialog
      ref={dialog}
      className="dialog ask-format"
      aria-labelledby={`${id}-title`}
      onClose={() => {
        if (store.getState().loading.kind === 'unsure') store.getState().dismissProblem();
      }}
    >
      <h2 id={`${id}-title`}>{language.t('load.ask-title')}</h2>
      <p>{language.t('load.ask', { source: table.name })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={table.name}>
        <table>
          <tbody>
            {table.rows.map((row, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
              <tr key={r}>
                {Array.from({ length: width }, (_, c) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor have its fields
                  <td key={c}>
                    <bdi>{row[c] ?? ''}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          opening.again(format).catch(() => undefined);
        }}
      >
        <label htmlFor={`${id}-format`}>{language.t('load.ask-format')}</label>
        <span className="field-row">
          <select
            id={`${id}-format`}
            value={format}
            onChange={({ target }) => setChosen(TABLES.find((one) => one === target.value) ?? null)}
          >
            {TABLES.map((one) => (
              <option key={one} value={one}>
                {language.t(`load.format.${one}`)}
              </option>
            ))}
          </select>
          <button type="submit" className="primary">
            {language.t('load.ask-read')}
          </button>
        </span>
      </form>
      <div className="dialog-actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {language.t('panel.close')}
        </button>
      </div>
    </dialog>
  );
}
