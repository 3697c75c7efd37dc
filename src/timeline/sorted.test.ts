import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { crowd, datedEvents, FIRST_DAY } from '../../tests/support/crowd.ts';
import { SIDES } from '../records/word-lists.ts';
import { loadEdtf } from '../time/edtf.ts';
import { epochMs, type TimeWindow } from '../time/types.ts';
import { countTouching, eventsTouching } from './extents.ts';
import { NO_CHOICES } from './lane-choices.ts';
import { lanesOf, planLanes } from './lanes.ts';
import { countAll, countBetween, sidesOf, sidesOfLane, slice } from './sorted.ts';
import { eventIndex, type Timeline } from './types.ts';
import { countBySide, isWithin } from './within.ts';

beforeAll(loadEdtf);

const DAYS = 400;
/** A stretch of time in and around that of the events, in thousandths of it. */
const stretch = fc
  .tuple(fc.integer({ min: -100, max: 1100 }), fc.integer({ min: 0, max: 600 }))
  .map(([at, length]): TimeWindow => {
    const from = FIRST_DAY + (at / 1000) * DAYS * 86_400_000;
    return { from: epochMs(from), to: epochMs(from + (length / 1000) * DAYS * 86_400_000) };
  });
const crowds = datedEvents(DAYS).map((events) => crowd(events));
const filterOf = (timeline: Timeline, modulo: number): Uint8Array | null =>
  modulo === 0
    ? null
    : Uint8Array.from({ length: timeline.count }, (_, i) => (i % modulo === 0 ? 1 : 0));

describe('How many stand in a stretch of time?', () => {
  it('as many as there are, on each side and with each filter', () => {
    fc.assert(
      fc.property(crowds, stretch, fc.integer({ min: 0, max: 4 }), (timeline, window, modulo) => {
        const matched = filterOf(timeline, modulo);
        const sides = sidesOf(timeline, matched);
        for (const [code, side] of SIDES.entries()) {
          const standing = [...timeline.order].filter((i) => {
            const at = timeline.columns.at[i] ?? 0;
            const isThere = at >= window.from && at < window.to;
            return isThere && timeline.columns.side[i] === code && matched?.[i] !== 0;
          });
          expect([...slice(sides[side], window.from, window.to)]).toEqual(standing);
          expect(countBetween(sides[side], window.from, window.to)).toBe(standing.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the parts of a stretch have what the whole has, wherever it is cut', () => {
    fc.assert(
      fc.property(
        crowds,
        stretch,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (timeline, window, share) => {
          const cut = window.from + (window.to - window.from) * share;
          const sides = sidesOf(timeline);
          expect(countAll(sides, window.from, cut) + countAll(sides, cut, window.to)).toBe(
            countAll(sides, window.from, window.to),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('in a lane those of the lane', () => {
    fc.assert(
      fc.property(crowds, stretch, fc.integer({ min: 0, max: 3 }), (timeline, window, modulo) => {
        const matched = filterOf(timeline, modulo);
        for (const lane of lanesOf(planLanes(timeline, NO_CHOICES))) {
          const standing = [...lane.events.indexes].filter((index) => {
            const at = timeline.columns.at[index] ?? 0;
            return at >= window.from && at < window.to && matched?.[index] !== 0;
          });
          const sides = sidesOfLane(timeline, lane, matched);
          expect(countAll(sides, window.from, window.to)).toBe(standing.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the same question has the same answer without work', () => {
    const timeline = crowd([{ date: '2016-01-01', side: 'said' }]);
    const matched = new Uint8Array([1]);
    expect(sidesOf(timeline)).toBe(sidesOf(timeline));
    expect(sidesOf(timeline, matched)).toBe(sidesOf(timeline, matched));
  });
});

describe('Which events touch a window?', () => {
  it('those any instant of which may lie in it, found or counted', () => {
    fc.assert(
      fc.property(crowds, stretch, fc.integer({ min: 0, max: 4 }), (timeline, window, modulo) => {
        const matched = filterOf(timeline, modulo);
        const all = Array.from({ length: timeline.count }, (_, i) => eventIndex(i)).filter(
          (i) => matched?.[i] !== 0 && isWithin(timeline, i, window),
        );
        expect([...(eventsTouching(timeline, window, { matched }) ?? [])]).toEqual(all);
        expect(countTouching(timeline, window, matched)).toEqual(
          countBySide(timeline, Uint32Array.from(all)),
        );
        const few = eventsTouching(timeline, window, { matched, most: 3 });
        expect(few && [...few]).toEqual(all.length > 3 ? null : all);
      }),
      { numRuns: 150 },
    );
  });

  it('in a lane those of the lane', () => {
    fc.assert(
      fc.property(crowds, stretch, (timeline, window) => {
        for (const lane of lanesOf(planLanes(timeline, NO_CHOICES))) {
          const sides = sidesOfLane(timeline, lane);
          for (const [code, side] of SIDES.entries()) {
            const all = [...lane.events.indexes].flatMap((index) =>
              timeline.columns.side[index] === code && isWithin(timeline, index, window)
                ? [index]
                : [],
            );
            const touching = eventsTouching(timeline, window, { among: sides[side] }) ?? [];
            expect([...touching]).toEqual(all);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
