import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline } from '../../tests/support/aleppo.ts';
import { type LaneChoices, NO_CHOICES } from './lane-choices.ts';
import { moved, siblingsOf } from './lane-moves.ts';
import { lanesOf, planLanes } from './lanes.ts';
import type { Timeline } from './types.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});

const OPEN: LaneChoices = { ...NO_CHOICES, folded: [] };
/** The choices after a lane is moved; as they were where it cannot be. */
const moving = (choices: LaneChoices, id: string, by: number): LaneChoices => {
  const plan = planLanes(timeline, choices);
  const lane = lanesOf(plan).find((one) => one.id === id);
  if (!lane) throw new Error(id);
  return { ...choices, ...moved(plan, choices, lane, by) };
};
const order = (choices: LaneChoices) => lanesOf(planLanes(timeline, choices)).map(({ id }) => id);

describe('Does a lane go where it is moved?', () => {
  it('any lane that has a neighbour changes places with it, people apart or not', () => {
    const arrangement = fc.record({
      apart: fc.subarray(['russia', 'turkey', 'un', 'usa']),
      pinned: fc.subarray(['iran', 'saa', 'france', 'lavrov']),
      hidden: fc.subarray(['russia', 'un', 'qatar']),
    });
    fc.assert(
      fc.property(arrangement, fc.nat(), fc.constantFrom(-1, 1), (arranged, n, by) => {
        const choices = { ...OPEN, ...arranged };
        const plan = planLanes(timeline, choices);
        const lanes = lanesOf(plan);
        const lane = lanes[n % lanes.length];
        if (!lane) return;
        const siblings = siblingsOf(plan, lane);
        const at = siblings.indexOf(lane.id);
        expect(at).toBeGreaterThanOrEqual(0);
        const other = siblings[at + by];
        const change = moved(plan, choices, lane, by);
        expect(change === null).toBe(other === undefined);
        if (!change || other === undefined) return;
        const now = order({ ...choices, ...change });
        const isAfter = (a: string, b: string) => now.indexOf(a) > now.indexOf(b);
        expect(isAfter(lane.id, other)).toBe(by === 1);
        expect([...now].sort()).toEqual(lanes.map(({ id }) => id).sort());
      }),
      { numRuns: 150 },
    );
  });

  it('moving a lane of one group keeps the order of the others', () => {
    const once = moving(OPEN, 'usa', -1);
    const twice = moving(once, 'russia', 1);
    const first = (choices: LaneChoices) =>
      order(choices).filter((id) => id === 'usa' || id === 'turkey');
    expect(first(once)).toEqual(['usa', 'turkey']);
    expect(first(twice)).toEqual(['usa', 'turkey']);
  });

  it('people go with whom they act for', () => {
    const choices = { ...OPEN, apart: ['russia'] };
    const now = order(moving(choices, 'iran', -1));
    expect(now.indexOf('iran')).toBeLessThan(now.indexOf('russia'));
    expect(now.indexOf('lavrov')).toBe(now.indexOf('russia') + 1);
  });
});
