/**
 * The one store: what is open, what the reader is looking at, how it is presented.
 * Pure updates; the edge (app, element) subscribes and draws.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LoadProblem } from '../records/problem.ts';
import type { Language } from '../text/language.ts';
import type { EpochMs, TimeWindow } from '../time/types.ts';
import { carried, carriedById } from '../timeline/carry.ts';
import { type Filters, type Matched, matching } from '../timeline/facets.ts';
import { knownBy, sameEvent } from '../timeline/known.ts';
import { type LaneChoices, normalChoices } from '../timeline/lane-choices.ts';
import type { EventIndex, OpenData, SearchResult, Timeline } from '../timeline/types.ts';
import { clampWindow, windowWith } from '../timeline/window.ts';
import { type Looking, NOWHERE, type Presentation, type Selection } from './types.ts';

export type Loading =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly source: string;
      /** Null until anything has been read. */
      readonly progress: ReadingProgress | null;
    }
  | { readonly kind: 'unsure'; readonly table: UnsureTable }
  | { readonly kind: 'large'; readonly files: VeryLarge }
  | { readonly kind: 'failed'; readonly problems: readonly LoadProblem[] };

/** How far a reading has got. */
export interface ReadingProgress {
  readonly bytes: number;
  readonly total: number;
  readonly rows: number;
}

/** Files that would take much memory, which the reader is asked about before they are read. */
export interface VeryLarge {
  readonly names: readonly string[];
  /** Bytes of the files, of the memory they would take, and of the beginning that could be read instead. */
  readonly bytes: number;
  readonly memory: number;
  readonly beginning: number;
  readonly isTooLarge: boolean;
}

/** A table the reader is asked about: its first rows, and the formats it could be in. */
export interface UnsureTable {
  readonly name: string;
  readonly candidates: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How far a change of the window has got: while a drag goes on nothing is announced or put into history. */
export type Movement = 'moving' | 'settled';

export interface MasarState {
  readonly presentation: Presentation;
  /** Null until the locale file has been read. */
  readonly language: Language | null;
  /** What is open, as far as it is known by the reader's date. */
  readonly data: OpenData | null;
  /** All of it. */
  readonly whole: OpenData | null;
  /** What undo returns to and redo goes on to, the latest last. */
  readonly past: readonly Arranged[];
  readonly future: readonly Arranged[];
  /** What was open before a part of something is shown that is still being read. */
  readonly kept: Place | null;
  readonly loading: Loading;
  /** What of the page itself did not arrive; what is open or being read has nothing to do with it. */
  readonly missing: readonly LoadProblem[];
  readonly looking: Looking;
  /** What was shown first of the open data. */
  readonly first: First;
  /** Whether the window is one that a reader or a link chose. */
  readonly isWindowChosen: boolean;
  /** What the search text found; null while it is not known, and where nothing is searched. */
  readonly found: SearchResult | null;
  /** The search text that could not be looked up; null where the last one could. */
  readonly unsearched: string | null;
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

/** What is open and where the reader is in it. */
type Place = Pick<
  MasarState,
  | 'data'
  | 'whole'
  | 'past'
  | 'future'
  | 'looking'
  | 'first'
  | 'isWindowChosen'
  | 'found'
  | 'matched'
  | 'focused'
  | 'focusedLane'
>;

function placeOf(state: MasarState): Place {
  const { data, whole, past, future, looking, first, isWindowChosen } = state;
  const { found, matched, focused, focusedLane } = state;
  return {
    ...{ data, whole, past, future, looking, first, isWindowChosen },
    ...{ found, matched, focused, focusedLane },
  };
}

/** Back to what was open before, where only a part of something new had been read. */
const givenUp = ({ whole, kept }: MasarState): Partial<MasarState> =>
  whole?.isPart && kept ? { ...kept, kept: null } : {};

/** What undo takes back: everything that changes what of the data is shown, and how lanes are arranged. */
export type Arranged = Pick<Looking, 'filters' | 'q' | 'known' | 'lanes'>;

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
  read(source: string, progress: ReadingProgress | null): void;
  /** Asks the reader what a table is. */
  unsure(table: UnsureTable): void;
  /** Asks whether very large files are to be read. */
  large(files: VeryLarge): void;
  opened(data: OpenData): void;
  /** The reading came to nothing: a part that it had shown gives way to what was open before. */
  failed(problems: readonly LoadProblem[]): void;
  /** The reading was called off, likewise. */
  cancelled(): void;
  /** Says that something of the page itself did not arrive. */
  missed(problem: LoadProblem): void;
  /** Closes what is said of problems, or the question of what a table is; what is open stays. */
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
  find(q: string, found: SearchResult): void;
  /** A search text could not be looked up: nothing is known of what it would find. */
  unsearchable(q: string): void;
  /** Brings the keyboard to an event, in a lane where there are lanes. */
  focus(index: EventIndex | null, lane?: string | null): void;
  hover(target: Hovered | null): void;
  /** Shows only what was known by the end of a day; while a slider is dragged nothing is put into history. */
  know(known: EpochMs | null, movement: Movement): void;
  undo(): void;
  redo(): void;
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
    whole: null,
    past: [],
    future: [],
    kept: null,
    loading: { kind: 'idle' },
    missing: [],
    looking,
    first: { looking, isWindowChosen: looking.window !== null },
    isWindowChosen: looking.window !== null,
    found: null,
    unsearched: null,
    matched: null,
    movement: 'settled',
    focused: null,
    focusedLane: null,
    hovered: null,

    present: (change) => set((state) => ({ presentation: { ...state.presentation, ...change } })),
    speak: (language) => set({ language }),
    read: (source, progress) =>
      set((state) => ({
        ...(progress === null ? givenUp(state) : {}),
        loading: { kind: 'reading', source, progress },
      })),
    large: (files) => set({ loading: { kind: 'large', files } }),
    unsure: (table) => set({ loading: { kind: 'unsure', table } }),
    opened: (data) =>
      set((state) => {
        // More of what is open already leaves the reader where they are.
        const part = state.whole?.isPart ? state.data : null;
        const goesOn = part !== null;
        // The address speaks of what the page opened with; what is opened later starts afresh.
        const asked: Looking = state.data && !goesOn ? NOWHERE : state.looking;
        const now = shownOf(data, {
          looking: asked,
          isWindowChosen: goesOn ? state.isWindowChosen : asked.window !== null,
        });
        const shown = asKnown(data, now.looking.known);
        const { among, ...held } = part
          ? carriedInto(shown.timeline, state, part.timeline)
          : NOTHING_YET;
        return {
          data: shown,
          whole: data,
          past: goesOn ? state.past : [],
          future: goesOn ? state.future : [],
          loading: data.isPart ? state.loading : { kind: 'idle' },
          kept: data.isPart ? (state.kept ?? placeOf(state)) : null,
          movement: 'settled',
          ...now,
          first: goesOn ? shownOf(data, state.first) : now,
          ...held,
          matched: matchedBy(shown, now.looking, among),
          hovered: null,
        };
      }),
    failed: (problems) =>
      set((state) => ({ ...givenUp(state), loading: { kind: 'failed', problems } })),
    cancelled: () => set((state) => ({ ...givenUp(state), loading: { kind: 'idle' } })),
    missed: (problem) =>
      set(({ missing }) => ({
        missing: [...missing.filter(({ source }) => source !== problem.source), problem],
      })),
    dismissProblem: () =>
      set(({ loading }) => ({
        loading: loading.kind === 'reading' ? loading : { kind: 'idle' },
        missing: [],
      })),
    look: (change) => set((state) => lookedAt(state, change)),
    know: (known, movement) => set((state) => ({ ...lookedAt(state, { known }), movement })),
    restart: () =>
      set((state) => {
        const { first } = state;
        const seen = seenBy(state, first.looking);
        return {
          ...first,
          ...seen,
          ...remembered(state, first.looking),
          matched: matchedBy(seen.data, first.looking, seen.found),
          movement: 'settled',
        };
      }),
    undo: () =>
      set((state) => {
        const before = state.past.at(-1);
        if (!before) return {};
        return {
          ...arranged(state, before),
          past: state.past.slice(0, -1),
          future: [...state.future, arrangedOf(state.looking)],
        };
      }),
    redo: () =>
      set((state) => {
        const next = state.future.at(-1);
        if (!next) return {};
        return {
          ...arranged(state, next),
          past: [...state.past, arrangedOf(state.looking)],
          future: state.future.slice(0, -1),
        };
      }),
    filter: (filters) => get().look({ filters }),
    search: (q, movement) =>
      set((state) => {
        const looking = { ...state.looking, q };
        const found = q === state.looking.q ? state.found : null;
        // While the new words are looked up, what matched the old ones stays.
        const matched = q === '' ? matchedBy(state.data, looking, null) : state.matched;
        return { ...remembered(state, looking), looking, found, matched, movement };
      }),
    find: (q, found) =>
      set((state) =>
        q === state.looking.q
          ? { found, unsearched: null, matched: matchedBy(state.data, state.looking, found) }
          : {},
      ),
    unsearchable: (q) =>
      set((state) =>
        q === state.looking.q
          ? { found: null, unsearched: q, matched: matchedBy(state.data, state.looking, null) }
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
            window: timeline && window ? windowFor(timeline, window, selection) : window,
          },
          focused,
        };
      }),
    focus: (focused, focusedLane = null) => set({ focused, focusedLane }),
    arrange: (change) =>
      get().look({ lanes: normalChoices({ ...get().looking.lanes, ...change }) }),
    hover: (hovered) => set({ hovered }),
  }));
}

/** A view of what has just been opened: within its period, with what is selected in sight. */
function shownOf({ timeline }: OpenData, { looking, isWindowChosen }: First): First {
  const selection = eventOfStatement(timeline, looking.selection);
  const window =
    looking.window && isWindowChosen
      ? clampWindow(timeline, looking.window)
      : windowFor(timeline, timeline.firstWindow, selection);
  return { looking: { ...looking, selection, window }, isWindowChosen };
}

/** What of the state holds on to indexes of events, and what a search keeps until it is done anew. */
interface Carried extends Pick<MasarState, 'found' | 'focused' | 'focusedLane'> {
  readonly among: SearchResult | null;
}

const NOTHING_YET: Carried = { found: null, focused: null, focusedLane: null, among: null };

/** The same events where more has been read: their positions are others, their ids are not. */
function carriedInto(to: Timeline, state: MasarState, from: Timeline): Carried {
  const { found, matched, focused, focusedLane, looking } = state;
  const id = focused === null ? undefined : from.events.at(focused)?.id;
  // While the words are looked up, what matched those before them stays.
  const met =
    found ?? (looking.q !== '' && matched ? { flags: matched, count: 0, hits: [] } : null);
  const among = met && carriedById(met, from, to);
  return {
    found: found && among,
    focused: (id === undefined ? undefined : to.indexById.get(id)) ?? null,
    focusedLane,
    among,
  };
}

/** The state after the reader looks at something else. */
function lookedAt(state: MasarState, change: Partial<Looking>): Partial<MasarState> {
  const asked = { ...state.looking, ...change };
  if (!state.whole) return { looking: asked };
  const seen = seenBy(state, asked);
  const timeline = seen.data?.timeline ?? state.whole.timeline;
  const selection = eventOfStatement(state.whole.timeline, asked.selection);
  const window = clampWindow(
    timeline,
    asked.window ?? state.looking.window ?? timeline.firstWindow,
  );
  // Only who asks for an event is moved to it; a window that is asked for, a filter or a date moves nobody.
  const isAsked = 'selection' in change && !change.window;
  const looking = {
    ...asked,
    selection,
    window: isAsked ? windowFor(timeline, window, selection) : window,
  };
  return {
    ...seen,
    ...remembered(state, looking),
    looking,
    isWindowChosen: state.isWindowChosen || Boolean(change.window),
    matched: matchedNow(state, seen, asked),
    movement: 'settled',
  };
}

/** Steps that undo remembers. */
const MOST_STEPS = 200;

const arrangedOf = ({ filters, q, known, lanes }: Looking): Arranged => ({
  filters,
  q,
  known,
  lanes,
});

/** Filters and lanes that come back from an address are equal, not identical. */
const isSameValue = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The stacks after a change: while the reader types or drags one step goes on. */
function remembered(state: MasarState, next: Looking): Pick<MasarState, 'past' | 'future'> {
  const { past, future } = state;
  const before = arrangedOf(state.looking);
  const after = arrangedOf(next);
  const keys = ['filters', 'q', 'known', 'lanes'] as const;
  const changed = keys.filter((key) => !isSameValue(before[key], after[key]));
  if (changed.length === 0) return { past, future };
  const last = past.at(-1);
  // The step that is going on has so far changed this one thing, or come back to where it began.
  const goesOn =
    state.movement === 'moving' &&
    last !== undefined &&
    changed.length === 1 &&
    changed.every((key) => key === 'q' || key === 'known') &&
    keys.every((key) => key === changed[0] || isSameValue(last[key], before[key]));
  return { past: goesOn ? past : [...past, before].slice(-MOST_STEPS), future: [] };
}

/** The state with another arrangement. */
function arranged(state: MasarState, to: Arranged): Partial<MasarState> {
  const looking = { ...state.looking, ...to };
  const seen = seenBy(state, looking);
  return {
    ...seen,
    looking,
    matched: matchedNow(state, seen, looking),
    movement: 'settled',
  };
}

/** The data as known by what is asked, and what of the state holds on to the indexes of its events. */
function seenBy(state: MasarState, asked: Looking): Pick<MasarState, 'data' | 'found' | 'focused'> {
  const found = asked.q === state.looking.q ? state.found : null;
  if (asked.known === state.looking.known || !state.whole) {
    return { data: state.data, found, focused: state.focused };
  }
  const data = asKnown(state.whole, asked.known);
  const before = state.data?.timeline;
  const now = (index: EventIndex): EventIndex | undefined =>
    before && sameEvent(before, index, data.timeline);
  return {
    data,
    // Until the words are looked up among what is known now, what was found of it stays.
    found: found && before ? carried(found, before, data.timeline) : null,
    focused: state.focused === null ? null : (now(state.focused) ?? null),
  };
}

const asKnown = (data: OpenData, known: Looking['known']): OpenData =>
  known === null ? data : { ...data, timeline: knownBy(data.timeline, known) };

/** What matches; while other words are looked up in the same data, what matched the old ones. */
const matchedNow = (
  state: MasarState,
  seen: Pick<MasarState, 'data' | 'found'>,
  looking: Looking,
): Matched | null =>
  looking.q !== '' && seen.found === null && seen.data === state.data
    ? state.matched
    : matchedBy(seen.data, looking, seen.found);

function matchedBy(
  data: OpenData | null,
  { filters, q }: Looking,
  found: SearchResult | null,
): Matched | null {
  if (!data) return null;
  const among = q !== '' && found ? found.flags : null;
  return matching(data.timeline, filters, among);
}

/** A selected statement of a source is shown on the event it is about. */
function eventOfStatement(timeline: Timeline, selection: Selection | null): Selection | null {
  if (selection?.kind !== 'event' || timeline.indexById.has(selection.id)) return selection;
  const event = timeline.statements.get(selection.id)?.events[0];
  return event === undefined ? selection : { kind: 'event', id: event };
}

/** The window, moved if need be so that it shows the selected event's mark. */
const windowFor = (
  timeline: Timeline,
  window: TimeWindow,
  selection: Selection | null,
): TimeWindow => windowWith(timeline, window, selection?.kind === 'event' ? selection.id : null);
