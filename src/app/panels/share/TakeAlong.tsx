import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { coveredPart } from '../../../timeline/window.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { type PictureFormat, type RecordFormat, savePicture, saveRecords } from './files.ts';
import { type Extent, eventsOf, windowOf } from './view.ts';

const PICTURES = [
  ['svg', 'SVG'],
  ['png', 'PNG'],
] as const satisfies readonly (readonly [PictureFormat, string])[];
const RECORDS = [
  ['json', 'JSON (masar/1)'],
  ['csv', 'CSV'],
  ['ndjson', 'NDJSON'],
] as const satisfies readonly (readonly [RecordFormat, string])[];

/** Pictures and records of the view or of the whole period, as files. */
export function TakeAlong({ onSaid }: { readonly onSaid: (words: string) => void }) {
  const store = useMasarStore();
  const reader = useReader();
  const { language, timeline } = reader;
  const state = useStore(store);
  const [extent, setExtent] = useState<Extent>('view');
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const save = async (make: () => Promise<string>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      onSaid(language.t('share.saved', { name: await make() }));
    } catch {
      onSaid(language.t('share.failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="share-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{language.t('share.take')}</h3>
      <fieldset className="choice">
        <legend>{language.t('share.extent')}</legend>
        {(['view', 'whole'] as const).map((known) => (
          <label key={known}>
            <input
              type="radio"
              name={`${id}-extent`}
              checked={extent === known}
              onChange={() => setExtent(known)}
            />
            <span>
              {language.t(`share.extent-${known}`, {
                window: language.window(coveredPart(timeline, windowOf(timeline, state, known))),
                events: language.count('count.events', eventsOf(timeline, state, known).length),
              })}
            </span>
          </label>
        ))}
      </fieldset>
      <Formats
        label={language.t('share.picture')}
        formats={PICTURES}
        nameOf={(format) => language.t('share.download-picture', { format })}
        isBusy={isBusy}
        onSave={(format) => {
          onSaid(language.t('share.drawing'));
          save(() => savePicture(reader, store.getState(), extent, format));
        }}
      />
      <Formats
        label={language.t('share.records')}
        formats={RECORDS}
        nameOf={(format) => language.t('share.download-records', { format })}
        isBusy={isBusy}
        onSave={(format) => save(() => saveRecords(reader, store.getState(), extent, format))}
      />
    </section>
  );
}

interface FormatsProps<Format extends string> {
  readonly label: string;
  readonly formats: readonly (readonly [format: Format, words: string])[];
  /** What the button of a format does, in words. */
  readonly nameOf: (words: string) => string;
  readonly isBusy: boolean;
  readonly onSave: (format: Format) => void;
}

/** A row of buttons, one a format. They stay where they are while a file is made. */
function Formats<Format extends string>(props: FormatsProps<Format>) {
  const { label, formats, nameOf, isBusy, onSave } = props;
  return (
    <fieldset className="share-formats">
      <legend>{label}</legend>
      <div className="share-row">
        {formats.map(([format, words]) => (
          <button
            key={format}
            type="button"
            aria-label={nameOf(words)}
            aria-disabled={isBusy}
            onClick={() => onSave(format)}
          >
            <bdi>{words}</bdi>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
