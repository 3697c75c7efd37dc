import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import defaultData from '../../../../data/aleppo-2016.json?url';
import type { Controls, Theme, ViewId } from '../../../state/types.ts';
import type { MessageKey } from '../../../text/language.ts';
import { LOCALES } from '../../../text/locales/known.ts';
import { countChosen } from '../../../timeline/facets.ts';
import { download } from '../../download.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { copyOrSelect } from './copying.ts';
import {
  type EmbedChoices,
  type Embedded,
  elementSnippet,
  frameAddress,
  frameSnippet,
  HEIGHTS,
  markdownSnippet,
  plainSnippet,
} from './embedding.ts';
import { nameOf } from './files.ts';
import { windowOf } from './view.ts';
import './embed.css';

const VIEWS: readonly ViewId[] = ['spine', 'lanes', 'list'];
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const CONTROLS: readonly Controls[] = ['full', 'compact', 'none'];
const FORMS = ['frame', 'element', 'plain', 'markdown'] as const;
type Form = (typeof FORMS)[number];
const WIDTHS = ['phone', 'article'] as const;

/** What an author puts into an article, chosen while it can be seen. */
export function Embed({ onSaid }: { readonly onSaid: (words: string) => void }) {
  const store = useMasarStore();
  const reader = useReader();
  const { language, timeline } = reader;
  const state = useStore(store);
  const { presentation, looking } = state;
  const [choices, setChoices] = useState<EmbedChoices>({
    view: presentation.view,
    lang: language.lang,
    theme: 'auto',
    controls: 'full',
    height: HEIGHTS[1],
    hasWindow: state.isWindowChosen,
    hasFilters: countChosen(looking.filters) > 0,
    hasEvent: looking.selection?.kind === 'event',
  });
  const [form, setForm] = useState<Form>('frame');
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('article');
  const [isSeen, setSeen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const site = new URL('./', document.baseURI).href;
  const isFromDevice = presentation.src.length === 0 && state.data?.source !== defaultData;
  const embedded: Embedded = {
    choices,
    presentation,
    looking: { ...looking, window: windowOf(timeline, state, 'view') },
    site,
    sources: presentation.src.map((source) => new URL(source, document.baseURI).href),
    standard: new URL('data/aleppo-2016.json', site).href,
    title: reader.plain(timeline.dataSet.title),
  };
  const snippet = snippetOf(form, embedded, nameOf(reader, 'view', 'png'));
  const choose = (change: Partial<EmbedChoices>) => setChoices({ ...choices, ...change });
  const copy = async () => {
    const isCopied = await copyOrSelect(snippet, field.current);
    onSaid(language.t(isCopied ? 'embed.copied' : 'share.not-copied'));
  };
  const savePage = async () => {
    if (isBusy) return;
    const { MOST_PACKED_EVENTS, packedPage } = await import('./packing.ts');
    const whole = state.whole?.timeline ?? timeline;
    if (whole.count > MOST_PACKED_EVENTS) {
      const most = language.number(MOST_PACKED_EVENTS);
      return onSaid(language.t('embed.page-too-large', { most }));
    }
    setBusy(true);
    try {
      const name = nameOf(reader, 'timeline', 'html');
      download(name, 'text/html', await packedPage(whole, language, embedded));
      onSaid(language.t('share.saved', { name }));
    } catch {
      onSaid(language.t('share.failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="share-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{language.t('embed.label')}</h3>
      {isFromDevice ? <p className="notice">{language.t('embed.from-device')}</p> : null}
      <div className="embed-choices">
        <Choice
          label={language.t('app.view')}
          value={choices.view}
          of={VIEWS.map((view) => [view, language.t(`app.view.${view}`)])}
          onChoose={(view) => choose({ view })}
        />
        <Choice
          label={language.t('embed.language')}
          value={choices.lang}
          of={LOCALES.map(({ tag, name }) => [tag, name])}
          onChoose={(lang) => choose({ lang })}
        />
        <Choice
          label={language.t('options.theme')}
          value={choices.theme}
          of={THEMES.map((theme) => [theme, language.t(`options.theme.${theme}`)])}
          onChoose={(theme) => choose({ theme })}
        />
        <Choice
          label={language.t('embed.controls')}
          value={choices.controls}
          of={CONTROLS.map((controls) => [controls, language.t(`embed.controls.${controls}`)])}
          onChoose={(controls) => choose({ controls })}
        />
        <Choice
          label={language.t('embed.height')}
          value={String(choices.height)}
          of={HEIGHTS.map((height) => [
            String(height),
            language.t('embed.pixels', { n: language.number(height) }),
          ])}
          onChoose={(height) => choose({ height: Number(height) })}
        />
      </div>
      <div className="embed-goes">
        <Tick
          label={language.t('embed.window')}
          isOn={choices.hasWindow}
          onChange={(hasWindow) => choose({ hasWindow })}
        />
        <Tick
          label={language.t('embed.filters')}
          isOn={choices.hasFilters}
          // The element has no attribute for them.
          isOpen={countChosen(looking.filters) > 0 && form !== 'element'}
          onChange={(hasFilters) => choose({ hasFilters })}
        />
        <Tick
          label={language.t('embed.event')}
          isOn={choices.hasEvent}
          isOpen={looking.selection?.kind === 'event'}
          onChange={(hasEvent) => choose({ hasEvent })}
        />
      </div>
      {isFromDevice ? null : (
        <>
          <details
            className="embed-preview"
            onToggle={({ currentTarget }) => setSeen(currentTarget.open)}
          >
            <summary>{language.t('embed.preview')}</summary>
            <fieldset className="share-formats share-row">
              <legend className="visually-hidden">{language.t('embed.width')}</legend>
              {WIDTHS.map((one) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={width === one}
                  onClick={() => setWidth(one)}
                >
                  {language.t(`embed.width.${one}`)}
                </button>
              ))}
            </fieldset>
            {isSeen ? (
              <iframe
                key={frameAddress(embedded)}
                className="embed-frame"
                data-width={width}
                data-height={choices.height}
                src={frameAddress(embedded)}
                title={language.t('embed.preview')}
              />
            ) : null}
          </details>
          <div className="share-style">
            <Choice
              label={language.t('embed.form')}
              value={form}
              of={FORMS.map((one) => [one, language.t(`embed.form.${one}`)])}
              onChoose={setForm}
            />
            <button type="button" className="primary" onClick={() => copy().catch(() => undefined)}>
              {language.t('embed.copy')}
            </button>
          </div>
          <textarea
            ref={field}
            readOnly
            rows={5}
            dir="ltr"
            value={snippet}
            spellCheck={false}
            aria-label={language.t('embed.code')}
            onFocus={(event) => event.target.select()}
          />
          <p className="quiet">{language.t(ABOUT[form])}</p>
        </>
      )}
      <div className="share-row">
        <button
          type="button"
          aria-disabled={isBusy}
          onClick={() => savePage().catch(() => undefined)}
        >
          {language.t('embed.page')}
        </button>
        <span className="quiet">{language.t('embed.about.page')}</span>
      </div>
    </section>
  );
}

const ABOUT: Readonly<Record<Form, MessageKey>> = {
  frame: 'embed.about.frame',
  element: 'embed.about.element',
  plain: 'embed.about.plain',
  markdown: 'embed.about.markdown',
};

function snippetOf(form: Form, embedded: Embedded, picture: string): string {
  switch (form) {
    case 'frame':
      return frameSnippet(embedded);
    case 'element':
      return elementSnippet(embedded);
    case 'plain':
      return plainSnippet(embedded);
    case 'markdown':
      return markdownSnippet(embedded, picture);
  }
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly of: readonly (readonly [value: Value, words: string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, of, onChoose }: ChoiceProps<Value>) {
  return (
    <label className="embed-choice">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = of.find(([one]) => one === target.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {of.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  /** Whether there is something to be taken along. */
  readonly isOpen?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Tick({ label, isOn, isOpen = true, onChange }: TickProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={isOn && isOpen}
        disabled={!isOpen}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}
