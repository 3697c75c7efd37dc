import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline } from '../../tests/support/aleppo.ts';
import { DAY_MS } from '../time/types.ts';
import { alignEpochs, epochsOf, TRUCES } from './epochs.ts';
import type { Timeline } from './types.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});
const SIDES = ['said', 'done', 'line'] as const;
const some = () =>
  fc.uniqueArray(fc.integer({ min: 0, max: timeline.count - 1 }), { maxLength: 12 }).map((kept) =>
    epochsOf(timeline, {
      kind: 'matched',
      matched: new Uint8Array(timeline.count).map((_, i) => (kept.includes(i) ? 1 : 0)),
    }),
  );

describe('What stood before and after this agreement?', () => {
  it('what is laid over one another is the sum of the rows, day by day', () => {
    fc.assert(
      fc.property(some(), fc.integer({ min: 1, max: 40 }), (epochs, reach) => {
        const { rows, superposed } = alignEpochs(timeline, epochs, reach);
        for (const side of SIDES) {
          superposed.days.forEach((day, k) => {
            const told = rows.flatMap((row) => row.days[k] ?? []);
            expect(superposed.covered[k]).toBe(told.length);
            expect(day?.[side] ?? null).toBe(
              told.length === 0 ? null : told.reduce((sum, one) => sum + one[side], 0),
            );
          });
          for (const part of ['before', 'zero', 'after'] as const) {
            expect(superposed[part][side]).toBe(
              rows.reduce((sum, row) => sum + row[part][side], 0),
            );
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('an event is counted once a row, itself never; looking further changes no day', () => {
    fc.assert(
      fc.property(some(), fc.integer({ min: 1, max: 20 }), (epochs, reach) => {
        const near = alignEpochs(timeline, epochs, reach);
        const far = alignEpochs(timeline, epochs, reach + 5);
        near.rows.forEach((row, r) => {
          expect(far.rows[r]?.days.slice(5, -5)).toEqual(row.days);
          const zero = Math.floor((timeline.columns.at[row.epoch] ?? 0) / DAY_MS);
          const counted = SIDES.reduce((sum, side) => sum + row.zero[side], 0);
          const onDay = [...timeline.order].filter((i) => {
            const start = timeline.whens[i]?.start;
            const isFine =
              typeof start === 'object' && !start.unspecified && start.max - start.min <= DAY_MS;
            return isFine && Math.floor((timeline.columns.at[i] ?? 0) / DAY_MS) === zero;
          });
          expect(counted).toBe(onDay.length - 1);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('all truces: as many rows as there are dated truces, days outside the data set told apart', () => {
    const epochs = epochsOf(timeline, { kind: 'kinds', kinds: TRUCES });
    expect(epochs.length).toBe(7);
    const { rows, superposed } = alignEpochs(timeline, epochs, 30);
    expect(rows).toHaveLength(7);
    expect(Math.max(...superposed.covered)).toBe(7);
    const late = rows.at(-1);
    expect(late?.days.length).toBe(61);
  });

  it('meetings of two are those in which both took part, whoever spoke for them', () => {
    const epochs = epochsOf(timeline, { kind: 'meetings', actors: ['russia', 'turkey'] });
    const ids = epochs.map((index) => timeline.events[index]?.id);
    expect(ids).toContain('ev-alanya');
    expect(epochsOf(timeline, { kind: 'meetings', actors: ['turkey', 'russia'] })).toEqual(epochs);
    expect(epochsOf(timeline, { kind: 'meetings', actors: ['russia', 'russia'] })).toEqual([]);
  });

  it('nobody meets those they speak for', () => {
    expect(epochsOf(timeline, { kind: 'meetings', actors: ['lavrov', 'russia'] })).toEqual([]);
  });

  it('days that no row is told of are told apart from quiet ones', () => {
    const last = timeline.order.at(-1) ?? 0;
    const matched = new Uint8Array(timeline.count).map((_, i) => (i === last ? 1 : 0));
    const { superposed } = alignEpochs(
      timeline,
      epochsOf(timeline, { kind: 'matched', matched }),
      400,
    );
    expect(superposed.days.at(-1)).toBeNull();
    expect(superposed.told.after).toBeLessThan(400);
    expect(superposed.told.before).toBe(400);
  });
});
