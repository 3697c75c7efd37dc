/** What is open and what the reader is looking at: one value, changed only by the store's actions. */
import type { Direction, Months, Numerals } from '../text/types.ts';
import type { EpochMs, TimeWindow } from '../time/types.ts';
import type { Compared } from '../timeline/compare.ts';
import { type Filters, NO_FILTERS } from '../timeline/facets.ts';
import { type LaneChoices, NO_CHOICES } from '../timeline/lane-choices.ts';

export type Theme = 'light' | 'dark' | 'auto';
export type ViewId = 'spine' | 'lanes' | 'list';
export type Controls = 'full' | 'compact' | 'none';

/** Which data and how it is presented: the query string, read once; a reader may change it later. */
export interface Presentation {
  /** Interface language, one of the known locales. */
  readonly lang: string;
  /** Direction of time; null: the language's own. */
  readonly timeDirection: Direction | null;
  readonly theme: Theme;
  readonly numerals: Numerals;
  readonly months: Months;
  readonly hijri: boolean;
  readonly view: ViewId;
  readonly controls: Controls;
  /** What becomes of events that do not match the filters. */
  readonly unmatched: 'dim' | 'hide';
  /** Addresses of the data; empty: the default data set. */
  readonly src: readonly string[];
  /** Importer's id, or null for detection. */
  readonly format: string | null;
}

/** What is selected. An observation is chosen on the ribbon, a phase on its band, an actor and a source in the panel. */
export type Selection =
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'observation'; readonly id: string }
  | { readonly kind: 'phase'; readonly id: string }
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string };

/** What the reader is looking at: the fragment. */
export interface Looking {
  readonly window: TimeWindow | null;
  readonly selection: Selection | null;
  readonly base: string | null;
  /** What events are kept by. */
  readonly filters: Filters;
  /** The search text; empty where nothing is searched. */
  readonly q: string;
  /** Two days, or two stretches, laid beside each other. */
  readonly compare: Compared | null;
  /** Only what had been reported by the end of this day is shown; null for all. */
  readonly known: EpochMs | null;
  /** How the lanes are arranged. */
  readonly lanes: LaneChoices;
}

/** Looking at nothing in particular. */
export const NOWHERE: Looking = {
  window: null,
  selection: null,
  base: null,
  filters: NO_FILTERS,
  q: '',
  compare: null,
  known: null,
  lanes: NO_CHOICES,
};
