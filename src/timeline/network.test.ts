import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline } from '../../tests/support/aleppo.ts';
import { type EpochMs, epochMs, type TimeWindow } from '../time/types.ts';
import { actorStory, type Counterpart } from './actor.ts';
import { forceOf, mediationOf, type Network, networkOf, type Tie } from './network.ts';
import { readingOrder } from './network-order.ts';
import type { Timeline } from './types.ts';
import { wholeWindow } from './window.ts';
import { eventsWithin } from './within.ts';

let timeline: Timeline;
let whole: TimeWindow;
beforeAll(async () => {
  timeline = await aleppoTimeline();
  whole = wholeWindow(timeline);
});

const day = (text: string): EpochMs => epochMs(Date.parse(text));
const anyWindow = fc
  .tuple(
    fc.integer({ min: day('2015-09-01'), max: day('2017-02-28') }),
    fc.integer({ min: 1, max: 400 * 86_400_000 }),
  )
  .map(([from, length]) => ({ from: epochMs(from), to: epochMs(from + length) }));
/** Flags by a seed: which events match. */
const anyFlags = fc.option(fc.integer({ min: 1, max: 255 }), { nil: null });
const flagsOf = (seed: number | null) =>
  seed === null
    ? null
    : Uint8Array.from({ length: timeline.count }, (_, i) => ((i * 31 + 7) % (seed + 1)) % 2);

const LISTS = ['spoke', 'aToB', 'bToA', 'aForB', 'bForA'] as const;
const find = ({ ties }: Network, x: string, y: string): Tie | undefined =>
  ties.find(({ a, b }) => (a === x && b === y) || (a === y && b === x));

describe('Who met whom, and who was in both stories, between two dates?', () => {
  it('unfiltered and over everything it says what each actor’s story says', () => {
    const network = networkOf(timeline, whole, null, { fold: false });
    for (const id of timeline.actors.keys()) {
      const story = actorStory(timeline, id);
      const own = network.ties.filter(({ a, b }) => a === id || b === id);
      const asCounterparts = (eventsOf: (tie: Tie) => Counterpart['events']) =>
        own
          .map((tie) => ({ actor: tie.a === id ? tie.b : tie.a, events: eventsOf(tie) }))
          .filter(({ events }) => events.length > 0)
          .sort((x, y) => y.events.length - x.events.length || (x.actor < y.actor ? -1 : 1));
      expect(asCounterparts(({ spoke }) => spoke)).toEqual(story.spokeWith);
      expect(asCounterparts(forceOf)).toEqual(story.fought);
      expect(asCounterparts((tie) => (tie.a === id ? tie.bForA : tie.aForB))).toEqual(
        story.mediators,
      );
      expect(network.actors.find(({ actor }) => actor === id)?.events ?? new Uint32Array()).toEqual(
        story.events,
      );
    }
  });

  it('counts events of the window that match, each once, and each pair once', () => {
    fc.assert(
      fc.property(anyWindow, anyFlags, fc.boolean(), (window, seed, fold) => {
        const matched = flagsOf(seed);
        const within = new Set<number>(eventsWithin(timeline, window, matched));
        const { actors, ties } = networkOf(timeline, window, matched, { fold });
        const pairs = ties.map(({ a, b }) => `${a},${b}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        const eventsOf = new Map(actors.map(({ actor, events }) => [actor, new Set(events)]));
        for (const tie of ties) {
          expect(tie.a < tie.b, 'never with itself').toBe(true);
          for (const list of LISTS) {
            expect([...tie[list]]).toEqual([...new Set(tie[list])].sort((x, y) => x - y));
          }
          const all = tie.events;
          expect(all.length).toBeGreaterThan(0);
          for (const index of all) {
            expect(within.has(index)).toBe(true);
            expect(eventsOf.get(tie.a)?.has(index) && eventsOf.get(tie.b)?.has(index)).toBe(true);
          }
          const parts = new Set([...tie.spoke, ...forceOf(tie), ...mediationOf(tie)]);
          expect(parts.size).toBe(all.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('folding invents no tie: each has one of those who were folded', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        const plain = networkOf(timeline, window, null, { fold: false });
        const folded = networkOf(timeline, window, null, { fold: true });
        const members = new Map(folded.actors.map(({ actor, members }) => [actor, members]));
        for (const tie of folded.ties) {
          for (const list of LISTS) {
            for (const index of tie[list]) {
              const stands = (members.get(tie.a) ?? []).some((x) =>
                (members.get(tie.b) ?? []).some((y) => {
                  const before = find(plain, x, y);
                  const turned = {
                    spoke: 'spoke',
                    aToB: 'bToA',
                    bToA: 'aToB',
                    aForB: 'bForA',
                    bForA: 'aForB',
                  } as const;
                  return before?.[before.a === x ? list : turned[list]].includes(index);
                }),
              );
              expect(stands, `${tie.a} ${tie.b} ${list} ${index}`).toBe(true);
            }
          }
        }
        for (const { actor, members: all } of folded.actors) {
          for (const member of all) {
            if (member !== actor) expect(members.has(member), member).toBe(false);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('the order for reading keeps blocs together, loses nobody and does not depend on luck', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        const { actors, ties } = networkOf(timeline, window, null, { fold: true });
        const ids = actors.map(({ actor }) => actor);
        const order = readingOrder(timeline, ids, ties);
        expect([...order].sort()).toEqual([...ids].sort());
        expect(readingOrder(timeline, ids, [...ties].reverse())).toEqual(order);
        const blocs = order.map((id) => timeline.actors.get(id)?.bloc ?? '');
        const changes = blocs.filter((bloc, i) => bloc !== blocs[i - 1]);
        expect(new Set(changes).size).toBe(changes.length);
      }),
      { numRuns: 40 },
    );
  });

  it('in the default data: Russia and Turkey spoke, and people are counted under their states', () => {
    const plain = networkOf(timeline, whole, null, { fold: false });
    const folded = networkOf(timeline, whole, null, { fold: true });
    expect(find(plain, 'russia', 'turkey')?.spoke.length).toBeGreaterThan(2);
    expect(find(folded, 'russia', 'turkey')?.spoke.length).toBeGreaterThanOrEqual(
      find(plain, 'russia', 'turkey')?.spoke.length ?? 0,
    );
    const russia = folded.actors.find(({ actor }) => actor === 'russia');
    expect(russia?.members).toEqual(expect.arrayContaining(['lavrov', 'putin', 'russia']));
    expect(folded.actors.some(({ actor }) => actor === 'lavrov')).toBe(false);
  });
});
