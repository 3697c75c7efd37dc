import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, allOf } from '../../tests/support/aleppo.ts';
import { crowd, datedEvents } from '../../tests/support/crowd.ts';
import { type LaneChoices, NO_CHOICES } from './lane-choices.ts';
import { eventInLane } from './lane-events.ts';
import { lengthOf, linearOrder } from './lane-order.ts';
import { type LanePlan, lanesOf, NO_GROUP, planLanes } from './lanes.ts';
import { PARTS, partAt, partOfRole } from './roles.ts';
import type { Timeline } from './types.ts';

let timeline: Timeline;
let actors: readonly string[];
let blocs: readonly string[];
beforeAll(async () => {
  timeline = await aleppoTimeline();
  actors = [...timeline.actors.keys()];
  blocs = [...new Set([...timeline.actors.values()].flatMap(({ bloc }) => bloc ?? []))];
});

const OPEN: LaneChoices = { ...NO_CHOICES, folded: [] };
const eventsIn = (plan: LanePlan) =>
  new Set(lanesOf(plan).flatMap(({ events }) => [...events.indexes]));
const idsIn = (plan: LanePlan) => lanesOf(plan).map(({ id }) => id);
const withActors = () =>
  allOf(timeline.events).flatMap((event, i) =>
    (event.actors ?? []).some(({ actor }) => actor !== undefined) ? [i] : [],
  );
const some = (of: readonly string[]) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: 12 });
/** Events of some actors with the strongest part they play, read from the records. */
const playedIn = (of: Timeline, own: readonly string[]) =>
  allOf(of.events).flatMap(({ actors: all = [] }, i) => {
    const parts = all.flatMap(({ actor, role }) =>
      own.includes(actor ?? '') ? [partOfRole(role)] : [],
    );
    const part = PARTS.find((one) => parts.includes(one));
    return part === undefined ? [] : [[i, part] as const];
  });
/** Any way a reader may arrange lanes without hiding any. */
const arrangement = (): fc.Arbitrary<LaneChoices> =>
  fc.record({
    grouping: fc.constantFrom('bloc' as const, 'kind' as const),
    folded: fc.option(some([...blocs, 'state', 'person', 'armed-group'])),
    apart: some(actors),
    pinned: some(actors),
    hidden: fc.constant([]),
    order: some(actors),
  });

describe('Does every actor keep its events, however lanes are arranged?', () => {
  it('an event is in the lane of every actor in it', () => {
    const plan = planLanes(timeline, { ...OPEN, apart: actors });
    for (const lane of lanesOf(plan)) {
      const own = allOf(timeline.events).flatMap((event, i) =>
        (event.actors ?? []).some(({ actor }) => lane.actors.includes(actor ?? '')) ? [i] : [],
      );
      expect([...lane.events.indexes]).toEqual(own);
    }
    expect(new Set(lanesOf(plan).flatMap((lane) => lane.actors)).size).toBeGreaterThan(75);
  });

  it('folding, taking apart, pinning and moving lose and double no event', () => {
    fc.assert(
      fc.property(arrangement(), (choices) => {
        const plan = planLanes(timeline, choices);
        expect([...eventsIn(plan)].sort((a, b) => a - b)).toEqual(withActors());
        const ids = idsIn(plan);
        expect(new Set(ids).size).toBe(ids.length);
        const borne = lanesOf(plan).flatMap((lane) =>
          plan.pinned.includes(lane) || lane.kind === 'actor' ? lane.actors : [],
        );
        expect(new Set(borne).size).toBe(borne.length);
        for (const { events } of lanesOf(plan)) {
          expect(new Set([...events.indexes]).size).toBe(events.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a folded group has the events of its lanes, each once', () => {
    const open = planLanes(timeline, OPEN);
    const folded = planLanes(timeline, { ...OPEN, folded: blocs });
    for (const group of open.groups) {
      const one = folded.groups.find(({ id }) => id === group.id)?.lanes[0];
      const all = new Set(group.lanes.flatMap(({ events }) => [...events.indexes]));
      expect([...(one?.events.indexes ?? [])]).toEqual([...all].sort((a, b) => a - b));
    }
  });

  it('each event is there with the strongest part of any of the lane’s actors', () => {
    const holds = (of: Timeline, choices: LaneChoices) => {
      for (const lane of lanesOf(planLanes(of, choices))) {
        const { indexes, parts, length } = lane.events;
        expect([indexes.length, parts.length]).toEqual([length, length]);
        expect(Array.from(indexes, (index, k) => [index, partAt(parts[k] ?? 0)])).toEqual(
          playedIn(of, lane.actors),
        );
        for (const [index, part] of playedIn(of, lane.actors)) {
          expect(eventInLane(lane, index)).toEqual({ index, part });
        }
        expect(eventInLane(lane, of.count)).toBeNull();
      }
    };
    fc.assert(
      fc.property(arrangement(), (choices) => holds(timeline, choices)),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(datedEvents(90, 60), fc.boolean(), (events, isFolded) =>
        holds(crowd(events), { ...NO_CHOICES, folded: isFolded ? [NO_GROUP] : [] }),
      ),
      { numRuns: 60 },
    );
  });

  it('folding and unfolding leave the events of all other lanes as they are', () => {
    const open = planLanes(timeline, OPEN);
    for (const folded of blocs) {
      const plan = planLanes(timeline, { ...OPEN, folded: [folded] });
      const before = new Map(lanesOf(open).map((lane) => [lane.id, lane.events]));
      for (const { id, kind, events } of lanesOf(plan)) {
        if (kind === 'actor') expect(events).toBe(before.get(id));
      }
      const again = planLanes(timeline, { ...OPEN, folded: [folded] });
      expect(lanesOf(again).every(({ events }, i) => events === lanesOf(plan)[i]?.events)).toBe(
        true,
      );
    }
  });

  it('a hidden lane is named among the hidden, and comes back with all it had', () => {
    const before = planLanes(timeline, OPEN);
    const hiding = planLanes(timeline, { ...OPEN, hidden: ['russia'] });
    expect(idsIn(hiding)).not.toContain('russia');
    expect(hiding.hidden).toEqual(['russia']);
    expect(planLanes(timeline, { ...OPEN })).toEqual(before);
  });
});

describe('Who makes up this coalition, under which earlier name?', () => {
  it('a renaming keeps one lane and its names; a merger has a lane of its own', () => {
    const lanes = lanesOf(planLanes(timeline, OPEN));
    const fateh = lanes.find(({ id }) => id === 'jfs');
    expect(fateh?.actors).toContain('nusra');
    expect(fateh?.names.map(({ actor }) => actor.id)).toEqual(['nusra', 'jfs']);
    expect(fateh?.names[1]?.from).toBe(Date.UTC(2016, 6, 28));
    expect(lanes.some(({ id }) => id === 'nusra')).toBe(false);
    expect(lanes.some(({ id }) => id === 'hts')).toBe(true);
  });

  it('a person stands in the lane they act for until the reader takes them apart', () => {
    const ids = idsIn(planLanes(timeline, OPEN));
    expect(ids).not.toContain('lavrov');
    const apart = planLanes(timeline, { ...OPEN, apart: ['russia'] });
    const own = idsIn(apart);
    expect(own).toContain('lavrov');
    const home = own.indexOf('russia');
    const people = own.slice(home + 1, home + 7);
    expect(people).toEqual(expect.arrayContaining(['lavrov', 'putin', 'shoigu']));
  });
});

describe('Do lanes stay where they are?', () => {
  it('the same records give the same order', async () => {
    expect(idsIn(planLanes(await aleppoTimeline(), OPEN))).toEqual(
      idsIn(planLanes(timeline, OPEN)),
    );
  });

  it('moving two lanes changes the place of no other', () => {
    const group = planLanes(timeline, OPEN).groups.find(({ size }) => size > 4);
    const ids = group?.lanes.map(({ id }) => id) ?? [];
    const [first = '', second = ''] = ids;
    const moved = planLanes(timeline, { ...OPEN, order: [second, first] });
    expect(moved.groups.find(({ id }) => id === group?.id)?.lanes.map(({ id }) => id)).toEqual([
      second,
      first,
      ...ids.slice(2),
    ]);
  });

  it('the first view has few enough lanes to be read', () => {
    const first = planLanes(timeline, NO_CHOICES);
    expect(lanesOf(first).length).toBeLessThanOrEqual(40);
    expect(lanesOf(first).length).toBeGreaterThan(10);
  });
});

describe('Are threads short?', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const sharing = fc
    .array(
      fc.tuple(
        fc.constantFrom(...nodes),
        fc.constantFrom(...nodes),
        fc.integer({ min: 1, max: 9 }),
      ),
      {
        maxLength: 25,
      },
    )
    .map((ties) => {
      const shared = new Map(nodes.map((id) => [id, new Map<string, number>()]));
      for (const [a, b, weight] of ties) {
        if (a === b) continue;
        shared.get(a)?.set(b, weight);
        shared.get(b)?.set(a, weight);
      }
      return shared;
    });

  it('the order is no longer than the one it began with, and no two neighbours are better swapped', () => {
    fc.assert(
      fc.property(sharing, (shared) => {
        const order = linearOrder(nodes, shared);
        expect([...order].sort()).toEqual(nodes);
        const length = lengthOf(order, shared);
        expect(length).toBeLessThanOrEqual(lengthOf(nodes, shared));
        for (let i = 0; i + 1 < order.length; i++) {
          const swapped = [...order];
          swapped.splice(i, 2, order[i + 1] ?? '', order[i] ?? '');
          expect(lengthOf(swapped, shared)).toBeGreaterThanOrEqual(length);
        }
      }),
    );
  });

  it('a chain is laid out as a chain', () => {
    const shared = new Map(nodes.map((id) => [id, new Map<string, number>()]));
    for (const [a, b] of [
      ['a', 'd'],
      ['d', 'g'],
      ['g', 'b'],
    ] as const) {
      shared.get(a)?.set(b, 1);
      shared.get(b)?.set(a, 1);
    }
    const order = linearOrder(nodes, shared).join('');
    expect(order.includes('adgb') || order.includes('bgda')).toBe(true);
  });
});
