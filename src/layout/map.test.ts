import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, ruler } from '../../tests/support/aleppo.ts';
import { type Located, locate } from '../timeline/located.ts';
import { eventIndex, type Timeline } from '../timeline/types.ts';
import { intersects } from './boxes.ts';
import { layoutMap, type MapInput } from './map.ts';

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
    nameOf: ({ place }) => ({ text: place.id, lang: 'en' }),
    measure: ruler,
    ...change,
  });

describe('Is every place on the map, and none hidden?', () => {
  it('counts on the map are those of the places, however they are grouped', () => {
    const { places } = locate(timeline, timeline.period, null);
    const all = (
      of: readonly { readonly counts: { readonly said: number; readonly done: number } }[],
    ) => of.reduce((sum, { counts }) => sum + counts.said * 1000 + counts.done, 0);
    const { glyphs } = mapOf();
    expect(all(glyphs)).toBe(all(places));
    expect(glyphs.flatMap((glyph) => glyph.places).sort()).toEqual(
      places.map(({ place }) => place.id).sort(),
    );
  });

  it('any places anywhere: none is lost, and each can be hit beside the others', () => {
    const anywhere = fc.record({
      lon: fc.integer({ min: -180, max: 180 }),
      lat: fc.integer({ min: -85, max: 85 }),
    });
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 60 }), (points) => {
        const located = points.map(
          ({ lon, lat }, i): Located => ({
            place: { id: `p${i}`, name: `p${i}` },
            lon,
            lat,
            withinKm: 10,
            events: [eventIndex(i)],
            counts: { said: 1, done: i % 3, line: 0 },
          }),
        );
        const { glyphs } = mapOf({ located });
        expect(glyphs.flatMap(({ places }) => places).sort()).toEqual(
          located.map(({ place }) => place.id).sort(),
        );
        for (const [i, a] of glyphs.entries()) {
          for (const b of glyphs.slice(i + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('no glyph’s middle is hidden under another, no name touches a name or leaves the map', () => {
    for (const width of [280, 320, 600]) {
      const { glyphs, height } = mapOf({ width });
      for (const [i, a] of glyphs.entries()) {
        for (const b of glyphs.slice(i + 1)) {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(Math.min(a.radius, b.radius));
        }
      }
      const labels = glyphs.flatMap(({ label }) => label ?? []);
      for (const [i, label] of labels.entries()) {
        expect(labels.slice(i + 1).filter((other) => intersects(other, label))).toEqual([]);
        expect(label.x).toBeGreaterThanOrEqual(0);
        expect(label.x + label.width).toBeLessThanOrEqual(width);
        expect(label.y + label.height).toBeLessThanOrEqual(height);
      }
    }
  });

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
});
