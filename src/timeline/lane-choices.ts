/** What a reader can choose about lanes. */

export const GROUPINGS = ['bloc', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How the reader has arranged the lanes; ids are actors' and groups'. */
export interface LaneChoices {
  readonly grouping: Grouping;
  /** Folded groups; null: those the first view folds. */
  readonly folded: readonly string[] | null;
  /** Actors whose people have lanes of their own. */
  readonly apart: readonly string[];
  readonly pinned: readonly string[];
  readonly hidden: readonly string[];
  /** Lanes and groups the reader moved, in their new order: those named here stand as named. */
  readonly order: readonly string[];
}

export const NO_CHOICES: LaneChoices = {
  grouping: 'bloc',
  folded: null,
  apart: [],
  pinned: [],
  hidden: [],
  order: [],
};

/** Choices in their one way of being written. */
export function normalChoices(choices: LaneChoices): LaneChoices {
  const once = (ids: readonly string[]) => [...new Set(ids)].filter((id) => id !== '');
  return {
    grouping: choices.grouping,
    folded: choices.folded && [...new Set(choices.folded)].sort(),
    apart: once(choices.apart).sort(),
    pinned: once(choices.pinned),
    hidden: once(choices.hidden).sort(),
    order: once(choices.order),
  };
}
