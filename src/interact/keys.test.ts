import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline } from '../../tests/support/aleppo.ts';
import { type EventIndex, eventIndex, type Timeline } from '../timeline/types.ts';
import { actionOf, type KeyContext } from './keys.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});

const LTR = { along: 'x', start: 0, end: 900 } as const;
const RTL = { along: 'x', start: 900, end: 0 } as const;
const DOWN = { along: 'y', start: 0, end: 700 } as const;

const press = (key: string, change: Partial<KeyContext> = {}, code = '') =>
  actionOf(
    { key, code, ctrlKey: false, metaKey: false, altKey: false },
    {
      timeline,
      axis: LTR,
      words: 'up',
      matched: null,
      focused: middle(),
      lanes: null,
      middle: 0,
      ...change,
    },
  );

const middle = (): EventIndex => eventIndex(timeline.order[60] ?? 0);

describe('Can the picture be walked with the keyboard alone?', () => {
  const neighbour = (by: 1 | -1) => ({ kind: 'focus', index: timeline.order[60 + by] });

  it('A02 arrows step in the drawn direction: right is later in English, earlier in Arabic', () => {
    expect(press('ArrowRight')).toEqual(neighbour(1));
    expect(press('ArrowLeft')).toEqual(neighbour(-1));
    expect(press('ArrowRight', { axis: RTL })).toEqual(neighbour(-1));
    expect(press('ArrowLeft', { axis: RTL })).toEqual(neighbour(1));
  });

  it('A02 on an upright spine time runs down: down is later', () => {
    expect(press('ArrowDown', { axis: DOWN, words: 'left' })).toEqual(neighbour(1));
    expect(press('ArrowUp', { axis: DOWN, words: 'left' })).toEqual(neighbour(-1));
  });

  it('A03 J and K follow time and are never mirrored', () => {
    for (const axis of [LTR, RTL]) {
      expect(press('j', { axis })).toEqual(neighbour(1));
      expect(press('k', { axis })).toEqual(neighbour(-1));
    }
  });

  it('A03 J and K are where they are on a keyboard that types Arabic, and what a Latin one types', () => {
    expect(press('ت', {}, 'KeyJ')).toEqual(neighbour(1));
    expect(press('ن', {}, 'KeyK')).toEqual(neighbour(-1));
    expect(press('c', {}, 'KeyJ')).toBeNull();
  });

  it('A03 Home and End go to the first and the last event, Page keys a window further', () => {
    expect(press('Home')).toEqual({ kind: 'focus', index: timeline.order[0] });
    expect(press('End')).toEqual({ kind: 'focus', index: timeline.order.at(-1) });
    expect(press('PageDown')).toMatchObject({ kind: 'shift' });
  });

  it('A03 J from the first event to the last visits every event once', () => {
    const visited = new Set<number>();
    let focused = eventIndex(timeline.order[0] ?? 0);
    visited.add(focused);
    for (let i = 1; i < timeline.count; i++) {
      const action = press('j', { focused });
      if (action?.kind === 'focus') focused = action.index;
      visited.add(focused);
    }
    expect(visited.size).toBe(timeline.count);
  });

  it('A05 plus, minus and 0 zoom in, out, and to the whole period', () => {
    expect(press('+')).toMatchObject({ kind: 'zoom' });
    expect(press('-')).toMatchObject({ kind: 'zoom' });
    expect(press('0')).toEqual({ kind: 'whole' });
  });

  it('A06 up and down cross from said to done near the same time', () => {
    const said = eventIndex(timeline.columns.side.indexOf(0));
    let action = press('ArrowDown', { focused: said });
    if (action?.kind === 'focus' && timeline.columns.side[action.index] === 2) {
      action = press('ArrowDown', { focused: action.index });
    }
    expect(action?.kind === 'focus' && timeline.columns.side[action.index]).toBe(1);
  });

  it('A06 on an upright spine left and right cross, towards the side where the words are', () => {
    const done = eventIndex(timeline.columns.side.indexOf(1));
    const up = press('ArrowLeft', { axis: DOWN, words: 'left', focused: done });
    expect(up?.kind === 'focus' && timeline.columns.side[up.index]).not.toBe(1);
  });

  it('leaves the browser its own shortcuts', () => {
    expect(
      actionOf(
        { key: '0', code: 'Digit0', ctrlKey: true, metaKey: false, altKey: false },
        {
          timeline,
          axis: LTR,
          words: 'up',
          focused: null,
          matched: null,
          lanes: null,
          middle: 0,
        },
      ),
    ).toBeNull();
  });
});
