/** Keeps the store and the address bar in step. */
import { type Fragment, readFragment, writeFragment } from '../state/fragment.ts';
import { type AddressBar, listenToAddress, writeHash, writeSearch } from '../state/history.ts';
import { writeQuery } from '../state/query.ts';
import type { MasarStore } from '../state/store.ts';
import { type Looking, NOWHERE } from '../state/types.ts';

/**
 * Follows the store with the address and the address with the store.
 *
 * A selection and a movement make one entry each that Back returns from; while it goes on, a
 * movement keeps its own entry up to date. The first view, which nobody chose, makes none.
 */
export function keepAddress(store: MasarStore, bar: AddressBar, others: Fragment['others']): void {
  let kept = others;
  let settled: Looking = store.getState().looking;
  let isRestoring = false;
  /** The fragment the open data were first shown with; it need not name a window. */
  let opening = bar.location.hash;
  /** The first word of a movement makes its entry, the others correct it. */
  let entry: 'push' | 'replace' = 'push';
  let written = Number.NEGATIVE_INFINITY;
  store.subscribe((state, before) => {
    if (state.presentation !== before.presentation) {
      writeSearch(bar, writeQuery(state.presentation, bar.location.search));
    }
    if (state.looking === before.looking && state.movement === before.movement) return;
    if (isRestoring || !state.data) return;
    if (state.whole !== before.whole) {
      // What the fragment named belongs to the data that was open before.
      if (before.whole) {
        writeHash(bar, writeFragment(NOWHERE, kept), 'replace');
        opening = bar.location.hash;
      }
      settled = state.looking;
      entry = 'push';
      return;
    }
    const isMoving = state.movement === 'moving';
    if (isMoving && performance.now() - written < BETWEEN_MS) return;
    if (entry === 'push' && isSame(settled, state.looking)) return;
    writeHash(bar, writeFragment(state.looking, kept), entry);
    written = isMoving ? performance.now() : Number.NEGATIVE_INFINITY;
    entry = isMoving ? 'replace' : 'push';
    if (!isMoving) settled = state.looking;
  });
  listenToAddress(bar, (hash) => {
    const { others: read, ...looking } = readFragment(hash);
    kept = read;
    isRestoring = true;
    // An address without a fragment is the first view; one that only names an event keeps the window.
    if (hash === opening || hash.length <= 1) store.getState().restart();
    else store.getState().look(looking);
    settled = store.getState().looking;
    entry = 'push';
    isRestoring = false;
  });
}

/** Least time between two words of one movement: browsers refuse to be written to more often. */
const BETWEEN_MS = 350;

const isSame = (a: Looking, b: Looking): boolean => writeFragment(a) === writeFragment(b);
