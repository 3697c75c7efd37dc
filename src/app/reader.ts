/** What every component reads: the store, the language, the open timeline. */
import { createContext, useContext, useState } from 'react';
import { useStore } from 'zustand';
import { type Reader, readerOf } from '../layout/reader.ts';
import type { MasarStore } from '../state/store.ts';
import type { Language } from '../text/language.ts';
import type { TimeWindow } from '../time/types.ts';
import type { ReaderOpening } from './opening.ts';

export const StoreContext = createContext<MasarStore | null>(null);

export const OpeningContext = createContext<ReaderOpening | null>(null);

/** The ways in. */
export function useOpening(): ReaderOpening {
  const opening = useContext(OpeningContext);
  if (!opening) throw new Error('No way in above this component.');
  return opening;
}

export function useMasarStore(): MasarStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('No store above this component.');
  return store;
}

/** The language of the interface. Components below the shell are only rendered when it is there. */
export function useLanguage(): Language {
  const language = useStore(useMasarStore(), (state) => state.language);
  if (!language) throw new Error('No language has been loaded.');
  return language;
}

/** The window as it last stood still: what is counted for it waits while a drag goes on. */
export function useSettledWindow(): TimeWindow | null {
  const store = useMasarStore();
  const window = useStore(store, (state) => state.looking.window);
  const isMoving = useStore(store, (state) => state.movement === 'moving');
  const [settled, setSettled] = useState(window);
  if (!isMoving && settled !== window) setSettled(window);
  return settled;
}

/** What a component that shows records needs. */
export type { Reader } from '../layout/reader.ts';

export function useReader(): Reader {
  const store = useMasarStore();
  const language = useLanguage();
  const timeline = useStore(store, (state) => state.data?.timeline);
  if (!timeline) throw new Error('Nothing is open.');
  return readerOf(timeline, language);
}
