import { X } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage, useMasarStore } from '../../reader.ts';
import { ActorDetail } from '../actor/ActorDetail.tsx';
import { SourceDetail } from '../source/SourceDetail.tsx';
import { EventDetail } from './EventDetail.tsx';
import { DETAIL_HEADING } from './heading.ts';
import { ObservationDetail } from './ObservationDetail.tsx';
import { PhaseDetail } from './PhaseDetail.tsx';
import './detail.css';

interface DetailProps {
  readonly onClose: () => void;
  /** Whether it was opened by keyboard and has not had the focus yet. */
  readonly takesFocus: RefObject<boolean>;
}

/**
 * What is selected, beside the picture on a wide screen and as a sheet from below on a phone.
 * Not a dialog: the picture stays in reach.
 */
export function Detail({ onClose, takesFocus }: DetailProps) {
  const store = useMasarStore();
  const language = useLanguage();
  const selection = useStore(store, (state) => state.looking.selection);
  const [isTall, setTall] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const key = selection ? `${selection.kind} ${selection.id}` : null;

  const previous = useRef<string | null>(null);
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
    const { activeElement } = document;
    // The link in the panel that led here is gone: the focus goes on to where it led.
    const isFollowed = activeElement === document.body || body.current?.contains(activeElement);
    if (key && ((previous.current && isFollowed) || takesFocus.current)) {
      document.getElementById(DETAIL_HEADING)?.focus();
      takesFocus.current = false;
    }
    previous.current = key;
  }, [key, takesFocus]);

  if (!selection) return null;
  return (
    <aside
      className="detail"
      data-tall={isTall}
      aria-label={language.t('panel.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="detail-bar">
        <button
          type="button"
          className="detail-handle"
          aria-expanded={isTall}
          aria-label={language.t(isTall ? 'panel.lower' : 'panel.raise')}
          onClick={() => setTall(!isTall)}
        >
          <span aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          onClick={onClose}
          aria-label={language.t('panel.close')}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <section
        className="detail-body"
        ref={body}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-labelledby={DETAIL_HEADING}
      >
        {selection.kind === 'event' ? <EventDetail id={selection.id} /> : null}
        {selection.kind === 'observation' ? <ObservationDetail id={selection.id} /> : null}
        {selection.kind === 'phase' ? <PhaseDetail id={selection.id} /> : null}
        {selection.kind === 'source' ? <SourceDetail id={selection.id} /> : null}
        {selection.kind === 'actor' ? <ActorDetail id={selection.id} /> : null}
      </section>
    </aside>
  );
}
