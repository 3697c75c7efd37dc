/**
 * What events can be told apart by. A facet gives each event its values; of a facet's chosen
 * values any may hold, of several facets all must. Pure set algebra, so that the order in which
 * a reader chooses changes nothing.
 */
import type { EventRecord } from '../records/schema.ts';
import { primaryWords } from '../text/resolve.ts';
import { epochMs, type TimeWindow } from '../time/types.ts';
import { eventsOfTie, networkOf, pairKey } from './network.ts';
import type { Matched, Timeline } from './types.ts';
import { isWithin } from './within.ts';

/** The facets, in the order they are offered. */
export const FACETS = [
  'tracks',
  'kinds',
  'actors',
  'roles',
  'blocs',
  'places',
  'certainty',
  'support',
  'publishers',
  'sources',
  'languages',
  'pairs',
] as const;
export type FacetId = (typeof FACETS)[number];

/** Chosen values by facet: each list sorted, without repetition, none of them empty. */
export type Filters = Readonly<Partial<Record<FacetId, readonly string[]>>>;

export const NO_FILTERS: Filters = {};

/** The values of one facet, each with the events that have it. */
export interface Facet {
  readonly id: FacetId;
  /** Event indexes by value, ascending. */
  readonly events: ReadonlyMap<string, readonly number[]>;
}

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

const facets = new WeakMap<Timeline, ReadonlyMap<FacetId, Facet>>();

/** All facets of a timeline; worked out once. */
export function facetsOf(timeline: Timeline): ReadonlyMap<FacetId, Facet> {
  const known = facets.get(timeline);
  if (known) return known;
  const made = new Map(FACETS.map((id) => [id, facetOf(timeline, id)] as const));
  facets.set(timeline, made);
  return made;
}

function facetOf(timeline: Timeline, id: FacetId): Facet {
  if (id === 'pairs') return { id, events: pairsOf(timeline) };
  const events = new Map<string, number[]>();
  timeline.events.forEach((event, i) => {
    for (const value of new Set(valuesOf(timeline, event, id))) {
      const list = events.get(value);
      if (list) list.push(i);
      else events.set(value, [i]);
    }
  });
  return { id, events };
}

/** Pairs of actors with the events that tie them, each actor by itself and with those who act for it. */
function pairsOf(timeline: Timeline): ReadonlyMap<string, readonly number[]> {
  return new Map(
    [true, false].flatMap((fold) =>
      networkOf(timeline, ALWAYS, null, { fold }).ties.map(
        (tie) => [pairKey(tie, { fold }), eventsOfTie(tie)] as const,
      ),
    ),
  );
}

const ALWAYS: TimeWindow = {
  from: epochMs(Number.NEGATIVE_INFINITY),
  to: epochMs(Number.POSITIVE_INFINITY),
};

/** The values an event has in a facet. */
function valuesOf(
  timeline: Timeline,
  event: EventRecord,
  id: Exclude<FacetId, 'pairs'>,
): readonly string[] {
  const actors = event.actors ?? [];
  switch (id) {
    case 'tracks':
      return [event.track];
    case 'kinds':
      return [event.kind];
    case 'actors':
      return actors.flatMap(({ actor }) => actor ?? []);
    case 'roles':
      return actors.map(({ role }) => role);
    case 'blocs':
      return actors.flatMap(({ actor }) => timeline.actors.get(actor ?? '')?.bloc ?? []);
    case 'places':
      return withParents(timeline, event.place);
    case 'certainty':
      return event.certainty ? [event.certainty] : [];
    case 'support':
      return event.support ? [event.support] : [];
    case 'publishers':
      return sourcesOf(timeline, event).map(({ publisher }) => primaryWords(publisher));
    case 'sources':
      return event.sources ?? [];
    case 'languages':
      return sourcesOf(timeline, event).flatMap(({ language }) => language ?? []);
  }
}

const sourcesOf = (timeline: Timeline, event: EventRecord) =>
  (event.sources ?? []).flatMap((id) => timeline.sources.get(id) ?? []);

/** A place and the larger ones it lies in: what happened in a quarter happened in its city. */
function withParents(timeline: Timeline, place: string | undefined): readonly string[] {
  const found: string[] = [];
  for (let id = place; id !== undefined && !found.includes(id); ) {
    found.push(id);
    id = timeline.places.get(id)?.parent;
  }
  return found;
}

export type { Matched } from './types.ts';

/**
 * Which events match; null where nothing was asked, so that all do.
 *
 * @param among  further events that must match: what a search found
 * @param left  a facet whose chosen values do not count: what the others leave it to choose from
 */
export function matching(
  timeline: Timeline,
  filters: Filters,
  among: ReadonlySet<number> | null = null,
  left: FacetId | null = null,
): Matched | null {
  const asked = FACETS.filter((id) => id !== left && filters[id] !== undefined);
  if (asked.length === 0 && !among) return null;
  const met = new Uint8Array(timeline.count);
  for (const id of asked) {
    const facet = facetsOf(timeline).get(id);
    const any = new Uint8Array(timeline.count);
    for (const value of filters[id] ?? []) {
      for (const index of facet?.events.get(value) ?? []) any[index] = 1;
    }
    for (let i = 0; i < any.length; i++) met[i] = (met[i] ?? 0) + (any[i] ?? 0);
  }
  return met.map((count, i) => (count === asked.length && (!among || among.has(i)) ? 1 : 0));
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
  among: ReadonlySet<number> | null = null,
): readonly FacetCount[] {
  const chosen = new Set(filters[id]);
  const left = matching(timeline, filters, among, id);
  const facet = facetsOf(timeline).get(id);
  const counts = [...(facet?.events ?? [])].map(
    ([value, events]): FacetCount => ({
      value,
      count: events.filter((i) => (left?.[i] ?? 1) === 1 && isWithin(timeline, i, window)).length,
      isChosen: chosen.has(value),
    }),
  );
  for (const value of chosen) {
    if (!facet?.events.has(value)) counts.push({ value, count: 0, isChosen: true });
  }
  return counts
    .filter(({ count, isChosen }) => count > 0 || isChosen)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
