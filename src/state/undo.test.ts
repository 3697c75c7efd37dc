import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline } from '../../tests/support/aleppo.ts';
import { epochMs } from '../time/types.ts';
import { normalFilters } from '../timeline/facets.ts';
import { search } from '../timeline/search.ts';
import type { Timeline } from '../timeline/types.ts';
import { readFragment, writeFragment } from './fragment.ts';
import { readQuery } from './query.ts';
import { createMasarStore, type MasarStore } from './store.ts';
import { NOWHERE } from './types.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});

function opened(): MasarStore {
  const store = createMasarStore(readQuery('?lang=en', []), NOWHERE);
  store
    .getState()
    .opened({ timeline, findings: [], dropped: 0, source: 'test', parts: [], isPart: false });
  return store;
}

type Step = (store: MasarStore) => void;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom('talks', 'capture', 'veto').map(
    (kind): Step =>
      (store) =>
        store.getState().filter(normalFilters({ kinds: [kind] })),
  ),
  fc.integer({ min: 0, max: 400 }).map(
    (day): Step =>
      (store) =>
        store.getState().know(epochMs(Date.UTC(2015, 10, 1) + day * 86_400_000), 'settled'),
  ),
  fc.constantFrom('russia', 'turkey', 'un').map(
    (id): Step =>
      (store) =>
        store.getState().arrange({ pinned: [id] }),
  ),
  fc.constant((store: MasarStore) => store.getState().know(null, 'settled')),
);

const seen = (store: MasarStore) => {
  const { looking, matched, data } = store.getState();
  const { filters, q, known, lanes } = looking;
  return {
    filters,
    q,
    known,
    lanes,
    matched: matched && [...matched],
    count: data?.timeline.count,
  };
};

describe('Does undo give back what was changed?', () => {
  it('L05 a hundred steps back and forth are the identity', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 100 }), (steps) => {
        const store = opened();
        const states = [seen(store)];
        for (const act of steps) {
          const before = store.getState().past.length;
          act(store);
          if (store.getState().past.length > before) states.push(seen(store));
        }
        for (let i = states.length - 2; i >= 0; i--) {
          store.getState().undo();
          expect(seen(store)).toEqual(states[i]);
        }
        expect(store.getState().past).toEqual([]);
        for (let i = 1; i < states.length; i++) {
          store.getState().redo();
          expect(seen(store)).toEqual(states[i]);
        }
        store.getState().redo();
        expect(seen(store)).toEqual(states.at(-1));
      }),
      { numRuns: 25 },
    );
  });

  it('a slider that is dragged is one step', () => {
    const store = opened();
    const day = (n: number) => epochMs(Date.UTC(2016, 10, n));
    store.getState().know(day(1), 'moving');
    store.getState().know(day(5), 'moving');
    store.getState().know(day(9), 'settled');
    expect(store.getState().past).toHaveLength(1);
    store.getState().undo();
    expect(store.getState().looking.known).toBeNull();
  });

  it('coming back by address to what undo gave back is no step, and redo still goes on', () => {
    const store = opened();
    store.getState().filter(normalFilters({ kinds: ['talks'] }));
    store.getState().arrange({ pinned: ['un'] });
    store.getState().undo();
    const { others, ...looking } = readFragment(writeFragment(store.getState().looking));
    expect(others).toEqual([]);
    store.getState().look(looking);
    expect(store.getState().past).toHaveLength(1);
    expect(store.getState().future).toHaveLength(1);
    store.getState().arrange({});
    expect(store.getState().future).toHaveLength(1);
  });

  it('coming back by address to a window away from what is selected stays there', () => {
    const store = opened();
    const window = { from: epochMs(Date.UTC(2016, 10, 1)), to: epochMs(Date.UTC(2016, 11, 1)) };
    store.getState().select({ kind: 'event', id: 'ev-su24' });
    store.getState().moveTo(window, 'settled');
    const { others, ...looking } = readFragment(writeFragment(store.getState().looking));
    expect(others).toEqual([]);
    store.getState().look(looking);
    expect(store.getState().looking.window).toEqual(window);
  });

  it('what a search has found stays found while the date is moved', () => {
    const store = opened();
    const index = timeline.indexById.get('ev-alanya');
    if (index === undefined) throw new Error('no such event');
    store.getState().search('alanya', 'settled');
    store.getState().find('alanya', search(timeline, 'alanya'));
    expect(store.getState().matched?.[index]).toBe(1);
    store.getState().know(epochMs(Date.UTC(2016, 11, 10)), 'moving');
    const { matched, data } = store.getState();
    expect(matched?.length).toBe(data?.timeline.count);
    expect(matched?.[data?.timeline.indexById.get('ev-alanya') ?? -1]).toBe(1);
  });

  it('typing after a filter, while the picture still glides, is a step of its own', () => {
    const store = opened();
    store.getState().filter(normalFilters({ kinds: ['talks'] }));
    store.getState().moveTo(timeline.period, 'moving');
    store.getState().search('a', 'moving');
    store.getState().search('al', 'moving');
    expect(store.getState().past).toHaveLength(2);
    store.getState().undo();
    expect(store.getState().looking.filters.kinds).toEqual(['talks']);
  });

  it('a date that is moved leaves the reader where they are, away from what is selected', () => {
    const store = opened();
    store.getState().select({ kind: 'event', id: 'ev-su24' });
    const window = { from: epochMs(Date.UTC(2016, 10, 1)), to: epochMs(Date.UTC(2016, 11, 1)) };
    store.getState().moveTo(window, 'settled');
    store.getState().know(epochMs(Date.UTC(2016, 10, 20)), 'settled');
    expect(store.getState().looking.window).toEqual(window);
  });

  it('moving through time is no step, and a change after undo forgets what was undone', () => {
    const store = opened();
    store.getState().moveTo(timeline.period, 'settled');
    expect(store.getState().past).toHaveLength(0);
    store.getState().arrange({ pinned: ['un'] });
    store.getState().undo();
    store.getState().arrange({ hidden: ['un'] });
    expect(store.getState().future).toEqual([]);
    expect(store.getState().looking.lanes.pinned).toEqual([]);
  });
});
