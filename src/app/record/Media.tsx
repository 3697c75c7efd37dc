import { Fragment, useState } from 'react';
import { useStore } from 'zustand';
import type { MediaRecord } from '../../records/schema.ts';
import { webAddress } from '../../records/web-address.ts';
import { useMasarStore, useReader } from '../reader.ts';
import { Words } from './Words.tsx';

/** A picture, video, sound or document: covered when sensitive, fetched from elsewhere only when asked for. */
export function Media({ media }: { readonly media: MediaRecord }) {
  const { language, plain } = useReader();
  const source = useStore(useMasarStore(), (state) => state.data?.source ?? '');
  const address = resolved(media.address, source);
  const isElsewhere = address !== null && new URL(address).origin !== location.origin;
  const [isShown, setShown] = useState(!media.sensitive && !isElsewhere);
  if (!address) return null;
  return (
    <figure className="media">
      {isShown ? (
        <Shown media={media} address={address} alt={plain(media.alt)} />
      ) : (
        <button type="button" className="media-cover" onClick={() => setShown(true)}>
          {media.sensitive ? <span>{language.t('panel.sensitive')}</span> : null}
          {isElsewhere ? (
            <span>{language.t('panel.from-elsewhere', { host: new URL(address).host })}</span>
          ) : null}
          <strong>{language.t('panel.show-media')}</strong>
        </button>
      )}
      <figcaption className="quiet">
        {[media.caption, media.credit, media.licence]
          .filter((text) => plain(text) !== '')
          .map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: three texts in a fixed order
            <Fragment key={i}>
              {i > 0 ? language.t('panel.separator') : null}
              <Words text={text} />
            </Fragment>
          ))}
      </figcaption>
    </figure>
  );
}

/** The absolute address, counted from where the data came from; null where it is not one of the web. */
function resolved(address: string, source: string): string | null {
  try {
    return webAddress(new URL(address, new URL(source, document.baseURI)).href);
  } catch {
    return null;
  }
}

function Shown({
  media,
  address,
  alt,
}: {
  readonly media: MediaRecord;
  readonly address: string;
  readonly alt: string;
}) {
  switch (media.kind) {
    case 'picture':
      return <img src={address} alt={alt} loading="lazy" />;
    case 'video':
      // biome-ignore lint/a11y/useMediaCaption: captions are the publisher's; the record's own text stands below.
      return <video src={address} controls preload="none" aria-label={alt} />;
    case 'sound':
      // biome-ignore lint/a11y/useMediaCaption: captions are the publisher's; the record's own text stands below.
      return <audio src={address} controls preload="none" aria-label={alt} />;
    case 'document':
      return (
        <a href={address} target="_blank" rel="noopener noreferrer">
          {alt || address}
        </a>
      );
  }
}
