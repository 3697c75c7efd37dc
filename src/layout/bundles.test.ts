import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { languageOf, viewOf } from '../../tests/support/aleppo.ts';
import { crowd, datedEvents, FIRST_DAY, largeCrowd } from '../../tests/support/crowd.ts';
import type { Language } from '../text/language.ts';
import { loadEdtf } from '../time/edtf.ts';
import { DAY_MS, epochMs, type TimeWindow } from '../time/types.ts';
import { NO_CHOICES } from '../timeline/lane-choices.ts';
import { eventInLane } from '../timeline/lane-events.ts';
import { lanesOf, planLanes } from '../timeline/lanes.ts';
import { isReceiver, isSender } from '../timeline/roles.ts';
import { tiesOf } from '../timeline/ties.ts';
import type { Timeline } from '../timeline/types.ts';
import { MOST_THREADED } from './lane-ties.ts';
import { layoutLanes } from './lanes.ts';

const DAYS = 360;
let language: Language;
let large: Timeline;
beforeAll(async () => {
  await loadEdtf();
  language = await languageOf('en');
  large = largeCrowd(15_000, DAYS, 9);
});

/** Each pair of lanes that an event ties, as words; asked of every lane and every event. */
function tiesOfEvent(timeline: Timeline, index: number): readonly string[] {
  const lanes = lanesOf(planLanes(timeline, NO_CHOICES));
  const taking = lanes.flatMap((lane) => {
    const part = eventInLane(lane, index)?.part;
    return part === undefined || part === 'left-out' ? [] : [{ id: lane.id, part }];
  });
  const directed = taking.flatMap((from) =>
    taking.flatMap((to) =>
      isSender(from.part) && isReceiver(to.part) ? [`${from.id} → ${to.id}`] : [],
    ),
  );
  const [first] = taking;
  const last = taking.at(-1);
  if (directed.length > 0 || taking.length < 2) return directed;
  return [`${first?.id} – ${last?.id}`];
}

const counted = (keys: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

describe('Does a bundle stand for what it stands for?', () => {
  it('lanes are tied by the events they share, each as often as it says', () => {
    fc.assert(
      fc.property(datedEvents(300, 60).map(crowd), (timeline) => {
        const plan = planLanes(timeline, NO_CHOICES);
        const ids = lanesOf(plan).map(({ id }) => id);
        const ties = tiesOf(timeline, plan);
        for (const { sorted } of ties) {
          const at = Array.from(sorted.events, (event) => sorted.instants[event] ?? 0);
          expect(at).toEqual(at.toSorted((a, b) => a - b));
        }
        expect(
          Object.fromEntries(
            ties.map(({ from, to, isDirected, sorted }) => [
              `${ids[from]} ${isDirected ? '→' : '–'} ${ids[to]}`,
              sorted.events.length,
            ]),
          ),
        ).toEqual(counted([...timeline.order].flatMap((index) => tiesOfEvent(timeline, index))));
      }),
      { numRuns: 60 },
    );
  });

  it('the bundles of a window and what they leave are the ties of its events', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: DAYS / 2 }),
        fc.integer({ min: 60, max: DAYS / 2 }),
        fc.integer({ min: 300, max: 1400 }),
        fc.integer({ min: 0, max: 2 }),
        (day, length, width, modulo) => {
          const from = epochMs(FIRST_DAY + day * DAY_MS);
          const window: TimeWindow = { from, to: epochMs(from + length * DAY_MS) };
          const matched =
            modulo === 0
              ? null
              : Uint8Array.from({ length: large.count }, (_, i) => (i % modulo === 0 ? 1 : 0));
          const inWindow = [...large.order].filter((i) => {
            const at = large.columns.at[i] ?? 0;
            return at >= window.from && at < window.to && matched?.[i] !== 0;
          });
          fc.pre(inWindow.length > MOST_THREADED);
          const scene = layoutLanes(viewOf(large, language, width, 4000, { window, matched }));
          expect(scene.lanes?.threads).toEqual([]);
          const bundles = scene.lanes?.bundles ?? [];
          const sum = bundles.reduce((total, { count }) => total + count, 0);
          const ties = inWindow.flatMap((index) => tiesOfEvent(large, index));
          expect(sum + (scene.lanes?.untied ?? 0)).toBe(ties.length);
          expect(bundles.length).toBeGreaterThan(0);
          expect(bundles.length).toBeLessThanOrEqual(300);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('who is selected keeps a thread of its own, and few events have one each', () => {
    const selected = { kind: 'event' as const, id: 'e500' };
    const at = large.columns.at[large.indexById.get('e500') ?? 0] ?? 0;
    const around = (days: number) => ({
      from: epochMs(at - days * DAY_MS),
      to: epochMs(at + days * DAY_MS),
    });
    const wide = layoutLanes(
      viewOf(large, language, 1200, 4000, { window: around(100), selected }),
    ).lanes;
    expect(wide?.threads.map(({ event }) => event)).toEqual(['e500']);
    const near = layoutLanes(viewOf(large, language, 1200, 4000, { window: around(1) })).lanes;
    expect(near?.bundles).toEqual([]);
    expect(near?.threads.length).toBeGreaterThan(1);
  });
});
