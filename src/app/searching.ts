/** Looks up what the reader searches; the index is fetched and made when first needed. */
import type { MasarStore } from '../state/store.ts';

/** How long typing must pause before the words are looked up, in milliseconds. */
const PAUSE_MS = 120;

/** Keeps what a search has found true to its words and to what is open. */
export function keepSearch(store: MasarStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookUp = async (): Promise<void> => {
    const { search } = await import('../timeline/search.ts');
    const { data, looking } = store.getState();
    if (!data || looking.q === '') return;
    store.getState().find(looking.q, search(data.timeline, looking.q));
  };
  store.subscribe((state, before) => {
    if (state.data === null || state.looking.q === '') return;
    if (state.looking.q === before.looking.q && state.data === before.data) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      lookUp().catch(() => {
        store.getState().failed([{ key: 'app.part-missing', values: {}, source: 'search' }]);
      });
    }, PAUSE_MS);
  });
}
