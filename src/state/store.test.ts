import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline } from '../../tests/support/aleppo.ts';
import { epochMs } from '../time/types.ts';
import { knownBy } from '../timeline/known.ts';
import { eventIndex, type Timeline } from '../timeline/types.ts';
import { readQuery } from './query.ts';
import { createMasarStore, type MasarStore } from './store.ts';
import { type Looking, NOWHERE } from './types.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});

const nothing = NOWHERE;
const store = (looking: Looking = nothing): MasarStore => {
  const made = createMasarStore(readQuery('', ['en']), looking);
  made
    .getState()
    .opened({ timeline, findings: [], dropped: 0, source: 'a', parts: [], isPart: false });
  return made;
};
const shows = (of: MasarStore, id: string): boolean => {
  const { window } = of.getState().looking;
  const at = timeline.columns.at[timeline.indexById.get(id) ?? -1] ?? Number.NaN;
  return window !== null && at >= window.from && at <= window.to;
};

describe('Does the view follow what the reader chose?', () => {
  it('opens on the data set’s own window, or on the one that was linked', () => {
    expect(store().getState().looking.window).toEqual(timeline.firstWindow);
    const window = { from: epochMs(Date.UTC(2016, 1, 1)), to: epochMs(Date.UTC(2016, 2, 1)) };
    expect(store({ ...nothing, window }).getState().looking.window).toEqual(window);
  });

  it('a linked, chosen or restored event is in the window, wherever it lies', () => {
    const su24 = { kind: 'event', id: 'ev-su24' } as const;
    expect(shows(store({ ...nothing, selection: su24 }), 'ev-su24')).toBe(true);
    const chosen = store();
    chosen.getState().select(su24);
    expect(shows(chosen, 'ev-su24')).toBe(true);
    const restored = store();
    restored.getState().look({ selection: su24, window: null });
    expect(shows(restored, 'ev-su24')).toBe(true);
  });

  it('a link to a statement of a source opens the event it is about', () => {
    const { looking } = store({ ...nothing, selection: { kind: 'event', id: 'af-18' } }).getState();
    expect(looking.selection).toEqual({ kind: 'event', id: 'ev-alanya' });
  });

  it('L04 a failure leaves what was open, and can be put away', () => {
    const open = store();
    open.getState().read('b', null);
    open.getState().failed([{ key: 'load.not-found', values: { source: 'b' }, source: 'b' }]);
    expect(open.getState().data?.source).toBe('a');
    open.getState().dismissProblem();
    expect(open.getState().loading.kind).toBe('idle');
  });

  it('a first part leaves the way back; what follows it leaves the reader where they are', () => {
    const part = { timeline, findings: [], dropped: 0, source: 'b', parts: [], isPart: true };
    const open = store();
    const window = { from: epochMs(Date.UTC(2016, 1, 1)), to: epochMs(Date.UTC(2016, 2, 1)) };
    open.getState().moveTo(window, 'settled');
    open.getState().read('b', null);
    open.getState().opened(part);
    expect(open.getState().loading.kind).toBe('reading');
    expect(open.getState().looking.window).toEqual(timeline.firstWindow);
    open.getState().cancelled();
    expect(open.getState().data?.source).toBe('a');
    expect(open.getState().looking.window).toEqual(window);

    open.getState().read('b', null);
    open.getState().opened(part);
    const chosen = { from: epochMs(Date.UTC(2016, 5, 1)), to: epochMs(Date.UTC(2016, 6, 1)) };
    open.getState().moveTo(chosen, 'settled');
    open.getState().opened({ ...part, isPart: false });
    expect(open.getState().looking.window).toEqual(chosen);
    expect(open.getState().loading.kind).toBe('idle');
    open.getState().opened({ ...part, isPart: false });
    expect(open.getState().looking.window).toEqual(timeline.firstWindow);
  });

  it('code that does not arrive takes no part away, nor the message of it the reading', () => {
    const part = { timeline, findings: [], dropped: 0, source: 'b', parts: [], isPart: true };
    const open = store();
    open.getState().read('b', null);
    open.getState().opened(part);
    open.getState().missed({ key: 'app.part-missing', values: {}, source: 'lanes' });
    expect(open.getState().missing).toHaveLength(1);
    open.getState().dismissProblem();
    expect(open.getState().missing).toEqual([]);
    expect(open.getState().data?.source).toBe('b');
    expect(open.getState().loading.kind).toBe('reading');
  });

  it('a search that cannot be made ends, and keeps nothing of the one before', () => {
    const open = store();
    open.getState().search('one', 'settled');
    open.getState().find('one', { flags: new Uint8Array(timeline.count), count: 0, hits: [] });
    open.getState().search('two', 'settled');
    expect(open.getState().matched).not.toBeNull();
    open.getState().unsearchable('one');
    expect(open.getState().unsearched).toBeNull();
    open.getState().unsearchable('two');
    const { unsearched, found, matched } = open.getState();
    expect({ unsearched, found, matched }).toEqual({
      unsearched: 'two',
      found: null,
      matched: null,
    });
  });

  it('more of what is open keeps the event of the keyboard, what was found and the first view', () => {
    const early = knownBy(timeline, epochMs(Date.UTC(2016, 7, 1)));
    const whole = { timeline, findings: [], dropped: 0, source: 'b', parts: [], isPart: false };
    const part = { ...whole, timeline: { ...early, whole: null, rows: null }, isPart: true };
    const open = store();
    open.getState().opened(part);
    const first = open.getState().looking.window;
    const last = eventIndex(early.count - 1);
    const id = early.events.at(last)?.id ?? '';
    open.getState().search('words', 'settled');
    const flags = new Uint8Array(early.count);
    flags[last] = 1;
    open.getState().find('words', { flags, count: 1, hits: [{ index: last, words: ['words'] }] });
    open.getState().focus(last, 'lane');
    open
      .getState()
      .moveTo(
        { from: epochMs(Date.UTC(2016, 1, 1)), to: epochMs(Date.UTC(2016, 2, 1)) },
        'settled',
      );

    open.getState().opened(whole);
    const { focused, focusedLane, found, matched } = open.getState();
    const index = timeline.indexById.get(id);
    expect(focused).toBe(index);
    expect(focusedLane).toBe('lane');
    expect(found?.hits).toEqual([{ index, words: ['words'] }]);
    expect(matched?.reduce((sum, flag) => sum + flag, 0)).toBe(1);
    expect(matched?.[index ?? -1]).toBe(1);
    open.getState().restart();
    expect(open.getState().looking.q).toBe('');
    expect(open.getState().looking.window).toEqual(first);
  });

  it('what is opened later starts afresh', () => {
    const open = store({ ...nothing, selection: { kind: 'event', id: 'ev-su24' } });
    open
      .getState()
      .opened({ timeline, findings: [], dropped: 0, source: 'b', parts: [], isPart: false });
    expect(open.getState().looking.selection).toBeNull();
    expect(open.getState().looking.window).toEqual(timeline.firstWindow);
  });
});
