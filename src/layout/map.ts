/**
 * A small map of where the events of a window took place: outlines, a two-sided glyph a place, and
 * a ring as wide as the place is uncertain. Places too near each other to be told apart are one
 * glyph with their counts together.
 */
import { type GeoProjection, geoBounds, geoEqualEarth, geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPoint } from 'geojson';
import type { SideCounts } from '../timeline/compare.ts';
import type { Located } from '../timeline/located.ts';
import { intersects } from './boxes.ts';
import type { Box, CssPx, MeasureText } from './scene.ts';

/** Kilometres of a degree of latitude. */
const KM_PER_DEGREE = 111.2;
/** The nearest the map goes, across, in kilometres. */
const NEAREST_KM = 30;
/** Air around the places. */
const MARGIN: CssPx = 30;
/** Radius of one event, and the greatest of many. */
const LEAST: CssPx = 5;
const GREATEST: CssPx = 22;
/** Least distance between the middles of two glyphs: both can be hit (WCAG 2.2, 2.5.8). */
const APART: CssPx = 24;
/** Degrees of longitude from which the map is of the world, and areas are to be true. */
const WIDE_DEGREES = 60;
const NAME_HEIGHT: CssPx = 15;

/** One place, or several that stand too near each other to be told apart. */
export interface MapGlyph {
  /** Ids of the places, the one with most events first. */
  readonly places: readonly string[];
  readonly x: CssPx;
  readonly y: CssPx;
  readonly counts: SideCounts;
  /** Radii of the half above (said), the half below (force), and of the whole. */
  readonly said: CssPx;
  readonly done: CssPx;
  readonly radius: CssPx;
  /** Radius within which the place lies; 0 where that is no more than the glyph. */
  readonly uncertainty: CssPx;
  readonly name: string;
  /** Where its name stands, if it does. */
  readonly label: (Box & { readonly anchor: 'left' | 'right' }) | null;
}

export interface MapScene {
  readonly width: CssPx;
  readonly height: CssPx;
  readonly land: readonly string[];
  readonly glyphs: readonly MapGlyph[];
  /** A length in whole kilometres and its pixels. */
  readonly bar: { readonly km: number; readonly length: CssPx };
}

export interface MapInput {
  readonly located: readonly Located[];
  /** Places the map is fitted to; those of `located` where it is empty. */
  readonly near: readonly string[];
  readonly width: CssPx;
  readonly height: CssPx;
  readonly outlines: FeatureCollection | null;
  readonly nameOf: (place: Located) => { readonly text: string; readonly lang: string };
  readonly measure: MeasureText;
}

/** Lays out the map. Pure; it is not mirrored: east is right in every language. */
export function layoutMap(input: MapInput): MapScene {
  const { width, height, outlines, located } = input;
  const projection = fitted(input);
  projection.clipExtent([
    [-1, -1],
    [width + 1, height + 1],
  ]);
  const path = geoPath(projection);
  const land = (outlines?.features ?? []).flatMap((feature: Feature) => path(feature) ?? []);
  const perKm = pixelsPerKm(projection, width, height);
  const most = Math.max(1, ...located.map(({ events }) => events.length));
  const glyphs = grouped(input, projection, perKm, most);
  return { width, height, land, glyphs: named(input, glyphs), bar: barOf(perKm, width) };
}

function fitted({ located, near, width, height }: MapInput): GeoProjection {
  const kept = near.length > 0 ? located.filter(({ place }) => near.includes(place.id)) : located;
  const points = kept.length > 0 ? kept : located;
  const wide = NEAREST_KM / 2 / KM_PER_DEGREE;
  const corners = points.flatMap(({ lon, lat }): [number, number][] => {
    const across = wide / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
    return [
      [lon - across, lat - wide],
      [lon + across, lat + wide],
    ];
  });
  const shape: MultiPoint = { type: 'MultiPoint', coordinates: corners };
  if (corners.length === 0) return geoEqualEarth().fitSize([width, height], { type: 'Sphere' });
  // Of the two ways round the world geoBounds takes the shorter, across the antimeridian too.
  const [[west], [east]] = geoBounds(shape);
  const span = (east - west + 360) % 360;
  const projection = (span > WIDE_DEGREES ? geoEqualEarth() : geoMercator()).rotate([
    -(west + span / 2),
    0,
  ]);
  return projection.fitExtent(
    [
      [MARGIN, MARGIN],
      [width - MARGIN, height - MARGIN],
    ],
    shape,
  );
}

/** Pixels of a kilometre in the middle of the map. */
function pixelsPerKm(projection: GeoProjection, width: CssPx, height: CssPx): number {
  const middle = projection.invert?.([width / 2, height / 2]);
  if (!middle) return 0;
  const [lon, lat] = middle;
  const a = projection([lon, lat]);
  const b = projection([lon, lat + 0.05]);
  return a && b ? Math.abs(b[1] - a[1]) / (0.05 * KM_PER_DEGREE) : 0;
}

const radiusOf = (count: number, most: number): CssPx =>
  count === 0 ? 0 : Math.max(LEAST, GREATEST * Math.sqrt(count / most));

type Unnamed = Omit<MapGlyph, 'name' | 'label'>;

/** The greatest first; of two that would touch, or that no finger could tell apart, the lesser joins the greater. */
function grouped(
  { located, width, height }: MapInput,
  projection: GeoProjection,
  perKm: number,
  most: number,
): readonly Unnamed[] {
  let glyphs: Unnamed[] = [];
  const add = (glyph: Unnamed) => {
    const near = glyphs.findIndex(
      (other) =>
        Math.hypot(other.x - glyph.x, other.y - glyph.y) <
        Math.max(APART, other.radius + glyph.radius + 2),
    );
    const other = glyphs[near];
    if (other) glyphs[near] = joined(other, glyph, most);
    else glyphs.push(glyph);
  };
  for (const { place, lon, lat, counts, withinKm } of located) {
    const [x, y] = projection([lon, lat]) ?? [-1, -1];
    if (x < 0 || x > width || y < 0 || y > height) continue;
    add({
      places: [place.id],
      x,
      y,
      counts,
      ...radiiOf(counts, most),
      uncertainty: withinKm * perKm,
    });
  }
  // A glyph that others joined has grown: it may touch one that it did not touch before.
  for (let before = -1; before !== glyphs.length; ) {
    before = glyphs.length;
    const standing = glyphs;
    glyphs = [];
    for (const glyph of standing) add(glyph);
  }
  return glyphs.map((glyph) =>
    glyph.uncertainty > glyph.radius + 2 ? glyph : { ...glyph, uncertainty: 0 },
  );
}

function radiiOf(counts: SideCounts, most: number): Pick<Unnamed, 'said' | 'done' | 'radius'> {
  const said = Math.min(GREATEST * 1.4, radiusOf(counts.said, most));
  const done = Math.min(GREATEST * 1.4, radiusOf(counts.done, most));
  return { said, done, radius: Math.max(said, done, LEAST) };
}

/** A glyph with the places and counts of another; it stays where it is. */
function joined(glyph: Unnamed, other: Unnamed, most: number): Unnamed {
  const counts = {
    said: glyph.counts.said + other.counts.said,
    done: glyph.counts.done + other.counts.done,
    line: glyph.counts.line + other.counts.line,
  };
  const distance = Math.hypot(glyph.x - other.x, glyph.y - other.y);
  return {
    ...glyph,
    ...radiiOf(counts, most),
    places: [...glyph.places, ...other.places],
    counts,
    uncertainty: Math.max(glyph.uncertainty, distance + other.uncertainty),
  };
}

/** Names beside their glyphs where they touch nothing, those with most events first. */
function named(input: MapInput, glyphs: readonly Unnamed[]): readonly MapGlyph[] {
  const { width, height, measure, located, nameOf } = input;
  const bounds: Box = { x: 2, y: 2, width: width - 4, height: height - 4 };
  const taken: Box[] = glyphs.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: radius * 2,
    height: radius * 2,
  }));
  return glyphs.map((glyph) => {
    const first = located.find(({ place }) => place.id === glyph.places[0]);
    const { text, lang } = first ? nameOf(first) : { text: '', lang: 'en' };
    const length = measure(text, 'lane-label', lang);
    const place = (['left', 'right'] as const)
      .map((anchor) => ({
        anchor,
        x: anchor === 'left' ? glyph.x + glyph.radius + 4 : glyph.x - glyph.radius - 4 - length,
        y: glyph.y - NAME_HEIGHT / 2,
        width: length,
        height: NAME_HEIGHT,
      }))
      .find(
        (box) =>
          box.x >= bounds.x &&
          box.x + box.width <= bounds.x + bounds.width &&
          box.y >= bounds.y &&
          box.y + box.height <= bounds.y + bounds.height &&
          !taken.some((other) => intersects(other, box, 1)),
      );
    if (place) taken.push(place);
    return { ...glyph, name: text, label: place ?? null };
  });
}

/** A round length of about a quarter of the width. */
function barOf(perKm: number, width: CssPx): MapScene['bar'] {
  if (perKm === 0) return { km: 0, length: 0 };
  const wanted = width / 4 / perKm;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= wanted) ?? power;
  return { km, length: km * perKm };
}
