/**
 * What events can be told apart by. A facet gives each event its values; of a facet's chosen
 * values any may hold, of several facets all must. Pure set algebra, so that the order in which
 * a reader chooses changes nothing.
 */
import type { TimeWindow } from '../time/types.ts';
import { FACETS, type FacetCodes, type FacetId, facetCodes } from './facet-codes.ts';
import { growingCodes } from './growing.ts';
import { firstFrom } from './sorted.ts';
import type { EventList, Matched, Timeline } from './types.ts';

export { FACETS, type FacetId } from './facet-codes.ts';

/** Chosen values by facet: each list sorted, without repetition, none of them empty. */
export type Filters = Readonly<Partial<Record<FacetId, readonly string[]>>>;

export const NO_FILTERS: Filters = {};

/** Filters in their one way of being written. */
export function normalFilters(filters: Partial<Record<FacetId, readonly string[]>>): Filters {
  const entries = FACETS.flatMap((id) => {
    const values = [...new Set(filters[id] ?? [])].filter((value) => value !== '').sort();
    return values.length > 0 ? [[id, values] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Filters with one value chosen, or no longer. */
export function toggled(filters: Filters, id: FacetId, value: string): Filters {
  const values = filters[id] ?? [];
  const isChosen = values.includes(value);
  return normalFilters({
    ...filters,
    [id]: isChosen ? values.filter((other) => other !== value) : [...values, value],
  });
}

/** How many values are chosen in all. */
export const countChosen = (filters: Filters): number =>
  FACETS.reduce((sum, id) => sum + (filters[id]?.length ?? 0), 0);

/** All values of a facet. */
export const facetValues = (timeline: Timeline, id: FacetId): readonly string[] =>
  facetCodes(timeline, id).values;

/** The events that have a value of a facet, in the timeline's order. */
export function eventsWith(timeline: Timeline, id: FacetId, value: string): EventList {
  const flags = withAny(facetCodes(timeline, id), [value], timeline.count);
  const found = growingCodes();
  for (let i = 0; i < flags.length; i++) if (flags[i] === 1) found.push(i);
  return found.done();
}

/** One flag an event: whether any of its codes means any of some values. */
function withAny(facet: FacetCodes, chosen: readonly string[], count: number): Uint8Array {
  const { starts, codes, meanings, values } = facet;
  const positions = new Set(chosen.map((value) => values.indexOf(value)));
  const isMeant = Uint8Array.from(meanings, (means) =>
    means.some((position) => positions.has(position)) ? 1 : 0,
  );
  const flags = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    if (starts === null) {
      flags[i] = isMeant[codes[i] ?? 0] ?? 0;
      continue;
    }
    const end = starts[i + 1] ?? 0;
    for (let k = starts[i] ?? 0; k < end; k++) {
      if (isMeant[codes[k] ?? 0] !== 1) continue;
      flags[i] = 1;
      break;
    }
  }
  return flags;
}

/**
 * Which events match; null where nothing was asked, so that all do.
 *
 * @param among  further events that must match: what a search found
 * @param left  a facet whose chosen values do not count: what the others leave it to choose from
 */
export function matching(
  timeline: Timeline,
  filters: Filters,
  among: Matched | null = null,
  left: FacetId | null = null,
): Matched | null {
  let met = among;
  for (const id of FACETS) {
    const chosen = filters[id];
    if (id === left || chosen === undefined) continue;
    const flags = withAny(facetCodes(timeline, id), chosen, timeline.count);
    if (met) for (let i = 0; i < flags.length; i++) flags[i] = (flags[i] ?? 0) & (met[i] ?? 0);
    met = flags;
  }
  return met;
}

const counts = new WeakMap<Matched, number>();

/** How many events match; counted once. */
export function countMatched(matched: Matched): number {
  const known = counts.get(matched);
  if (known !== undefined) return known;
  let count = 0;
  for (let i = 0; i < matched.length; i++) count += matched[i] ?? 0;
  counts.set(matched, count);
  return count;
}

/** A value of a facet with the events of the window that would be left with it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/**
 * A facet's values with their counts in the window, as the other facets leave them. Chosen ones
 * are always there, the others where an event has them; most first, then by id.
 */
export function facetCounts(
  timeline: Timeline,
  id: FacetId,
  filters: Filters,
  window: TimeWindow,
  among: Matched | null = null,
): readonly FacetCount[] {
  const chosen = new Set(filters[id]);
  const facet = facetCodes(timeline, id);
  const tally = tallied(timeline, facet, window, matching(timeline, filters, among, id));
  const counts = facet.values.map(
    (value, position): FacetCount => ({
      value,
      count: tally[position] ?? 0,
      isChosen: chosen.has(value),
    }),
  );
  for (const value of chosen) {
    if (!facet.values.includes(value)) counts.push({ value, count: 0, isChosen: true });
  }
  return counts
    .filter(({ count, isChosen }) => count > 0 || isChosen)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** How many events of a window mean each value, each event once. */
function tallied(
  { columns, count }: Timeline,
  { starts, codes, meanings, values }: FacetCodes,
  window: TimeWindow,
  among: Matched | null,
): Uint32Array {
  const tally = new Uint32Array(values.length);
  /** The last event that was counted for a value. */
  const last = new Int32Array(values.length).fill(-1);
  const begun = firstFrom(columns.start, window.to, 0, count);
  for (let i = 0; i < begun; i++) {
    if ((columns.end[i] ?? 0) <= window.from || among?.[i] === 0) continue;
    const first = starts === null ? i : (starts[i] ?? 0);
    const end = starts === null ? i + 1 : (starts[i + 1] ?? 0);
    for (let k = first; k < end; k++) {
      const means = meanings[codes[k] ?? 0];
      if (!means) continue;
      for (let m = 0; m < means.length; m++) {
        const position = means[m] ?? 0;
        if (last[position] === i) continue;
        last[position] = i;
        tally[position] = (tally[position] ?? 0) + 1;
      }
    }
  }
  return tally;
}

export type { Matched } from './types.ts';
