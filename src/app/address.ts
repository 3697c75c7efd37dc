/** Keeps the store and the address bar in step. */
import { type Fragment, readFragment, writeFragment } from '../state/fragment.ts';
import { type AddressBar, listenToAddress, writeHash, writeSearch } from '../state/history.ts';
import { writeQuery } from '../state/query.ts';
import type { MasarStore } from '../state/store.ts';
import type { Looking } from '../state/types.ts';

/**
 * Follows the store with the address and the address with the store.
 *
 * A selection and a settled movement make an entry that Back returns from; what moves only
 * replaces the current one. The first view, which nobody chose, makes none.
 */
export function keepAddress(store: MasarStore, bar: AddressBar, others: Fragment['others']): void {
  let kept = others;
  let first: Looking = store.getState().looking;
  let settled: Looking = first;
  let isRestoring = false;
  store.subscribe((state, before) => {
    if (state.presentation !== before.presentation) {
      writeSearch(bar, writeQuery(state.presentation, bar.location.search));
    }
    if (state.looking === before.looking && state.movement === before.movement) return;
    if (isRestoring || !state.data) return;
    if (state.data !== before.data) {
      // What the fragment named belongs to the data that was open before.
      if (before.data) writeHash(bar, writeFragment(NOWHERE, kept), 'replace');
      first = state.looking;
      settled = first;
      return;
    }
    const hash = writeFragment(state.looking, kept);
    if (state.movement === 'moving') return;
    if (isSame(settled, state.looking)) return;
    settled = state.looking;
    writeHash(bar, hash, 'push');
  });
  listenToAddress(bar, (hash) => {
    const { others: read, ...looking } = readFragment(hash);
    kept = read;
    isRestoring = true;
    // An address without a fragment is the first view; one that only names an event keeps the window.
    store.getState().look(hash.length > 1 ? looking : first);
    settled = store.getState().looking;
    isRestoring = false;
  });
}

const NOWHERE: Looking = { window: null, selection: null, base: null };

const isSame = (a: Looking, b: Looking): boolean => writeFragment(a) === writeFragment(b);
