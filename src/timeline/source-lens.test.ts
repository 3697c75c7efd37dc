import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, allOf } from '../../tests/support/aleppo.ts';
import {
  type LensEntry,
  type LensKind,
  sourceLens,
  sourcesOfSamePublisher,
} from './source-lens.ts';
import type { Timeline } from './types.ts';

let timeline: Timeline;
let ids: readonly string[];
beforeAll(async () => {
  timeline = await aleppoTimeline();
  ids = timeline.dataSet.sources.map(({ id }) => id);
});

const anySources = fc
  .array(fc.nat(), { minLength: 1, maxLength: 4 })
  .map((picks) => picks.map((n) => ids[n % ids.length] ?? ''));

/** Every source a record names, wherever in it: read without knowing its kind. */
function sourcesIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'source' || key === 'sources' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => sourcesIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'original' ? [] : sourcesIn(inner, name),
  );
}

const records = (): readonly (readonly [LensKind, readonly { readonly id: string }[]])[] => {
  const { statements, claims, memberships, phases, actors, territory } = timeline.dataSet;
  return [
    ['event', allOf(timeline.events)],
    ['statement', statements],
    ['observation', territory?.observations ?? []],
    ['change', territory?.changes ?? []],
    ['claim', claims],
    ['membership', memberships],
    ['phase', phases],
    ['actor', actors],
  ];
};
const nameOf = ({ kind, record }: LensEntry): string => `${kind} ${record.id}`;

describe('Who said this, in what words, in which outlet, and who says otherwise?', () => {
  it('every record that names the source is there exactly once, and nothing else is', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const expected = records().flatMap(([kind, list]) =>
          list
            .filter((record) => sourcesIn(record).some((id) => sources.includes(id)))
            .map(({ id }) => `${kind} ${id}`),
        );
        expect(sourceLens(timeline, sources).map(nameOf).sort()).toEqual(expected.sort());
      }),
      { numRuns: 150 },
    );
  });

  it('what stands beside is of others, and its own is its own', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        for (const entry of sourceLens(timeline, sources)) {
          expect(entry.otherSources.some((id) => sources.includes(id))).toBe(false);
          expect(entry.otherStatements.some(({ source }) => sources.includes(source))).toBe(false);
          for (const { source } of entry.quotations) expect(sources).toContain(source);
          if (entry.kind === 'claim') {
            expect(entry.positions.length).toBeGreaterThan(0);
            expect(new Set([...entry.positions, ...entry.rivals])).toEqual(
              new Set(entry.record.positions),
            );
            expect(entry.rivals.some((rival) => entry.positions.includes(rival))).toBe(false);
          }
          if (entry.kind === 'observation') expect(entry.rivals).not.toContain(entry.record);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('stands in the order of time, whichever source was named first', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const lens = sourceLens(timeline, sources);
        expect(sourceLens(timeline, [...sources].reverse()).map(nameOf)).toEqual(lens.map(nameOf));
        const times = lens.map(({ at }) => at ?? Number.POSITIVE_INFINITY);
        expect(times).toEqual([...times].sort((x, y) => (x === y ? 0 : x - y)));
      }),
      { numRuns: 60 },
    );
  });

  it('in the default data: the article of 2 December, with its words and its rivals', () => {
    const lens = sourceLens(timeline, ['eb-seed']);
    const statements = lens.flatMap((entry) => (entry.kind === 'statement' ? [entry] : []));
    expect(statements.filter(({ isOwn }) => isOwn)).toHaveLength(26);
    expect(statements.some(({ quotations }) => quotations.length > 0)).toBe(true);
    expect(statements.some(({ dateText }) => dateText !== null)).toBe(true);
    const share = lens.find(({ record }) => record.id === 'cl-share-dec2');
    expect(share?.kind === 'claim' ? share.positions.length : 0).toBe(1);
    expect(share?.kind === 'claim' ? share.rivals.length : 0).toBeGreaterThan(5);
    expect(sourcesOfSamePublisher(timeline, 'eb-seed').length).toBeGreaterThan(1);
    expect(sourceLens(timeline, ['no-such'])).toEqual([]);
  });
});
