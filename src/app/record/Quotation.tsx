import type { QuotationRecord } from '../../records/schema.ts';
import { languageName } from '../../text/language-name.ts';
import { quoted } from '../../text/quotation-marks.ts';
import { direction } from '../../text/resolve.ts';
import { useReader } from '../reader.ts';
import { Words } from './Words.tsx';

/** Words as they were said, in their own language and direction, and their translation. */
export function Quotation({ quotation }: { readonly quotation: QuotationRecord }) {
  const { language, timeline, plain } = useReader();
  const {
    text,
    lang,
    speaker,
    speakerText,
    outlet,
    source,
    locator,
    translations = [],
  } = quotation;
  const actor = speaker ? timeline.actors.get(speaker) : undefined;
  const said = actor?.name ?? speakerText ?? speaker;
  const publisher = outlet ?? (source ? timeline.sources.get(source)?.publisher : undefined);
  const translation = translations.find((candidate) => candidate.lang === language.lang);
  return (
    <figure className="quotation">
      <blockquote lang={lang} dir={direction(lang)}>
        <p>{quoted(text, lang)}</p>
      </blockquote>
      {translation && lang !== language.lang ? (
        <p className="translation" lang={translation.lang} dir={direction(translation.lang)}>
          {quoted(translation.text, translation.lang)}{' '}
          <span className="quiet">
            {language.t('panel.translated-from', {
              language: languageName(lang, language.lang),
              by: plain(translation.by) || language.t('panel.by-editors'),
            })}
          </span>
        </p>
      ) : null}
      {said || publisher || locator ? (
        <figcaption className="quiet">
          <Words text={said} />
          {said && publisher ? language.t('panel.separator') : null}
          <Words text={publisher} />
          {locator ? (
            <>
              {language.t('panel.separator')}
              <Words text={locator} />
            </>
          ) : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
