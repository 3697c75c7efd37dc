import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, allOf } from '../../tests/support/aleppo.ts';
import type { ActorRecord, Participation, Side } from '../records/schema.ts';
import { DAY_MS, epochMs } from '../time/types.ts';
import { buildTimeline } from './build.ts';
import { alignEpochs, epochsOf, meanOf, metMost, type Tally, TRUCES } from './epochs.ts';
import { knownBy } from './known.ts';
import type { Timeline } from './types.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});
const SIDES = ['said', 'done', 'line'] as const;
const PARTS = ['before', 'zero', 'after'] as const;
const sumOf = (tallies: readonly Tally[], side: Side): number =>
  tallies.reduce((sum, { counts }) => sum + (counts?.[side] ?? 0), 0);
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
        const { superposed, ...aligned } = alignEpochs(timeline, epochs, reach);
        const rows = allOf(aligned.rows);
        for (const side of SIDES) {
          superposed.days.forEach((day, k) => {
            expect(sumOf([day], side)).toBe(
              sumOf(
                rows.flatMap(({ days }) => days[k] ?? []),
                side,
              ),
            );
          });
          for (const part of PARTS) {
            expect(sumOf([superposed[part]], side)).toBe(
              sumOf(
                rows.map((row) => row[part]),
                side,
              ),
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
        allOf(near.rows).forEach((row, r) => {
          expect(far.rows.at(r)?.days.slice(5, -5)).toEqual(row.days);
          const zero = Math.floor((timeline.columns.at[row.epoch] ?? 0) / DAY_MS);
          const counted = SIDES.reduce((sum, side) => sum + sumOf([row.zero], side), 0);
          const onDay = [...timeline.order].filter((i) => {
            const start = timeline.whens.at(i)?.start;
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

  it('all truces: as many rows as there are dated truces', () => {
    const epochs = epochsOf(timeline, { kind: 'kinds', kinds: TRUCES });
    expect(epochs.length).toBe(7);
    const { rows, superposed } = alignEpochs(timeline, epochs, 30);
    expect(rows).toHaveLength(7);
    expect(superposed.days).toHaveLength(61);
    for (const day of superposed.days) expect(day).toMatchObject({ covered: 7, of: 7 });
  });

  it('meetings of two are those in which both took part, whoever spoke for them', () => {
    const epochs = epochsOf(timeline, { kind: 'meetings', actors: ['russia', 'turkey'] });
    const ids = Array.from(epochs, (index) => timeline.events.at(index)?.id);
    expect(ids).toContain('ev-alanya');
    expect(epochsOf(timeline, { kind: 'meetings', actors: ['turkey', 'russia'] })).toEqual(epochs);
    expect(epochsOf(timeline, { kind: 'meetings', actors: ['russia', 'russia'] })).toHaveLength(0);
  });
});

describe('Is it quiet, or do the data not cover that day?', () => {
  it('days before the data begin or after they end are not covered, and have no counts', () => {
    fc.assert(
      fc.property(some(), fc.integer({ min: 1, max: 400 }), (epochs, reach) => {
        const { superposed, ...aligned } = alignEpochs(timeline, epochs, reach);
        const rows = allOf(aligned.rows);
        const { from } = timeline.period;
        for (const { epoch, days } of rows) {
          const zero = Math.floor((timeline.columns.at[epoch] ?? 0) / DAY_MS);
          days.forEach((day, k) => {
            const at = (zero + k - reach) * DAY_MS;
            const isCovered = at + DAY_MS > from && at < timeline.until;
            expect(day).toMatchObject({ covered: isCovered ? 1 : 0, of: 1 });
          });
        }
        for (const { covered, of, counts } of [...superposed.days, superposed.zero]) {
          expect(of).toBe(rows.length);
          expect(counts === null).toBe(covered === 0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('where fewer than all rows cover a day, the mean is of those that do', () => {
    const known = knownBy(timeline, epochMs(Date.parse('2016-11-10')));
    const epochs = epochsOf(known, { kind: 'kinds', kinds: TRUCES });
    expect(epochs).toHaveLength(6);
    const { superposed, ...aligned } = alignEpochs(known, epochs, 30);
    const rows = allOf(aligned.rows);
    const covered = superposed.days.map((day) => day.covered);
    expect(covered.slice(0, 37)).toEqual(covered.slice(0, 37).fill(6));
    expect(covered[37]).toBe(5);
    expect(covered.at(-1)).toBe(3);
    for (const [k, day] of superposed.days.entries()) {
      const told = rows.flatMap(({ days }) => days[k]?.counts ?? []);
      expect(meanOf(day)?.done).toBe(told.reduce((sum, { done }) => sum + done, 0) / told.length);
    }
    expect(superposed.after.of).toBe(30 * 6);
    expect(superposed.after.covered).toBe(covered.slice(31).reduce((sum, n) => sum + n, 0));
  });

  it('where no row covers a day there is nothing to say, not even none', () => {
    const known = knownBy(timeline, epochMs(Date.parse('2016-11-10')));
    const { superposed } = alignEpochs(
      known,
      epochsOf(known, { kind: 'one', event: 'ev-pause-nov' }),
      14,
    );
    expect(superposed.days.at(-1)).toEqual({ counts: null, covered: 0, of: 1 });
    expect(meanOf(superposed.days.at(-1) ?? superposed.zero)).toBeNull();
    expect(superposed.after).toMatchObject({ covered: 6, of: 14 });
  });
});

/** Talks of these participants among actors of whom some act for others. */
const talksOf = (
  actors: readonly ActorRecord[],
  participants: readonly Participation[],
): Timeline =>
  buildTimeline({
    format: 'masar/1',
    title: 'Talks',
    languages: ['en'],
    events: [
      {
        id: 'talks',
        date: '2016-11-01',
        title: 'Talks',
        track: 'diplomacy',
        kind: 'talks',
        actors: [...participants],
      },
    ],
    statements: [],
    actors: [...actors],
    memberships: [],
    sources: [],
    places: [],
    claims: [],
    phases: [],
  });
const actorsFor = (actsFor: Readonly<Record<string, string | null>>): readonly ActorRecord[] =>
  Object.entries(actsFor).map(([id, other]) => ({
    id,
    name: id,
    ...(other === null ? {} : { actsFor: other }),
  }));
const took = (...actors: readonly string[]): readonly Participation[] =>
  actors.map((actor) => ({ actor, role: 'participant' }));
const countMeetings = (timeline: Timeline, a: string, b: string): number =>
  epochsOf(timeline, { kind: 'meetings', actors: [a, b] }).length;

describe('Who met whom?', () => {
  const actors = actorsFor({
    aide: 'minister',
    minister: 'state',
    president: 'state',
    state: null,
    rival: null,
  });

  it('nobody meets those they stand for, in the end', () => {
    const talks = talksOf(actors, took('aide', 'minister', 'state', 'rival'));
    for (const [a, b] of [
      ['minister', 'state'],
      ['aide', 'minister'],
      ['aide', 'state'],
    ] as const) {
      expect(countMeetings(talks, a, b), `${a}, ${b}`).toBe(0);
      expect(countMeetings(talks, b, a), `${b}, ${a}`).toBe(0);
    }
  });

  it('who acts for one that acts for another speaks for both', () => {
    const talks = talksOf(actors, took('aide', 'rival'));
    for (const speaker of ['aide', 'minister', 'state']) {
      expect(countMeetings(talks, speaker, 'rival'), speaker).toBe(1);
    }
    expect(countMeetings(talks, 'president', 'rival')).toBe(0);
  });

  it('to begin with there are the two who met most, never one and whom it stands for', () => {
    const [a, b] = metMost(timeline) ?? ['', ''];
    const met = countMeetings(timeline, a, b);
    expect(met).toBeGreaterThan(0);
    const states = ['russia', 'usa', 'turkey', 'syria-gov', 'un', 'iran'];
    for (const x of states) {
      for (const y of states) expect(countMeetings(timeline, x, y)).toBeLessThanOrEqual(met);
    }
    expect(metMost(talksOf(actors, took('minister', 'state')))).toBeNull();
    expect(metMost(talksOf(actors, took('aide', 'rival', 'state')))).toEqual(['rival', 'state']);
  });

  it('two who act for the same may meet', () => {
    const talks = talksOf(actors, took('minister', 'president'));
    expect(countMeetings(talks, 'minister', 'president')).toBe(1);
  });

  it('one who took part twice met nobody', () => {
    const twice = talksOf(actors, [
      { actor: 'minister', role: 'host' },
      { actor: 'minister', role: 'participant' },
    ]);
    for (const [a, b] of [
      ['minister', 'minister'],
      ['minister', 'state'],
      ['minister', 'rival'],
      ['state', 'rival'],
    ] as const) {
      expect(countMeetings(twice, a, b), `${a}, ${b}`).toBe(0);
    }
  });

  it('records that stand for one another in a circle are no meeting, and come to an end', () => {
    const circle = actorsFor({ outer: 'first', first: 'second', second: 'first', rival: null });
    const talks = talksOf(circle, took('outer', 'first', 'second', 'rival'));
    expect(countMeetings(talks, 'first', 'second')).toBe(0);
    expect(countMeetings(talks, 'outer', 'second')).toBe(0);
    expect(countMeetings(talks, 'second', 'rival')).toBe(1);
  });
});
