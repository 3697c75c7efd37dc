import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { CITATION_STYLES, type CitationStyle, cite } from '../../../records/cite.ts';
import { download } from '../../download.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { citationOf, citationWords, selectedEvent } from './citing.ts';
import { copyOrSelect } from './copying.ts';
import { nameOf } from './files.ts';

/** Styles that programs read, under the names they have in every language. */
const FORMATS: Readonly<Partial<Record<CitationStyle, Format>>> = {
  bibtex: { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex' },
  ris: { name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems' },
  'csl-json': {
    name: 'CSL-JSON',
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
  },
};

interface Format {
  readonly name: string;
  readonly ending: string;
  /** MIME type. */
  readonly type: string;
}

/** The view or the selected event, with its sources, in the style a reader needs. */
export function Cite({ onSaid }: { readonly onSaid: (words: string) => void }) {
  const store = useMasarStore();
  const reader = useReader();
  const { language, timeline, plain } = reader;
  const state = useStore(store);
  const selected = selectedEvent(timeline, state);
  const [isOfEvent, setOfEvent] = useState(selected !== null);
  const [style, setStyle] = useState<CitationStyle>('chicago');
  const [now] = useState(Date.now);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const event = isOfEvent ? selected : null;
  const text = cite(citationOf(reader, state, event, now), style, citationWords(language));
  const format = FORMATS[style];
  const copy = async () => {
    const isCopied = await copyOrSelect(text, field.current);
    onSaid(language.t(isCopied ? 'share.citation-copied' : 'share.not-copied'));
  };
  return (
    <section className="share-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{language.t('share.cite')}</h3>
      {selected ? (
        <fieldset className="choice">
          <legend>{language.t('share.cite-what')}</legend>
          {[true, false].map((ofEvent) => (
            <label key={String(ofEvent)}>
              <input
                type="radio"
                name={`${id}-what`}
                checked={isOfEvent === ofEvent}
                onChange={() => setOfEvent(ofEvent)}
              />
              <span>
                {ofEvent
                  ? language.t('share.cite-event', { title: plain(selected.title) || selected.id })
                  : language.t('share.cite-view')}
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <label className="share-style">
        {language.t('share.style')}
        <select
          value={style}
          onChange={({ target }) =>
            setStyle(CITATION_STYLES.find((known) => known === target.value) ?? 'chicago')
          }
        >
          {CITATION_STYLES.map((known) => (
            <option key={known} value={known}>
              {FORMATS[known]?.name ??
                language.t(known === 'apa' ? 'share.style.apa' : 'share.style.chicago')}
            </option>
          ))}
        </select>
      </label>
      <textarea
        ref={field}
        rows={8}
        readOnly
        spellCheck={false}
        dir={format ? 'ltr' : language.dir}
        value={text}
        aria-label={language.t('share.citation')}
      />
      <div className="share-row">
        <button type="button" onClick={() => copy().catch(() => undefined)}>
          {language.t('share.copy-citation')}
        </button>
        {format ? (
          <button
            type="button"
            onClick={() => {
              const name = nameOf(reader, event ? event.id : 'view', format.ending);
              download(name, format.type, text);
              onSaid(language.t('share.saved', { name }));
            }}
          >
            {language.t('share.download-citation', { format: format.name })}
          </button>
        ) : null}
      </div>
    </section>
  );
}
