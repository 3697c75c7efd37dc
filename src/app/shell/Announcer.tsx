import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { countBySide, eventsWithin } from '../../timeline/within.ts';
import { useMasarStore } from '../reader.ts';

/** How long a view must stand still before it is spoken of, in milliseconds. */
const STILL_MS = 700;

/** Says, once and politely, what is shown after it has settled; nothing during a drag. */
export function Announcer() {
  const store = useMasarStore();
  const language = useStore(store, (state) => state.language);
  const timeline = useStore(store, (state) => state.data?.timeline);
  const window = useStore(store, (state) => state.looking.window);
  const movement = useStore(store, (state) => state.movement);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!language || !timeline || !window || movement === 'moving') return;
    const timer = setTimeout(() => {
      const counts = countBySide(timeline, eventsWithin(timeline, window));
      const total = counts.said + counts.done + counts.line;
      setWords(
        language.t('app.announce', {
          window: language.window(window),
          events: language.count('count.events', total),
        }),
      );
    }, STILL_MS);
    return () => clearTimeout(timer);
  }, [language, timeline, window, movement]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}
