/** The explorer's page: reads the address, makes the store, loads language and data, draws. */
import { createRoot } from 'react-dom/client';
import defaultData from '../../data/aleppo-2016.json?url';
import '../draw/theme/fonts-first.css';
import '../draw/theme/tokens.css';
import { readFragment } from '../state/fragment.ts';
import { readQuery } from '../state/query.ts';
import { createMasarStore } from '../state/store.ts';
import { App } from './App.tsx';
import { keepAddress } from './address.ts';
import { keepDocument, loadLanguage, loadOtherWords } from './document.ts';
import { formatOf, openInto } from './opening.ts';
import { OpeningContext, StoreContext } from './reader.ts';
import { keepSearch } from './searching.ts';
import { Boundary } from './shell/Boundary.tsx';
import './base.css';

const presentation = readQuery(location.search, navigator.languages);
const fragment = readFragment(location.hash);
const store = createMasarStore(presentation, fragment);
const root = document.getElementById('root');

keepDocument(store);
keepAddress(store, window, fragment.others);
keepSearch(store);

const opening = openInto(store);
const { src } = presentation;
const data =
  src.length > 0
    ? opening.addresses(src, formatOf(presentation.format))
    : opening.standard(defaultData);
try {
  await loadLanguage(store, presentation, presentation.view === 'spine' ? 'first' : 'whole');
} catch {
  unspoken();
}
const { language } = store.getState();
if (root && language) {
  createRoot(root).render(
    <StoreContext value={store}>
      <OpeningContext value={opening}>
        <Boundary language={language}>
          <App onReady={ready} />
        </Boundary>
      </OpeningContext>
    </StoreContext>,
  );
}
await data;
if (store.getState().loading.kind === 'failed') loadOtherWords(store);

/** The words themselves did not arrive: the one message that cannot come from the locale files. */
function unspoken(): void {
  document.documentElement.dataset.masar = 'error';
  for (const [lang, dir, words] of [
    ['ar', 'rtl', 'لم يصل جزء من الصفحة. تحقق من الاتصال ثم أعد تحميلها.'],
    ['en', 'ltr', 'A part of this page did not arrive. Check the connection and load it again.'],
  ] as const) {
    const line = document.createElement('p');
    Object.assign(line, { lang, dir, textContent: words, role: 'alert' });
    root?.append(line);
  }
}

/** The first complete drawing is on the screen. */
function ready(): void {
  if (document.documentElement.dataset.masar === 'ready') return;
  document.documentElement.dataset.masar = 'ready';
  performance.mark('masar:ready');
  loadOtherWords(store);
  loadOtherFonts();
}

/** The strong faces, which the first drawing does without; where they do not come, it goes on without. */
function loadOtherFonts(): void {
  const told = (): void => {
    document.documentElement.dataset.fonts = 'whole';
  };
  import('../draw/theme/fonts-later.css').then(told, told);
}
