import { useEffect } from 'react';
import { useLanguage } from '../reader.ts';

interface NoEventsProps {
  readonly onReady: () => void;
  readonly onOpen: () => void;
}

/** A data set that was read and has nothing to draw. */
export function NoEvents({ onReady, onOpen }: NoEventsProps) {
  const language = useLanguage();
  useEffect(onReady, [onReady]);
  return (
    <div className="nothing">
      <p>{language.t('app.no-events')}</p>
      <button type="button" className="primary" onClick={onOpen}>
        {language.t('load.other')}
      </button>
    </div>
  );
}
