/**
 * The one store: what is open, what the reader is looking at, how it is presented.
 * Pure updates; the edge (app, element) subscribes and draws.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LoadProblem } from '../records/problem.ts';
import type { Language } from '../text/language.ts';
import type { TimeWindow } from '../time/types.ts';
import { type Filters, type Matched, matching } from '../timeline/facets.ts';
import { type LaneChoices, normalChoices } from '../timeline/lane-choices.ts';
import type { EventIndex, Found, OpenData, Timeline } from '../timeline/types.ts';
import { clampWindow, shiftWindow } from '../timeline/window.ts';
import { type Looking, NOWHERE, type Presentation, type Selection } from './types.ts';

export type Loading =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly source: string }
  | { readonly kind: 'failed'; readonly problems: readonly LoadProblem[] };

/** How far a change of the window has got: while a drag goes on nothing is announced or put into history. */
export type Movement = 'moving' | 'settled';

export interface MasarState {
  readonly presentation: Presentation;
  /** Null until the locale file has been read. */
  readonly language: Language | null;
  readonly data: OpenData | null;
  readonly loading: Loading;
  readonly looking: Looking;
  /** What was shown first of the open data. */
  readonly first: First;
  /** Whether the window is one that a reader or a link chose. */
  readonly isWindowChosen: boolean;
  /** What the search text found; null while it is not known, and where nothing is searched. */
  readonly found: readonly Found[] | null;
  /** Which events match filters and search; null where all do. */
  readonly matched: Matched | null;
  readonly movement: Movement;
  /** The event the keyboard is on; the picture's one tab stop. */
  readonly focused: EventIndex | null;
  /** The event or observation under the pointer. */
  readonly hovered: Hovered | null;
  /** The lane the keyboard is in; null where it is in none in particular. */
  readonly focusedLane: string | null;
}

/** What is under the pointer, and in which lane where there are lanes. */
export type Hovered = Selection & { readonly lane?: string | undefined };

/** A view that can be returned to. */
interface First {
  readonly looking: Looking;
  readonly isWindowChosen: boolean;
}

export interface MasarActions {
  present(change: Partial<Presentation>): void;
  speak(language: Language): void;
  read(source: string): void;
  opened(data: OpenData): void;
  failed(problems: readonly LoadProblem[]): void;
  /** Closes the message of a failed load; what was open stays. */
  dismissProblem(): void;
  look(change: Partial<Looking>): void;
  /** Goes back to what was shown first of the open data. */
  restart(): void;
  moveTo(window: TimeWindow, movement: Movement): void;
  select(selection: Selection | null): void;
  /** Keeps only events with these values. */
  filter(filters: Filters): void;
  /** Searches; while the reader types nothing is put into history. */
  search(q: string, movement: Movement): void;
  /** What a search text has found. */
  find(q: string, found: readonly Found[]): void;
  /** Brings the keyboard to an event, in a lane where there are lanes. */
  focus(index: EventIndex | null, lane?: string | null): void;
  hover(target: Hovered | null): void;
  /** Arranges the lanes. */
  arrange(change: Partial<LaneChoices>): void;
}

export type MasarStore = StoreApi<MasarState & MasarActions>;

/** A store with nothing open. */
export function createMasarStore(presentation: Presentation, looking: Looking): MasarStore {
  return createStore<MasarState & MasarActions>()((set, get) => ({
    presentation,
    language: null,
    data: null,
    loading: { kind: 'idle' },
    looking,
    first: { looking, isWindowChosen: looking.window !== null },
    isWindowChosen: looking.window !== null,
    found: null,
    matched: null,
    movement: 'settled',
    focused: null,
    focusedLane: null,
    hovered: null,

    present: (change) => set((state) => ({ presentation: { ...state.presentation, ...change } })),
    speak: (language) => set({ language }),
    read: (source) => set({ loading: { kind: 'reading', source } }),
    opened: (data) =>
      set((state) => {
        // The address speaks of what the page opened with; what is opened later starts afresh.
        const asked: Looking = state.data ? NOWHERE : state.looking;
        const selection = eventOfStatement(data.timeline, asked.selection);
        const window = asked.window
          ? clampWindow(data.timeline, asked.window)
          : windowWith(data.timeline, data.timeline.firstWindow, selection);
        const first: First = {
          looking: { ...asked, selection, window },
          isWindowChosen: asked.window !== null,
        };
        return {
          data,
          loading: { kind: 'idle' },
          movement: 'settled',
          ...first,
          first,
          found: null,
          matched: matchedBy(data, first.looking, null),
          focused: null,
          focusedLane: null,
          hovered: null,
        };
      }),
    failed: (problems) => set({ loading: { kind: 'failed', problems } }),
    dismissProblem: () => set({ loading: { kind: 'idle' } }),
    look: (change) =>
      set((state) => {
        const asked = { ...state.looking, ...change };
        const timeline = state.data?.timeline;
        if (!timeline) return { looking: asked };
        const selection = eventOfStatement(timeline, asked.selection);
        const window = clampWindow(
          timeline,
          asked.window ?? state.looking.window ?? timeline.firstWindow,
        );
        const found = asked.q === state.looking.q ? state.found : null;
        return {
          looking: { ...asked, selection, window: windowWith(timeline, window, selection) },
          isWindowChosen: state.isWindowChosen || Boolean(change.window),
          found,
          matched: matchedBy(state.data, asked, found),
          movement: 'settled',
        };
      }),
    restart: () =>
      set(({ first, data, looking, found }) => {
        const still = first.looking.q === looking.q ? found : null;
        return {
          ...first,
          found: still,
          matched: matchedBy(data, first.looking, still),
          movement: 'settled',
        };
      }),
    filter: (filters) => get().look({ filters }),
    search: (q, movement) =>
      set((state) => {
        const looking = { ...state.looking, q };
        const found = q === state.looking.q ? state.found : null;
        // While the new words are looked up, what matched the old ones stays.
        const matched = q === '' ? matchedBy(state.data, looking, null) : state.matched;
        return { looking, found, matched, movement };
      }),
    find: (q, found) =>
      set((state) =>
        q === state.looking.q
          ? { found, matched: matchedBy(state.data, state.looking, found) }
          : {},
      ),
    moveTo: (window, movement) =>
      set((state) => {
        const timeline = state.data?.timeline;
        const bounded = timeline ? clampWindow(timeline, window) : window;
        return {
          looking: { ...state.looking, window: bounded },
          isWindowChosen: true,
          movement,
        };
      }),
    select: (selection) =>
      set((state) => {
        const focused =
          selection?.kind === 'event'
            ? (state.data?.timeline.indexById.get(selection.id) ?? state.focused)
            : state.focused;
        const timeline = state.data?.timeline;
        const { window } = state.looking;
        return {
          looking: {
            ...state.looking,
            selection,
            window: timeline && window ? windowWith(timeline, window, selection) : window,
          },
          focused,
        };
      }),
    focus: (focused, focusedLane = null) => set({ focused, focusedLane }),
    arrange: (change) =>
      set(({ looking }) => ({
        looking: { ...looking, lanes: normalChoices({ ...looking.lanes, ...change }) },
        movement: 'settled',
      })),
    hover: (hovered) => set({ hovered }),
  }));
}

function matchedBy(
  data: OpenData | null,
  { filters, q }: Looking,
  found: readonly Found[] | null,
): Matched | null {
  if (!data) return null;
  const among = q !== '' && found ? new Set(found.map(({ index }) => index)) : null;
  return matching(data.timeline, filters, among);
}

/** A selected statement of a source is shown on the event it is about. */
function eventOfStatement(timeline: Timeline, selection: Selection | null): Selection | null {
  if (selection?.kind !== 'event' || timeline.indexById.has(selection.id)) return selection;
  const event = timeline.statements.get(selection.id)?.events[0];
  return event === undefined ? selection : { kind: 'event', id: event };
}

/** The window, moved if need be so that it shows the selected event's mark. */
function windowWith(
  timeline: Timeline,
  window: TimeWindow,
  selection: Selection | null,
): TimeWindow {
  const index = selection?.kind === 'event' ? timeline.indexById.get(selection.id) : undefined;
  const at = index === undefined ? undefined : timeline.columns.at[index];
  if (at === undefined || (at >= window.from && at <= window.to)) return window;
  const share = (at - (window.from + window.to) / 2) / (window.to - window.from);
  return clampWindow(timeline, shiftWindow(window, share));
}
