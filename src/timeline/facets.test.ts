import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, allOf } from '../../tests/support/aleppo.ts';
import {
  eventsWith,
  FACETS,
  type FacetId,
  type Filters,
  facetCounts,
  facetValues,
  matching,
  normalFilters,
  toggled,
} from './facets.ts';
import { networkOf, pairKey } from './network.ts';
import type { Timeline } from './types.ts';
import { wholeWindow } from './window.ts';
import { eventsWithin } from './within.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});

/** A list of facets and values of the default data, as a reader might choose them one by one. */
const choices = fc.array(
  fc.record({ facet: fc.constantFrom(...FACETS), at: fc.nat({ max: 400 }) }),
  { maxLength: 6 },
);
type Choices = readonly { readonly facet: FacetId; readonly at: number }[];

const chosen = (list: Choices): readonly (readonly [FacetId, string])[] =>
  list.flatMap(({ facet, at }) => {
    const values = facetValues(timeline, facet);
    const value = values[at % Math.max(values.length, 1)];
    return value === undefined ? [] : [[facet, value] as const];
  });

const filtersOf = (pairs: readonly (readonly [FacetId, string])[]): Filters => {
  const lists: Partial<Record<FacetId, string[]>> = {};
  for (const [facet, value] of pairs) lists[facet] = [...(lists[facet] ?? []), value];
  return normalFilters(lists);
};

const indexes = (filters: Filters): readonly number[] => {
  const matched = matching(timeline, filters);
  return allOf(timeline.events).flatMap((_, i) => ((matched?.[i] ?? 1) === 1 ? [i] : []));
};

describe('Which events are these?', () => {
  it('filters commute: the order of choosing changes nothing', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const pairs = chosen(list);
        expect(indexes(filtersOf([...pairs].reverse()))).toEqual(indexes(filtersOf(pairs)));
      }),
    );
  });

  it('another facet never adds events, another value of a facet never takes any away', () => {
    fc.assert(
      fc.property(choices, choices, (list, more) => {
        const filters = filtersOf(chosen(list));
        const before = new Set(indexes(filters));
        for (const [facet, value] of chosen(more)) {
          if (filters[facet]?.includes(value)) continue;
          const after = indexes(toggled(filters, facet, value));
          if (filters[facet]) expect(after.length).toBeGreaterThanOrEqual(before.size);
          else expect(after.every((i) => before.has(i))).toBe(true);
        }
      }),
    );
  });

  it('choosing and unchoosing is the identity', () => {
    fc.assert(
      fc.property(choices, choices, (list, more) => {
        const filters = filtersOf(chosen(list));
        for (const [facet, value] of chosen(more)) {
          expect(toggled(toggled(filters, facet, value), facet, value)).toEqual(filters);
        }
      }),
    );
  });

  it('the count beside a value is the number of events that choosing it alone leaves', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(...FACETS), (list, facet) => {
        const filters = filtersOf(chosen(list).filter(([id]) => id !== facet));
        const window = timeline.firstWindow;
        const within = new Set<number>(eventsWithin(timeline, window));
        for (const { value, count } of facetCounts(timeline, facet, filters, window)) {
          const left = indexes(toggled(filters, facet, value)).filter((i) => within.has(i));
          expect(left.length, `${facet} ${value}`).toBe(count);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('nothing asked is everything, and what nobody has is nothing', () => {
    expect(matching(timeline, {})).toBeNull();
    expect(indexes({ actors: ['nobody'] })).toEqual([]);
    const counts = facetCounts(timeline, 'actors', { actors: ['nobody'] }, wholeWindow(timeline));
    expect(counts.at(-1)).toEqual({ value: 'nobody', count: 0, isChosen: true });
  });

  it('what happened in a quarter is found under its city', () => {
    const city = eventsWith(timeline, 'places', 'aleppo');
    const quarter = timeline.indexById.get('ev-hanano') ?? -1;
    expect(city).toContain(quarter);
  });

  it('a pair keeps the events that tie it, no more and no fewer', () => {
    for (const fold of [true, false]) {
      for (const tie of networkOf(timeline, timeline.period, null, { fold }).ties) {
        const matched = matching(timeline, normalFilters({ pairs: [pairKey(tie, { fold })] }));
        const kept = [...(matched ?? [])].flatMap((flag, i) => (flag === 1 ? [i] : []));
        expect(kept).toEqual([...tie.events]);
      }
    }
  });
});
