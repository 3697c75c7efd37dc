import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { FORMAT_IDS } from '../../../formats/types.ts';
import { findingMessage } from '../../../records/findings.ts';
import type { Language } from '../../../text/language.ts';
import { download } from '../../download.ts';
import { useLanguage, useMasarStore } from '../../reader.ts';

/** What was found in the data: by line, in words, to read and to take along. */
export function Report({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const store = useMasarStore();
  const language = useLanguage();
  const data = useStore(store, (state) => state.data);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  const findings = data?.findings ?? [];
  const lines = findings.map((finding) => ({
    finding,
    text: findingMessage(finding, (key, values) => language.t(key, values)),
  }));
  const save = () => {
    const parts = (data?.parts ?? [])
      .map(
        ({ name, format, rows, dropped }) =>
          `# ${name} ${format} ${rows} rows, ${dropped} left out\n`,
      )
      .join('');
    const text = lines
      .map(
        ({ finding, text: words }) =>
          `${data?.source ?? ''}:${finding.line}:${finding.column} ${finding.severity} ${finding.code} ${words}`,
      )
      .join('\n');
    download('masar-report.txt', 'text/plain', `${parts}${text}\n`);
  };
  return (
    <dialog ref={dialog} className="dialog" onClose={onClose} aria-labelledby="report-title">
      <h2 id="report-title">{language.t('report.title')}</h2>
      <p>
        {language.t('report.summary', {
          findings: language.count('count.findings', findings.length),
          records: language.count('count.records', data?.dropped ?? 0),
        })}
      </p>
      <ul className="report-parts">
        {(data?.parts ?? []).map(({ name, format, rows, dropped }) => (
          <li key={name}>
            {language.t('report.part', {
              source: name,
              format: formatName(language, format),
              rows: language.number(rows),
              dropped: language.number(dropped),
            })}
          </li>
        ))}
      </ul>
      <ul className="findings">
        {lines.map(({ finding, text }) => (
          <li
            key={`${finding.pointer} ${finding.code} ${finding.line}:${finding.column}`}
            data-severity={finding.severity}
          >
            <span className="quiet">{language.t(`report.${finding.severity}`)}</span> {text}
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" onClick={save}>
          {language.t('report.download')}
        </button>
        <button type="button" className="primary" onClick={() => dialog.current?.close()}>
          {language.t('panel.close')}
        </button>
      </div>
    </dialog>
  );
}

const formatName = (language: Language, format: string): string => {
  const known = FORMAT_IDS.find((id) => id === format);
  return known ? language.t(`load.format.${known}`) : format;
};
