/** What the page itself says: language, direction, theme, title; and the language's words. */
import type { MasarStore } from '../state/store.ts';
import type { Presentation } from '../state/types.ts';
import { titleOf } from '../state/view.ts';
import { createLanguage } from '../text/language.ts';
import { loadLocale } from '../text/locales/index.ts';

/** Loads the words of the presentation's language into the store: all, or those of the first drawing. */
export async function loadLanguage(
  store: MasarStore,
  presentation: Presentation,
  extent: 'first' | 'whole' = 'whole',
): Promise<void> {
  const { lang, numerals, months, hijri } = presentation;
  const locale = await loadLocale(lang, extent);
  // Asked for something else meanwhile: that one will speak.
  if (!isSaid(store, presentation)) return;
  store.getState().speak(createLanguage(locale, { lang, numerals, months, hijri }));
}

/** Loads the words that the first drawing did without. */
export function loadOtherWords(store: MasarStore): void {
  const { presentation, language } = store.getState();
  if (language?.isWhole) return;
  loadLanguage(store, presentation).catch(() => {
    store.getState().missed({ key: 'load.language', values: {}, source: presentation.lang });
  });
}

/** What of a presentation is a matter of words. */
const WORDS = ['lang', 'numerals', 'months', 'hijri'] as const;

const isSaid = (store: MasarStore, presentation: Presentation): boolean =>
  WORDS.every((key) => store.getState().presentation[key] === presentation[key]);

/** Keeps the document's own attributes and title true to the store. */
export function keepDocument(store: MasarStore): void {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const theme = (): void => {
    const { theme: wanted } = store.getState().presentation;
    root.dataset.theme = wanted === 'auto' ? (dark.matches ? 'dark' : 'light') : wanted;
  };
  theme();
  dark.addEventListener('change', theme);
  store.subscribe((state, before) => {
    const { presentation, language } = state;
    if (presentation.theme !== before.presentation.theme) theme();
    if (WORDS.some((key) => presentation[key] !== before.presentation[key])) {
      loadLanguage(store, presentation).catch(() => {
        // The words did not arrive: the page goes on speaking as it does, and says so.
        const spoken = store.getState().language;
        if (!spoken || spoken.lang === presentation.lang || !isSaid(store, presentation)) return;
        store.getState().present({ lang: spoken.lang });
        store.getState().missed({ key: 'load.language', values: {}, source: presentation.lang });
      });
    }
    if (language && language !== before.language) {
      root.lang = language.lang;
      root.dir = language.dir;
    }
    if (state.loading.kind === 'failed' && !state.data) root.dataset.masar = 'error';
    if (!language) return;
    const title = pageTitle(store);
    // Written again it is told to the browser again, in every frame of a pan.
    if (document.title !== title) document.title = title;
  });
}

/** Data set, view, selected event. */
function pageTitle(store: MasarStore): string {
  const { data, language, presentation, looking } = store.getState();
  if (!language) return 'Masar';
  if (!data) return language.t('app.name');
  const parts = [
    titleOf(data.timeline, language),
    language.t(`app.view.${presentation.view}`),
    language.t('app.name'),
  ];
  const index =
    looking.selection?.kind === 'event'
      ? data.timeline.indexById.get(looking.selection.id)
      : undefined;
  const event = index === undefined ? undefined : data.timeline.events.at(index);
  const actor =
    looking.selection?.kind === 'actor'
      ? data.timeline.actors.get(looking.selection.id)
      : undefined;
  const selected = language.read(
    event?.title ?? actor?.name,
    data.timeline.dataSet.languages ?? [],
  )?.text;
  return [selected, ...parts].filter(Boolean).join(' · ');
}
