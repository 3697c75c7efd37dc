/** Looks up what the reader searches; the index is fetched and made when first needed. */
import type { MasarStore } from '../state/store.ts';
import type { SearchResult, Timeline } from '../timeline/types.ts';

/** How long typing must pause before the words are looked up, in milliseconds. */
const PAUSE_MS = 120;

/** Events up to which an index of all words is made; it forgives slips, but takes its time. */
const MOST_INDEXED = 10_000;

/** Keeps what a search has found true to its words and to what is open. */
export function keepSearch(store: MasarStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current = new AbortController();
  const lookUp = async (signal: AbortSignal): Promise<void> => {
    const { data, looking } = store.getState();
    if (!data || looking.q === '') return;
    const found = await lookedUp(data.timeline, looking.q, signal);
    const isStale = signal.aborted || store.getState().data?.timeline !== data.timeline;
    if (!isStale) store.getState().find(looking.q, found);
  };
  store.subscribe((state, before) => {
    if (state.looking.q === before.looking.q && state.data === before.data) return;
    clearTimeout(timer);
    current.abort();
    if (state.data === null || state.looking.q === '') return;
    current = new AbortController();
    const { signal } = current;
    const { q } = state.looking;
    timer = setTimeout(() => {
      lookUp(signal).catch(() => {
        if (signal.aborted) return;
        store.getState().unsearchable(q);
        store.getState().missed({ key: 'app.part-missing', values: {}, source: 'search' });
      });
    }, PAUSE_MS);
  });
}

async function lookedUp(timeline: Timeline, q: string, signal: AbortSignal): Promise<SearchResult> {
  if (timeline.scan && timeline.count > MOST_INDEXED) {
    const { scan } = await import('../timeline/scan.ts');
    return scan(timeline, q, signal);
  }
  const { search } = await import('../timeline/search.ts');
  return search(timeline, q);
}
