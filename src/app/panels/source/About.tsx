import { ExternalLink } from 'lucide-react';
import type { SourceRecord } from '../../../records/schema.ts';
import { webAddress } from '../../../records/web-address.ts';
import { languageName } from '../../../text/language-name.ts';
import { whenOf } from '../../../timeline/build.ts';
import { useReader } from '../../reader.ts';
import { Words } from '../../record/Words.tsx';

/** Publisher, author, date, language, links and note. */
export function About({ source }: { readonly source: SourceRecord }) {
  const { language } = useReader();
  const when = whenOf(source.date);
  const address = webAddress(source.address);
  const archive = webAddress(source.archive);
  const plain = [
    when ? language.when(when, 'medium') : language.t('panel.undated'),
    source.language ? languageName(source.language, language.lang) : '',
  ].filter((part) => part !== '');
  const separator = language.t('panel.separator');
  return (
    <>
      <p>
        {source.title ? (
          <>
            <strong>
              <Words text={source.publisher} />
            </strong>
            {separator}
          </>
        ) : null}
        {source.author ? (
          <>
            <Words text={source.author} />
            {separator}
          </>
        ) : null}
        {plain.join(separator)}
      </p>
      {address || archive ? (
        <p>
          {address ? (
            <a href={address} target="_blank" rel="noopener noreferrer">
              {language.t('panel.open-source')}
              <ExternalLink
                className="icon-inline"
                aria-label={language.t('panel.opens-elsewhere')}
              />
            </a>
          ) : null}
          {address && archive ? separator : null}
          {archive ? (
            <a href={archive} target="_blank" rel="noopener noreferrer">
              {language.t('panel.archived')}
            </a>
          ) : null}
        </p>
      ) : null}
      <Words as="p" className="quiet" text={source.note} />
    </>
  );
}
