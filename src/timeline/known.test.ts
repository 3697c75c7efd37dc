import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, allOf } from '../../tests/support/aleppo.ts';
import { DAY_MS, epochMs } from '../time/types.ts';
import { countKnown, firstReports, knownBy, revisedAfter } from './known.ts';
import { territoryOf } from './territory.ts';
import type { Timeline } from './types.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});

const idsOf = (known: Timeline) => new Set(allOf(known.events).map(({ id }) => id));
const observations = (known: Timeline) =>
  new Set(known.territory.flatMap((series) => series.observations.map(({ id }) => id)));
const day = (text: string) => epochMs(Date.parse(text));
const days = () =>
  fc
    .integer({ min: Date.UTC(2015, 8, 1) / DAY_MS, max: Date.UTC(2017, 3, 1) / DAY_MS })
    .map((n) => epochMs(n * DAY_MS));

describe('What was publicly known on a given date?', () => {
  it('known-by is monotone: what was known stays known', () => {
    fc.assert(
      fc.property(days(), days(), (a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const before = knownBy(timeline, earlier);
        const after = knownBy(timeline, later);
        expect([...idsOf(before)].filter((id) => !idsOf(after).has(id))).toEqual([]);
        expect([...observations(before)].filter((id) => !observations(after).has(id))).toEqual([]);
        expect(before.dataSet.statements.length).toBeLessThanOrEqual(
          after.dataSet.statements.length,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('nothing is known before it happened, and in the end all is', () => {
    firstReports(timeline).at.forEach((at, i) => {
      expect(at).toBeGreaterThanOrEqual(timeline.columns.start[i] ?? 0);
    });
    const now = knownBy(timeline, day('2100-01-01'));
    expect(idsOf(now)).toEqual(idsOf(timeline));
    expect(observations(now)).toEqual(observations(timeline));
  });

  it('counts say the same as the timeline', () => {
    fc.assert(
      fc.property(days(), (at) => {
        const { known, all, undated } = countKnown(timeline, at);
        expect(known).toBe(knownBy(timeline, at).count);
        expect(all).toBe(timeline.count);
        expect(undated).toBeLessThanOrEqual(known);
      }),
      { numRuns: 20 },
    );
  });

  it('what came out later is not there: the talks of Ankara on the day they were held', () => {
    const first = firstReports(timeline);
    const late = allOf(timeline.events).flatMap((event, i) =>
      (first.at[i] ?? 0) >= (timeline.columns.end[i] ?? 0) + DAY_MS ? [{ event, i }] : [],
    );
    expect(late.length).toBeGreaterThan(3);
    for (const { event, i } of late) {
      const happened = epochMs(timeline.columns.start[i] ?? 0);
      expect(idsOf(knownBy(timeline, happened)).has(event.id)).toBe(false);
      expect(idsOf(knownBy(timeline, epochMs(first.at[i] ?? happened))).has(event.id)).toBe(true);
    }
  });

  it('the ground of a day is what had been said of it by then', () => {
    const known = knownBy(timeline, day('2016-11-29'));
    const said = territoryOf(known, null)?.observations ?? [];
    expect(said.length).toBeGreaterThan(0);
    expect(said.length).toBeLessThan(territoryOf(timeline, null)?.observations.length ?? 0);
    for (const { date } of said) expect(date.slice(0, 10) <= '2016-11-29').toBe(true);
    expect(known.period).toEqual(timeline.period);
  });

  it('what ended later goes on until the day by which it is known', () => {
    const at = day('2016-12-02');
    const known = knownBy(timeline, at);
    for (let i = 0; i < known.count; i++) {
      const event = known.events.at(i);
      expect(known.columns.end[i], event?.id).toBeLessThanOrEqual(
        Math.max(at + DAY_MS, (known.columns.at[i] ?? 0) + 1),
      );
    }
    expect(allOf(known.whens).some(({ end }) => end === 'open')).toBe(true);
  });

  it('an event disputed later is told from one that is not', () => {
    const early = revisedAfter(timeline, day('2016-11-29'));
    const late = revisedAfter(timeline, day('2100-01-01'));
    expect(early.size).toBeGreaterThan(0);
    expect(late.size).toBe(0);
    const known = idsOf(knownBy(timeline, day('2016-11-29')));
    expect([...early].filter((id) => !known.has(id))).toEqual([]);
  });
});
