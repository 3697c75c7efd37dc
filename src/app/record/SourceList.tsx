import { ExternalLink } from 'lucide-react';
import { webAddress } from '../../records/web-address.ts';
import { languageName } from '../../text/language-name.ts';
import { whenOf } from '../../timeline/build.ts';
import { useReader } from '../reader.ts';
import { SourceLink } from './SourceLink.tsx';
import { Words } from './Words.tsx';

/** Sources with publisher, title, date, language and links. */
export function SourceList({ ids }: { readonly ids: readonly string[] }) {
  const { timeline, language } = useReader();
  return (
    <ul className="sources">
      {ids.map((id) => {
        const source = timeline.sources.get(id);
        if (!source) return <li key={id}>{id}</li>;
        const when = whenOf(source.date);
        const address = webAddress(source.address);
        const archive = webAddress(source.archive);
        const title = source.title ? (
          <Words quoted text={titleText(source.title, source.language)} />
        ) : null;
        return (
          <li key={id}>
            <strong>
              <SourceLink id={id}>
                <Words text={source.publisher} />
              </SourceLink>
            </strong>
            {title ? (
              <>
                {language.t('panel.separator')}
                {address ? (
                  <a href={address} target="_blank" rel="noopener noreferrer">
                    {title}
                    <ExternalLink
                      className="icon-inline"
                      aria-label={language.t('panel.opens-elsewhere')}
                    />
                  </a>
                ) : (
                  title
                )}
              </>
            ) : address ? (
              <a href={address} target="_blank" rel="noopener noreferrer">
                {language.t('panel.open-source')}
              </a>
            ) : null}
            <span className="quiet">
              {when ? ` ${language.when(when, 'short-year')}` : ` ${language.t('panel.undated')}`}
              {source.language && source.language !== language.lang
                ? ` · ${languageName(source.language, language.lang)}`
                : ''}
              {archive ? (
                <>
                  {' · '}
                  <a href={archive} target="_blank" rel="noopener noreferrer">
                    {language.t('panel.archived')}
                  </a>
                </>
              ) : null}
            </span>
            {source.note ? <Words as="p" className="quiet source-note" text={source.note} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** A title that is plain text is in the source's own language, not the data set's first. */
const titleText = (title: string | Readonly<Record<string, string>>, lang: string | undefined) =>
  typeof title === 'string' && lang ? { [lang]: title } : title;
