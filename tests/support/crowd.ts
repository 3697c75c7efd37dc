/** Invented events, a few or very many, for laws that must hold whatever the data. */
import fc from 'fast-check';
import type { EventRecord, Side } from '../../src/records/schema.ts';
import { buildTimeline } from '../../src/timeline/build.ts';
import type { Timeline } from '../../src/timeline/types.ts';

/** The first day on which anything happens. */
export const FIRST_DAY = Date.UTC(2016, 0, 1);

const KIND_OF_SIDE: Readonly<Record<Side, string>> = {
  said: 'talks',
  done: 'air-strike',
  line: 'evacuation',
};

/** What is invented of an event: when, on which side, and who does what in it. */
export interface Invented {
  readonly date: string;
  readonly side: Side;
  readonly actors?: EventRecord['actors'];
}

/** A timeline of invented events, with an actor for each that is named. */
export function crowd(events: readonly Invented[]): Timeline {
  const actors = new Set(
    events.flatMap((event) => (event.actors ?? []).flatMap(({ actor }) => actor ?? [])),
  );
  return buildTimeline({
    format: 'masar/1',
    title: 'Crowd',
    languages: ['en'],
    period: '2016-01-01/2017-01-31',
    events: events.map(
      ({ date, side, actors: own }, i): EventRecord => ({
        id: `e${i}`,
        date,
        title: `Event ${i}`,
        track: 'conflict',
        kind: KIND_OF_SIDE[side],
        ...(own ? { actors: own } : {}),
      }),
    ),
    statements: [],
    actors: [...actors].sort().map((id) => ({ id, name: id, kind: 'state' })),
    memberships: [],
    sources: [],
    places: [],
    claims: [],
    phases: [],
  });
}

const dayOf = (day: number): string =>
  new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

const ROLES = ['attacker', 'target', 'speaker', 'addressee', 'mediator', 'host', 'party'] as const;

/**
 * Any events of the first `days` days: many on one day, dates of a month or a year, intervals,
 * some without an end, some between several actors.
 */
export function datedEvents(days: number, most = 200): fc.Arbitrary<readonly Invented[]> {
  const day = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: days - 1 }) },
    { weight: 2, arbitrary: fc.integer({ min: 40, max: 43 }) },
  );
  const date = fc.oneof(
    { weight: 8, arbitrary: day.map(dayOf) },
    { weight: 1, arbitrary: day.map((at) => dayOf(at).slice(0, 7)) },
    { weight: 1, arbitrary: day.map((at) => dayOf(at).slice(0, 4)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(day, fc.integer({ min: 1, max: 90 }))
        .map(([from, length]) => `${dayOf(from)}/${dayOf(from + length)}`),
    },
    { weight: 1, arbitrary: day.map((from) => `${dayOf(from)}/..`) },
  );
  const actors = fc.array(
    fc.record({
      actor: fc.integer({ min: 0, max: 6 }).map((i) => `actor-${i}`),
      role: fc.constantFrom(...ROLES),
    }),
    { maxLength: 4 },
  );
  return fc.array(
    fc.record({ date, side: fc.constantFrom('said', 'done', 'line' as const), actors }),
    { maxLength: most },
  );
}

/**
 * Very many events, the same every time: bursts and quiet stretches, mostly force, a few words,
 * each between two or three of `actors`.
 */
export function largeCrowd(count: number, days = 360, actors = 12): Timeline {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return seed / 4_294_967_296;
  };
  const whole = (below: number): number => Math.floor(random() * below);
  return crowd(
    Array.from({ length: count }, (): Invented => {
      const day = random() < 0.5 ? whole(days) : 60 + Math.floor(random() ** 3 * (days - 60));
      const side = random() < 0.7 ? 'done' : random() < 0.8 ? 'said' : 'line';
      const length = random() < 0.1 ? whole(40) + 1 : 0;
      const [a, b, c] = [whole(actors), whole(actors), whole(actors)];
      return {
        date: length > 0 ? `${dayOf(day)}/${dayOf(day + length)}` : dayOf(day),
        side,
        actors: [
          { actor: `actor-${a}`, role: 'attacker' },
          { actor: `actor-${b}`, role: 'target' },
          ...(random() < 0.2 ? [{ actor: `actor-${c}`, role: 'mediator' }] : []),
        ],
      };
    }),
  );
}
