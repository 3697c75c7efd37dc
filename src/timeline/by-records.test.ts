/** What columns answer is what the records say: each answer beside one read from record after record. */
import { group } from 'd3-array';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, allOf } from '../../tests/support/aleppo.ts';
import { datedEvents, FIRST_DAY, type Invented } from '../../tests/support/crowd.ts';
import type { EventRecord, Participation } from '../records/schema.ts';
import { DAY_MS, epochMs, type TimeWindow } from '../time/types.ts';
import { actorStory } from './actor.ts';
import { isOneSide, lastPrincipalOf, principalsOf } from './acts-for.ts';
import { buildTimeline } from './build.ts';
import { compareDays } from './compare.ts';
import { alignEpochs, epochsOf, type Tally } from './epochs.ts';
import { hasTrait, TRAITS } from './event-columns.ts';
import { knownBy, sameEvent } from './known.ts';
import { locate } from './located.ts';
import { sourcesBehind, sourcesNamed } from './named-sources.ts';
import { networkOf } from './network.ts';
import { onDay } from './relations.ts';
import { sideOf, type Timeline } from './types.ts';
import { wholeWindow } from './window.ts';
import { countWithin, eventsWithin, isWithin } from './within.ts';

let aleppo: Timeline;
beforeAll(async () => {
  aleppo = await aleppoTimeline();
});

const DAYS = 60;
const KINDS = { said: 'talks', done: 'air-strike', line: 'evacuation' } as const;

/** A timeline of invented events with places, sources, reports, and actors that act for others. */
function invented(events: readonly Invented[], seed: number): Timeline {
  const pick = (i: number, of: number): number => (i * 31 + seed * 17 + 7) % of;
  const dayAt = (days: number) => new Date(FIRST_DAY + days * DAY_MS).toISOString().slice(0, 10);
  return buildTimeline({
    format: 'masar/1',
    title: 'Invented',
    languages: ['en'],
    period: '2016-01-01/2017-01-31',
    events: events.map(
      ({ date, side, actors }, i): EventRecord => ({
        id: `e${i}`,
        date,
        title: `Event ${i}`,
        track: pick(i, 3) === 0 ? 'diplomacy' : 'conflict',
        kind: KINDS[side],
        ...(actors ? { actors } : {}),
        ...(pick(i, 4) > 0 ? { place: `place-${pick(i, 4)}` } : {}),
        ...(pick(i, 5) > 1 ? { sources: [`s${pick(i, 3)}`, `s${pick(i, 4)}`] } : {}),
        ...(pick(i, 7) === 0 ? { reported: dayAt(pick(i, 90)) } : {}),
      }),
    ),
    statements: [],
    actors: Array.from({ length: 7 }, (_, i) => ({
      id: `actor-${i}`,
      name: `Actor ${i}`,
      kind: 'state',
      ...((seed + i) % 3 === 0 ? { actsFor: `actor-${(i + seed) % 7}` } : {}),
    })),
    memberships: [],
    sources: Array.from({ length: 4 }, (_, i) => ({
      id: `s${i}`,
      publisher: `Publisher ${i}`,
      ...(i % 2 === 0 ? { date: dayAt(i * 20) } : {}),
    })),
    places: [
      { id: 'place-1', name: 'One', lat: 36, lon: 37 },
      { id: 'place-2', name: 'Two', parent: 'place-1' },
      { id: 'place-3', name: 'Three' },
    ],
    claims: [],
    phases: [],
  });
}

const timelines = fc
  .tuple(datedEvents(DAYS, 80), fc.integer({ min: 0, max: 20 }))
  .map(([events, seed]) => invented(events, seed));
const windows = fc.tuple(fc.integer({ min: -5, max: DAYS }), fc.integer({ min: 1, max: DAYS })).map(
  ([day, length]): TimeWindow => ({
    from: epochMs(FIRST_DAY + day * DAY_MS),
    to: epochMs(FIRST_DAY + (day + length) * DAY_MS),
  }),
);
const filterOf = (timeline: Timeline, modulo: number): Uint8Array | null =>
  modulo === 0
    ? null
    : Uint8Array.from({ length: timeline.count }, (_, i) => (i % modulo === 0 ? 1 : 0));
const modulos = fc.integer({ min: 0, max: 3 });

/** Invented timelines and the default data set, each in a window and with a filter. */
function holds(
  law: (timeline: Timeline, window: TimeWindow, matched: Uint8Array | null) => void,
  numRuns = 60,
): void {
  fc.assert(
    fc.property(timelines, windows, modulos, (timeline, window, modulo) =>
      law(timeline, window, filterOf(timeline, modulo)),
    ),
    { numRuns },
  );
  for (const modulo of [0, 3]) law(aleppo, wholeWindow(aleppo), filterOf(aleppo, modulo));
  law(aleppo, aleppo.firstWindow, null);
}

const indexesOf = ({ count }: Timeline): readonly number[] =>
  Array.from({ length: count }, (_, i) => i);
const recordAt = (timeline: Timeline, index: number): EventRecord => {
  const record = timeline.events.at(index);
  if (!record) throw new Error(`no event ${index}`);
  return record;
};
const sideAt = ({ columns }: Timeline, index: number) => sideOf(columns.side[index] ?? 0);
const countsOf = (timeline: Timeline, indexes: readonly number[]) => {
  const counts = { said: 0, done: 0, line: 0 };
  for (const index of indexes) counts[sideAt(timeline, index)] += 1;
  return counts;
};
const within = (timeline: Timeline, window: TimeWindow, matched: Uint8Array | null) =>
  indexesOf(timeline).filter((i) => isWithin(timeline, i, window) && matched?.[i] !== 0);

const TALKING = [
  'initiator',
  'participant',
  'speaker',
  'addressee',
  'signatory',
  'counterpart',
  'guarantor',
  'requester',
  'recipient',
  'party',
];
const MEDIATING = ['mediator', 'host'];
const ACTING = ['initiator', 'attacker', 'participant', 'supporter', 'implementer'];
const SUFFERING = ['target', 'defender', 'affected', 'loser'];

/** What one event says of two, read from their participations. */
function between(
  side: string,
  own: readonly Participation[],
  theirs: readonly Participation[],
): Readonly<Record<'spoke' | 'aToB' | 'bToA' | 'aForB' | 'bForA', boolean>> {
  const has = (all: readonly Participation[], roles: readonly string[]) =>
    all.some(({ role }) => roles.includes(role));
  return {
    spoke: side === 'said' && has(own, TALKING) && has(theirs, TALKING),
    aToB: side === 'done' && has(own, ACTING) && has(theirs, SUFFERING),
    bToA: side === 'done' && has(own, SUFFERING) && has(theirs, ACTING),
    aForB: side === 'said' && has(own, MEDIATING) && has(theirs, TALKING),
    bForA: side === 'said' && has(own, TALKING) && has(theirs, MEDIATING),
  };
}

const KEYS = ['spoke', 'aToB', 'bToA', 'aForB', 'bForA'] as const;
type Lists = Record<(typeof KEYS)[number], number[]>;

describe('Do columns say what the records say?', () => {
  it('of what touches a window', () => {
    holds((timeline, window, matched) => {
      const all = within(timeline, window, matched);
      expect([...eventsWithin(timeline, window, matched)]).toEqual(all);
      expect(countWithin(timeline, window, matched)).toBe(all.length);
    });
  });

  it('of who is tied to whom', () => {
    holds((timeline, window, matched) => {
      for (const fold of [true, false]) {
        const nameOf = (id: string) => (fold ? lastPrincipalOf(timeline, id) : id);
        const events = new Map<string, number[]>();
        const members = new Map<string, Set<string>>();
        const ties = new Map<string, Lists>();
        for (const index of within(timeline, window, matched)) {
          const named = (recordAt(timeline, index).actors ?? []).filter(
            ({ actor }) => actor !== undefined,
          );
          const present = [...group(named, ({ actor }) => nameOf(actor ?? ''))];
          for (const [a, own] of present) {
            events.set(a, [...(events.get(a) ?? []), index]);
            const known = members.get(a) ?? new Set([a]);
            for (const { actor } of own) known.add(actor ?? '');
            members.set(a, known);
            for (const [b, theirs] of present) {
              if (!(a < b) || isOneSide(timeline, a, b)) continue;
              const said = between(sideAt(timeline, index), own, theirs);
              if (!KEYS.some((key) => said[key])) continue;
              const lists: Lists = ties.get(`${a} ${b}`) ?? {
                spoke: [],
                aToB: [],
                bToA: [],
                aForB: [],
                bForA: [],
              };
              ties.set(`${a} ${b}`, lists);
              for (const key of KEYS) if (said[key]) lists[key].push(index);
            }
          }
        }
        const network = networkOf(timeline, window, matched, { fold });
        expect(network.actors.map(({ actor }) => actor)).toEqual(
          [...events]
            .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
            .map(([actor]) => actor),
        );
        for (const { actor, ...found } of network.actors) {
          expect([...found.events]).toEqual(events.get(actor));
          expect(found.members).toEqual([...(members.get(actor) ?? [])].sort());
        }
        expect(network.ties).toHaveLength(ties.size);
        let before = Number.POSITIVE_INFINITY;
        for (const tie of network.ties) {
          const lists = ties.get(`${tie.a} ${tie.b}`);
          for (const key of KEYS) expect([...tie[key]]).toEqual(lists?.[key]);
          const all = [...new Set(KEYS.flatMap((key) => lists?.[key] ?? []))];
          expect([...tie.events]).toEqual(all.sort((x, y) => x - y));
          expect(tie.events.length).toBeLessThanOrEqual(before);
          before = tie.events.length;
        }
      }
    }, 40);
  });

  it('of an actor’s story', () => {
    holds((timeline) => {
      for (const id of [...timeline.actors.keys()].slice(0, 12)) {
        const own = indexesOf(timeline).filter((i) =>
          (recordAt(timeline, i).actors ?? []).some(({ actor }) => actor === id),
        );
        const rolesAt = (i: number) =>
          (recordAt(timeline, i).actors ?? []).filter(({ actor }) => actor === id);
        const story = actorStory(timeline, id);
        expect([...story.events]).toEqual(own);
        expect(story.counts).toEqual(countsOf(timeline, own));
        expect([...story.leftOut]).toEqual(
          own.filter((i) => rolesAt(i).some(({ role }) => role === 'excluded')),
        );
        const roles = group(own.flatMap(rolesAt), ({ role }) => role);
        expect(new Map(story.roles.map(({ role, count }) => [role, count]))).toEqual(
          new Map([...roles].map(([role, all]) => [role, all.length])),
        );
        const tied = (keys: readonly (typeof KEYS)[number][]) =>
          [...timeline.actors.keys()].flatMap((other) => {
            if (isOneSide(timeline, id, other)) return [];
            const events = own.filter((i) => {
              const theirs = (recordAt(timeline, i).actors ?? []).filter(
                ({ actor }) => actor === other,
              );
              const said = between(sideAt(timeline, i), rolesAt(i), theirs);
              return keys.some((key) => said[key]);
            });
            return events.length > 0 ? [{ actor: other, events }] : [];
          });
        const plain = (list: typeof story.fought) =>
          list
            .map(({ actor, events }) => ({ actor, events: [...events] }))
            .sort((a, b) => (a.actor < b.actor ? -1 : 1));
        const sorted = (list: ReturnType<typeof tied>) =>
          list.sort((a, b) => (a.actor < b.actor ? -1 : 1));
        expect(plain(story.spokeWith)).toEqual(sorted(tied(['spoke'])));
        expect(plain(story.fought)).toEqual(sorted(tied(['aToB', 'bToA'])));
        expect(plain(story.mediators)).toEqual(sorted(tied(['bForA'])));
      }
    }, 25);
  });

  it('of what happened between two dates, under which track and whom', () => {
    holds((timeline, { from, to }) => {
      const compared = compareDays(timeline, from, epochMs(to - 1));
      const { events, tracks, actors } = compared;
      const all = within(timeline, compared.window, null);
      expect([...events]).toEqual(all);
      const under = (keysOf: (event: EventRecord) => readonly string[]) => {
        const keys = new Set(all.flatMap((i) => keysOf(recordAt(timeline, i))));
        return new Map(
          [...keys].map((key) => [
            key,
            countsOf(
              timeline,
              all.filter((i) => keysOf(recordAt(timeline, i)).includes(key)),
            ),
          ]),
        );
      };
      expect(new Map(tracks.map(({ track, counts }) => [track, counts]))).toEqual(
        under(({ track }) => [track]),
      );
      expect(new Map(actors.map(({ actor, counts }) => [actor, counts]))).toEqual(
        under((event) => (event.actors ?? []).flatMap(({ actor }) => actor ?? [])),
      );
      const sources = all.flatMap((i) => recordAt(timeline, i).sources ?? []);
      expect(sourcesNamed(timeline, events)).toEqual([...new Set(sources)]);
      const behind = all.flatMap((i) => {
        const { id, sources: own = [] } = recordAt(timeline, i);
        const stated = timeline.statementsByEvent.get(id) ?? [];
        return [...own, ...stated.map(({ source }) => source)];
      });
      expect(sourcesBehind(timeline, events)).toEqual([...new Set(behind)]);
    }, 40);
  });

  it('of the places where it happened', () => {
    holds((timeline, window, matched) => {
      const pointOf = (start: string | undefined): string | null => {
        let id = start;
        for (const seen = new Set<string>(); id !== undefined && !seen.has(id); ) {
          seen.add(id);
          const place = timeline.places.get(id);
          if (place?.lat !== undefined && place.lon !== undefined) return id;
          id = place?.parent;
        }
        return null;
      };
      const byPlace = group(within(timeline, window, matched), (i) =>
        pointOf(recordAt(timeline, i).place),
      );
      const { places, unplaced } = locate(timeline, window, matched);
      expect([...unplaced]).toEqual(byPlace.get(null) ?? []);
      expect(new Map(places.map(({ place, events }) => [place.id, [...events]]))).toEqual(
        new Map([...byPlace].flatMap(([id, all]) => (id === null ? [] : [[id, all] as const]))),
      );
      for (const { place, counts } of places) {
        expect(counts).toEqual(countsOf(timeline, byPlace.get(place.id) ?? []));
      }
    });
  });

  it('of the days before and after', () => {
    const isDated = (timeline: Timeline, i: number): boolean => {
      const start = timeline.whens.at(i)?.start;
      return typeof start === 'object' && !start.unspecified && start.max - start.min <= DAY_MS;
    };
    holds((timeline, _, matched) => {
      const dayOf = (i: number) => Math.floor((timeline.columns.at[i] ?? 0) / DAY_MS);
      const dated = indexesOf(timeline).filter((i) => isDated(timeline, i));
      const chosen = matched ?? new Uint8Array(timeline.count).fill(1);
      const epochs = epochsOf(timeline, { kind: 'matched', matched: chosen });
      expect([...epochs]).toEqual(dated.filter((i) => chosen[i] === 1));
      const reach = 4;
      const aligned = alignEpochs(timeline, epochs, reach);
      const first = Math.floor(timeline.period.from / DAY_MS);
      const last = Math.floor((timeline.until - 1) / DAY_MS);
      const byDay = group(dated, dayOf);
      const rows = Array.from(epochs, (epoch) =>
        Array.from({ length: reach * 2 + 1 }, (_, k): Tally => {
          const day = dayOf(epoch) + k - reach;
          if (day < first || day > last) return { counts: null, covered: 0, of: 1 };
          const others = (byDay.get(day) ?? []).filter((i) => i !== epoch);
          return { counts: countsOf(timeline, others), covered: 1, of: 1 };
        }),
      );
      expect(allOf(aligned.rows).map(({ days }) => days)).toEqual(rows);
      for (const [k, day] of aligned.superposed.days.entries()) {
        const told = rows.flatMap((days) => days[k]?.counts ?? []);
        const sum = (side: 'said' | 'done' | 'line') =>
          told.reduce((all, counts) => all + counts[side], 0);
        expect(day).toEqual({
          counts:
            told.length > 0 ? { said: sum('said'), done: sum('done'), line: sum('line') } : null,
          covered: told.length,
          of: epochs.length,
        });
      }
      expect(aligned.most).toBe(
        Math.max(
          0,
          ...rows.flat().flatMap(({ counts }) => (counts ? [counts.said, counts.done] : [])),
        ),
      );
      expect(aligned.undated).toBe(timeline.count - dated.length);
      for (const kinds of [['talks'], ['air-strike', 'ceasefire'], []]) {
        expect([...epochsOf(timeline, { kind: 'kinds', kinds })]).toEqual(
          dated.filter((i) => kinds.includes(recordAt(timeline, i).kind)),
        );
      }
      const [a = '', b = ''] = [...timeline.actors.keys()].slice(1, 3);
      const standsFor = (id: string, other: string) => principalsOf(timeline, id).includes(other);
      const met = dated.filter((i) => {
        const actors = recordAt(timeline, i).actors ?? [];
        const of = (id: string) =>
          actors.filter(({ actor }) => actor !== undefined && standsFor(actor, id));
        const said = between(sideAt(timeline, i), of(a), of(b));
        return said.spoke || said.aForB || said.bForA;
      });
      expect([...epochsOf(timeline, { kind: 'meetings', actors: [a, b] })]).toEqual(
        isOneSide(timeline, a, b) ? [] : met,
      );
    }, 40);
  });

  it('of what a date leaves open', () => {
    const dates = [
      '2016-11-01',
      '2016-11-01~',
      '2016-11~',
      '2016-11-XX',
      '2016?',
      '2016-11-01/2016-12-01~',
      '2016-11-01?/2016-12',
      '../2016-11-01~',
      '2016-11-01~/..',
      '2016-11-01T10:00:00Z',
    ];
    const dated = invented(
      dates.map((date) => ({ date, side: 'said' })),
      1,
    );
    for (const timeline of [dated, aleppo]) {
      for (const i of indexesOf(timeline)) {
        const { start, end, interval } = timeline.whens.at(i) ?? {};
        const has = (trait: number) => hasTrait(timeline.columns, i, trait);
        const isAbout = (moment: typeof start) =>
          typeof moment === 'object' && (moment.approximate || moment.uncertain);
        expect(has(TRAITS.openStart)).toBe(typeof start !== 'object');
        expect(has(TRAITS.openEnd)).toBe(typeof end !== 'object');
        expect(has(TRAITS.aboutStart)).toBe(isAbout(start));
        expect(has(TRAITS.aboutEnd)).toBe(isAbout(end));
        expect(has(TRAITS.unspecifiedStart)).toBe(typeof start === 'object' && start.unspecified);
        expect(timeline.columns.interval[i] === 1).toBe(interval);
        if (interval || typeof start !== 'object') continue;
        expect(timeline.columns.start[i]).toBe(start.min);
        expect(timeline.columns.end[i]).toBe(start.max);
      }
    }
    expect(dated.count).toBe(dates.length);
  });

  it('of what starts or ends on a day', () => {
    holds((timeline, { from }) => {
      const { start, end, at, interval, importance } = timeline.columns;
      for (const day of [from, from + DAY_MS, from + 3 * DAY_MS]) {
        const isIn = (t: number) => t >= day && t < day + DAY_MS;
        const found = indexesOf(timeline).filter((i) => {
          const first = start[i] ?? 0;
          const last = (end[i] ?? 0) - 1;
          const isOver = interval[i] === 1 && typeof timeline.whens.at(i)?.end === 'object';
          return (
            isIn(at[i] ?? 0) || (last - first < DAY_MS && isIn(first)) || (isOver && isIn(last))
          );
        });
        expect(onDay(timeline, day)).toEqual(
          found.sort((a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b),
        );
      }
    });
  });

  it('of what had been reported by a day: every column, and the order of the marks', () => {
    holds((whole, { from, to }) => {
      const known = knownBy(whole, from);
      const later = knownBy(whole, to);
      const rows = allOf(known.events).map(({ id }): number => whole.indexById.get(id) ?? -1);
      expect(known.count).toBe(rows.length);
      const { columns } = known;
      const LISTS = ['actors', 'roles'] as const;
      const PLAIN = [
        'start',
        'at',
        'side',
        'stance',
        'importance',
        'interval',
        'certainty',
        'support',
        'kind',
        'track',
        'place',
      ] as const;
      for (const key of PLAIN) {
        expect([...columns[key]]).toEqual(rows.map((row) => whole.columns[key][row]));
      }
      expect(columns.reported && [...columns.reported]).toEqual(
        whole.columns.reported && rows.map((row) => whole.columns.reported?.[row]),
      );
      const part = (of: Timeline, key: 'actors' | 'roles' | 'sources', i: number) => {
        const starts = key === 'sources' ? of.columns.sourceStarts : of.columns.actorStarts;
        return [...of.columns[key].subarray(starts[i], starts[i + 1])];
      };
      for (const [i, row] of rows.entries()) {
        for (const key of [...LISTS, 'sources'] as const) {
          expect(part(known, key, i)).toEqual(part(whole, key, row));
        }
        const { end } = known.whens.at(i) ?? {};
        expect(hasTrait(columns, i, TRAITS.openEnd)).toBe(typeof end !== 'object');
        expect(columns.end[i]).toBe(typeof end === 'object' ? whole.columns.end[row] : known.until);
        expect(sameEvent(known, i, whole)).toBe(row);
        expect(sameEvent(whole, row, known)).toBe(i);
        const id = recordAt(known, i).id;
        expect(known.indexById.get(id)).toBe(i);
        expect(sameEvent(known, i, later)).toBe(later.indexById.get(id));
      }
      expect([...known.order].map((i) => rows[i])).toEqual(
        [...whole.order].filter((row) => rows.includes(row)),
      );
    }, 40);
  });
});
