import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { listedWindow, titleOf } from '../../state/view.ts';
import type { Timeline } from '../../timeline/types.ts';
import { coveredPart } from '../../timeline/window.ts';
import { countWithin } from '../../timeline/within.ts';
import { useMasarStore } from '../reader.ts';

/** How long a view must stand still before it is spoken of, in milliseconds. */
const STILL_MS = 700;

/** Says, once and politely, what is shown after it has settled; nothing during a drag. */
export function Announcer() {
  const store = useMasarStore();
  const language = useStore(store, (state) => state.language);
  const timeline = useStore(store, (state) => state.data?.timeline);
  const whole = useStore(store, (state) => state.whole?.timeline);
  const isPart = useStore(store, (state) => state.whole?.isPart === true);
  // What moves is not spoken of, and this is not rendered for it.
  const window = useStore(store, (state) =>
    state.movement === 'settled' ? state.looking.window : null,
  );
  const isWindowChosen = useStore(store, (state) => state.isWindowChosen);
  const matched = useStore(store, (state) => state.matched);
  const view = useStore(store, (state) => state.presentation.view);
  const [words, setWords] = useState('');
  const opened = useRef<Timeline | null>(null);
  useEffect(() => {
    if (!language || !timeline || !window) return;
    const timer = setTimeout(() => {
      const told = view === 'list' ? listedWindow(timeline, window, isWindowChosen) : window;
      const shown = language.t('app.announce', {
        window: language.window(coveredPart(timeline, told)),
        events: language.count('count.events', countWithin(timeline, told, matched)),
      });
      // A part is on the way to what will be open: that is said once, when all is there.
      const isNew = !isPart && opened.current !== whole;
      if (isNew) opened.current = whole ?? null;
      const title = titleOf(timeline, language);
      setWords(isNew ? `${language.t('load.done', { title })} ${shown}` : shown);
    }, STILL_MS);
    return () => clearTimeout(timer);
  }, [language, timeline, whole, isPart, window, isWindowChosen, view, matched]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}
