/** What an embedded timeline shows and where its reader is: one value, told to who listens. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LoadProblem } from '../records/problem.ts';
import type { Presentation } from '../state/types.ts';
import type { Language } from '../text/language.ts';
import type { TimeWindow } from '../time/types.ts';
import type { Matched } from '../timeline/facets.ts';
import type { EventIndex, Timeline } from '../timeline/types.ts';
import { clampWindow, windowWith } from '../timeline/window.ts';

/** What is fetched when it is first needed. */
export type More = typeof import('./more.ts');

export interface EmbedState {
  readonly presentation: Presentation;
  /** Null until its words are there. */
  readonly language: Language | null;
  /** What is needed beyond the first drawing; null until it has been fetched. */
  readonly more: More | null;
  readonly timeline: Timeline | null;
  /** Why the data could not be had. */
  readonly problem: LoadProblem | null;
  readonly window: TimeWindow | null;
  /** Id of the selected event. */
  readonly selection: string | null;
  /** Which events match the embed's filters; null where all do. */
  readonly matched: Matched | null;
  readonly movement: 'moving' | 'settled';
  /** The event the keyboard is on, and its lane. */
  readonly focused: EventIndex | null;
  readonly focusedLane: string | null;
  /** Id of the event under the pointer. */
  readonly hovered: string | null;
}

export type EmbedStore = StoreApi<EmbedState>;

export const createEmbedStore = (presentation: Presentation): EmbedStore =>
  createStore<EmbedState>()(() => ({
    presentation,
    language: null,
    more: null,
    timeline: null,
    problem: null,
    window: null,
    selection: null,
    matched: null,
    movement: 'settled',
    focused: null,
    focusedLane: null,
    hovered: null,
  }));

/** What is to be shown first of data that has just arrived. */
export interface Wanted {
  readonly window: TimeWindow | null;
  readonly selection: string | null;
}

/** Shows a timeline; what was asked for before it was there is looked up in it. */
export function opened(
  store: EmbedStore,
  timeline: Timeline,
  wanted: Wanted,
  matched: Matched | null,
): void {
  const selection =
    wanted.selection !== null && timeline.indexById.has(wanted.selection) ? wanted.selection : null;
  const window = wanted.window
    ? clampWindow(timeline, wanted.window)
    : windowWith(timeline, timeline.firstWindow, selection);
  store.setState({
    timeline,
    problem: null,
    window,
    selection,
    matched,
    movement: 'settled',
    focused: null,
    focusedLane: null,
    hovered: null,
  });
}

/** Moves the window, kept within the period. */
export function moveTo(
  store: EmbedStore,
  window: TimeWindow,
  movement: EmbedState['movement'],
): void {
  const { timeline, window: before, movement: moved } = store.getState();
  if (!timeline) return;
  const now = clampWindow(timeline, window);
  // Two that follow each other would never come to rest.
  const isSame = before?.from === now.from && before.to === now.to;
  if (!isSame || movement !== moved) store.setState({ window: isSame ? before : now, movement });
}

/** Selects an event, and moves the window to it where it is out of sight; an unknown id selects nothing. */
export function select(store: EmbedStore, id: string | null): void {
  const { timeline, window, selection, focused } = store.getState();
  if (!timeline || !window) return;
  const index = id === null ? undefined : timeline.indexById.get(id);
  const known = index === undefined ? null : id;
  if (known === selection) return;
  store.setState({
    selection: known,
    focused: index ?? focused,
    window: windowWith(timeline, window, known),
    movement: 'settled',
  });
}
