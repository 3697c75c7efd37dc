/** The explorer's page: reads the address, makes the store, loads language and data, draws. */
import { createRoot } from 'react-dom/client';
import defaultData from '../../data/aleppo-2016.json?url';
import '../draw/theme/fonts.css';
import '../draw/theme/tokens.css';
import { openAddresses } from '../load/open.ts';
import { readFragment } from '../state/fragment.ts';
import { readQuery } from '../state/query.ts';
import { createMasarStore } from '../state/store.ts';
import { App } from './App.tsx';
import { keepAddress } from './address.ts';
import { keepDocument, loadLanguage } from './document.ts';
import { StoreContext } from './reader.ts';
import './base.css';

const presentation = readQuery(location.search, navigator.languages);
const fragment = readFragment(location.hash);
const store = createMasarStore(presentation, fragment);
const root = document.getElementById('root');

keepDocument(store);
keepAddress(store, window, fragment.others);

const data = openAddresses(store, presentation.src.length > 0 ? presentation.src : [defaultData]);
await loadLanguage(store, presentation);
if (root) {
  createRoot(root).render(
    <StoreContext value={store}>
      <App onReady={ready} />
    </StoreContext>,
  );
}
await data;

/** The first complete drawing is on the screen. */
function ready(): void {
  if (document.documentElement.dataset.masar === 'ready') return;
  document.documentElement.dataset.masar = 'ready';
  performance.mark('masar:ready');
}
