import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, ruler } from '../../tests/support/aleppo.ts';
import { type Located, locate } from '../timeline/located.ts';
import type { Timeline } from '../timeline/types.ts';
import { intersects } from './boxes.ts';
import { layoutMap, type MapInput, type MapScene } from './map.ts';
import { LEAST_TARGET, type MapGlyph } from './map-glyphs.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});

const mapOf = (change: Partial<MapInput> = {}) =>
  layoutMap({
    located: locate(timeline, timeline.period, null).places,
    near: [],
    width: 320,
    height: 240,
    outlines: null,
    nameOf: ({ place }, others) => ({
      text: others > 0 ? `${place.id} +${others}` : place.id,
      lang: 'en',
    }),
    measure: ruler,
    ...change,
  });

/** A place at a point, with so many events of each side. */
const at = (
  id: string,
  lon: number,
  lat: number,
  [said, done, line]: readonly [number, number, number] = [1, 0, 0],
  withinKm = 1,
): Located => ({
  place: { id, name: { en: id } },
  lon,
  lat,
  withinKm,
  events: Uint32Array.from({ length: said + done + line }, (_, i) => i),
  counts: { said, done, line },
});

const events = (all: readonly { readonly counts: Located['counts'] }[]): number =>
  all.reduce((sum, { counts }) => sum + counts.said + counts.done + counts.line, 0);

const pairs = (glyphs: readonly MapGlyph[]) =>
  glyphs.flatMap((a, i) => glyphs.slice(i + 1).map((b) => [a, b] as const));

const distance = (a: MapGlyph, b: MapGlyph) => Math.hypot(a.x - b.x, a.y - b.y);

const isOnMap = ({ x, y }: MapGlyph, { width, height }: MapScene) =>
  x >= 0 && x <= width && y >= 0 && y <= height;

/** Places strewn over the world, or over a few kilometres. */
const strewn = fc
  .record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    spread: fc.constantFrom(0, 0.01, 1, 30, 400),
    places: fc.array(
      fc.tuple(
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        fc.nat(9),
        fc.nat(9),
        fc.nat(2),
      ),
      { maxLength: 40 },
    ),
  })
  .map(({ lon, lat, spread, places }) =>
    places
      .map(([dx, dy, said, done, line], i) =>
        at(
          `p${String(i).padStart(2, '0')}`,
          ((((lon + dx * spread + 180) % 360) + 360) % 360) - 180,
          Math.max(-90, Math.min(90, lat + (dy * spread) / 2)),
          [said + 1, done, line],
        ),
      )
      .sort((a, b) => b.events.length - a.events.length || (a.place.id < b.place.id ? -1 : 1)),
  );

describe('Is every place on the map, and none hidden?', () => {
  it('counts on the map are those of the places, however they are grouped', () => {
    fc.assert(
      fc.property(strewn, fc.integer({ min: 220, max: 700 }), (located, width) => {
        const scene = mapOf({ located, width });
        expect(events(scene.glyphs)).toBe(events(located));
        expect(scene.beyond).toBe(0);
        expect(scene.glyphs.flatMap(({ places }) => places).sort()).toEqual(
          located.map(({ place }) => place.id).sort(),
        );
        expect(scene.glyphs.filter((glyph) => !isOnMap(glyph, scene))).toEqual([]);
        expect(mapOf({ located, width })).toEqual(scene);
      }),
      { numRuns: 150 },
    );
  });

  it('stepped into a group, what lies beyond the map is counted', () => {
    fc.assert(
      fc.property(strewn, fc.nat(40), (located, nth) => {
        const near = located.slice(nth, nth + 2).map(({ place }) => place.id);
        const scene = mapOf({ located, near });
        expect(events(scene.glyphs) + scene.beyond).toBe(events(located));
        const shown = new Set(scene.glyphs.flatMap(({ places }) => places));
        expect(near.filter((id) => !shown.has(id))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('every glyph can be hit: each at least 24 px wide, none over another', () => {
    fc.assert(
      fc.property(strewn, fc.integer({ min: 220, max: 700 }), (located, width) => {
        const { glyphs } = mapOf({ located, width });
        for (const { reach, radius } of glyphs) {
          expect(reach * 2).toBeGreaterThanOrEqual(LEAST_TARGET);
          expect(reach).toBeGreaterThanOrEqual(radius);
        }
        for (const [a, b] of pairs(glyphs)) {
          expect(distance(a, b)).toBeGreaterThanOrEqual(Math.max(LEAST_TARGET, a.reach + b.reach));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no name touches a name, covers a glyph or leaves the map', () => {
    for (const width of [280, 320, 600]) {
      const { glyphs, height } = mapOf({ width });
      const labels = glyphs.flatMap((glyph) => (glyph.label ? [{ glyph, box: glyph.label }] : []));
      expect(labels.length).toBeGreaterThan(1);
      for (const [i, { glyph, box }] of labels.entries()) {
        expect(labels.slice(i + 1).filter((other) => intersects(other.box, box))).toEqual([]);
        for (const other of glyphs) {
          const { x, y, radius } = other;
          const square = { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
          expect(other !== glyph && intersects(square, box)).toBe(false);
          expect(other.number !== null && intersects(other.number, box)).toBe(false);
        }
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
    }
  });

  it('a group says how many more it holds, and its disc is as large as all its events', () => {
    const { glyphs } = mapOf({
      located: [at('city', 37, 36, [9, 0, 0]), at('quarter', 37, 36, [7, 0, 0]), at('far', 30, 30)],
    });
    const [group, alone] = glyphs;
    expect(group).toMatchObject({
      places: ['city', 'quarter'],
      name: 'city +1',
      counts: { said: 16 },
    });
    expect(group?.said).toBeGreaterThan(alone?.said ?? 0);
    expect(group?.number).not.toBeNull();
    expect(alone?.name).toBe('far');
    expect(alone?.number).toBeNull();
    const fewer = mapOf({ located: [at('city', 37, 36, [9, 0, 0]), at('far', 30, 30)] });
    expect((alone?.said ?? 0) / (group?.said ?? 1)).toBeLessThanOrEqual(
      (fewer.glyphs[1]?.said ?? 0) / (fewer.glyphs[0]?.said ?? 1),
    );
  });
});

describe('How near, and how exactly?', () => {
  it('nearer, the quarters of a city are told apart, and a place is as wide as it is uncertain', () => {
    const { places } = locate(timeline, timeline.period, null);
    const quarters = places
      .filter(({ place }) => place.precision === 'district')
      .map(({ place }) => place.id);
    const near = mapOf({ near: quarters });
    expect(near.glyphs.length).toBeGreaterThan(3);
    expect(near.bar.km).toBeLessThan(mapOf().bar.km);
    expect(near.glyphs.some(({ uncertainty }) => uncertainty > 20)).toBe(true);
  });

  it('a kilometre is as long as it is where the place lies, not in the middle of the map', () => {
    const { glyphs } = mapOf({
      located: [at('north', 10, 60, [1, 0, 0], 900), at('south', 10, 10, [1, 0, 0], 900)],
      width: 400,
      height: 400,
    });
    const of = (id: string) => glyphs.find(({ places }) => places[0] === id)?.uncertainty ?? 0;
    expect(of('north') / of('south')).toBeCloseTo(
      Math.cos(Math.PI / 18) / Math.cos(Math.PI / 3),
      1,
    );
  });

  it('one place stands in the middle, tens of kilometres around it', () => {
    const { glyphs, bar, width, height, isWide } = mapOf({ located: [at('alone', 37.1, 36.2)] });
    expect(glyphs).toHaveLength(1);
    expect(glyphs[0]?.x).toBeCloseTo(width / 2, 0);
    expect(glyphs[0]?.y).toBeCloseTo(height / 2, 0);
    expect(bar.km).toBeGreaterThan(1);
    expect(bar.km).toBeLessThan(50);
    expect(isWide).toBe(false);
  });

  it('no place at all: the world, and a bar that has a length', () => {
    const { glyphs, bar, isWide } = mapOf({ located: [] });
    expect(glyphs).toEqual([]);
    expect(isWide).toBe(true);
    expect(Number.isFinite(bar.length)).toBe(true);
    expect(bar.length).toBeGreaterThan(0);
  });
});

describe('Is a map of the world true to areas?', () => {
  it('up to 60° across it keeps angles, beyond that areas', () => {
    expect(mapOf({ located: [at('a', 0, 40), at('b', 59, 40)] }).isWide).toBe(false);
    expect(mapOf({ located: [at('a', 0, 40), at('b', 61, 40)] }).isWide).toBe(true);
    // New York and Astana are in the data set; so is Aleppo, whose quarters make a near map.
    expect(mapOf().isWide).toBe(true);
  });

  it('what lies beyond a pole is shown only where the places leave no other way', () => {
    const northern = [at('new-york', -74, 41), at('astana', 71, 51)];
    const top = ({ sea }: MapScene) =>
      Math.min(...[...sea.matchAll(/[ML]-?[\d.]+,(-?[\d.]+)/g)].map(([, y]) => Number(y)));
    expect(top(mapOf({ located: northern }))).toBeLessThanOrEqual(0);
    const { glyphs, height } = mapOf({ located: northern });
    for (const { y, reach } of glyphs) {
      expect(y - reach).toBeGreaterThanOrEqual(0);
      expect(y + reach).toBeLessThanOrEqual(height);
    }
  });

  it('across the antimeridian the near way is taken', () => {
    const { glyphs, isWide, width } = mapOf({
      located: [at('fiji', 178, -18), at('samoa', -172, -14)],
    });
    const x = (id: string) => glyphs.find(({ places }) => places[0] === id)?.x ?? 0;
    expect(isWide).toBe(false);
    expect(x('fiji')).toBeLessThan(x('samoa'));
    expect(x('samoa') - x('fiji')).toBeGreaterThan(width / 2);
  });

  it('places at the poles have a point like others', () => {
    const { glyphs } = mapOf({ located: [at('pole', 0, 90), at('base', 10, -90)] });
    expect(glyphs).toHaveLength(2);
    for (const { x, y } of glyphs) expect(Number.isFinite(x + y)).toBe(true);
  });
});
