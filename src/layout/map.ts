/**
 * A small map of where the events of a window took place: outlines, a two-sided glyph a place, and
 * a ring as wide as the place is uncertain.
 */
import { type GeoProjection, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import type { Located } from '../timeline/located.ts';
import { intersects, isInside } from './boxes.ts';
import { layoutGlyphs, type MapGlyph } from './map-glyphs.ts';
import { fitProjection, pixelsPerKm } from './map-projection.ts';
import type { Box, CssPx, MeasureText } from './scene.ts';

/** Air around the places: room for the greatest glyph. */
const MARGIN: CssPx = 30;
const NAME_HEIGHT: CssPx = 15;
/** Between a glyph and its name. */
const NAME_GAP: CssPx = 2;
/** The number of a group: its height, the width of a digit, and the air around. */
const NUMBER_HEIGHT: CssPx = 14;
const DIGIT_WIDTH: CssPx = 7;
const NUMBER_AIR: CssPx = 4.5;

export interface NamedGlyph extends MapGlyph {
  readonly name: string;
  readonly lang: string;
  /** Where a group says how many places it holds. */
  readonly number: Box | null;
  /** Where its name stands, if it does. */
  readonly label: Box | null;
}

export interface MapScene {
  readonly width: CssPx;
  readonly height: CssPx;
  /** Whether the map keeps areas rather than angles. */
  readonly isWide: boolean;
  /** The globe: land and sea. */
  readonly sea: string;
  readonly land: readonly string[];
  readonly glyphs: readonly NamedGlyph[];
  /** Events at places that lie beyond the map. */
  readonly beyond: number;
  /** A length in whole kilometres and its pixels, in the middle of the map. */
  readonly bar: { readonly km: number; readonly length: CssPx };
}

export interface MapInput {
  /** Most events first. */
  readonly located: readonly Located[];
  /** Places the map is fitted to; those of `located` where it is empty. */
  readonly near: readonly string[];
  readonly width: CssPx;
  readonly height: CssPx;
  /** The reader's text size over 16 px. */
  readonly textScale?: number;
  readonly outlines: FeatureCollection | null;
  /** The name of a place, with how many others stand with it in one glyph. */
  readonly nameOf: (
    place: Located,
    others: number,
  ) => { readonly text: string; readonly lang: string };
  readonly measure: MeasureText;
}

/** Lays out the map. Pure; it is not mirrored: east is right in every language. */
export function layoutMap(input: MapInput): MapScene {
  const { width, height, outlines, located, near } = input;
  const kept = located.filter(({ place }) => near.includes(place.id));
  const points = kept.length > 0 ? kept : located;
  const { projection, isWide } = fitProjection(points, { width, height, margin: MARGIN });
  projection.clipExtent([
    [-1, -1],
    [width + 1, height + 1],
  ]);
  const path = geoPath(projection);
  const { glyphs, beyond } = layoutGlyphs(located, projection, { width, height });
  return {
    width,
    height,
    isWide,
    sea: path({ type: 'Sphere' }) ?? '',
    land: (outlines?.features ?? []).flatMap((feature: Feature) => path(feature) ?? []),
    glyphs: named(input, glyphs),
    beyond,
    bar: barOf(projection, width, height),
  };
}

/** Names beside their glyphs where they touch nothing, those with most events first. */
function named(input: MapInput, glyphs: readonly MapGlyph[]): readonly NamedGlyph[] {
  const { width, height, measure, located, nameOf, textScale = 1 } = input;
  const bounds: Box = { x: 2, y: 2, width: width - 4, height: height - 4 };
  const byId = new Map(located.map((one) => [one.place.id, one]));
  const numbers = glyphs.map((glyph) => numberOf(glyph, textScale));
  const taken: Box[] = [
    ...glyphs.map(({ x, y, reach }) => ({
      x: x - reach,
      y: y - reach,
      width: reach * 2,
      height: reach * 2,
    })),
    ...numbers.flatMap((number) => number ?? []),
  ];
  return glyphs.map((glyph, i) => {
    const number = numbers[i] ?? null;
    const first = byId.get(glyph.places[0] ?? '');
    const { text, lang } = first
      ? nameOf(first, glyph.places.length - 1)
      : { text: '', lang: 'en' };
    const size = { width: measure(text, 'lane-label', lang), height: NAME_HEIGHT * textScale };
    const label = placesOfName(glyph, number, size).find(
      (box) => isInside(box, bounds) && !taken.some((other) => intersects(other, box, 1)),
    );
    if (label) taken.push(label);
    return { ...glyph, name: text, lang, number, label: label ?? null };
  });
}

/** At the upper right of a group's ring. */
function numberOf({ x, y, reach, places }: MapGlyph, textScale: number): Box | null {
  if (places.length < 2) return null;
  const width = (String(places.length).length * DIGIT_WIDTH + NUMBER_AIR * 2) * textScale;
  const height = NUMBER_HEIGHT * textScale;
  const away = reach * Math.SQRT1_2;
  return { x: x + away - width / 2, y: y - away - height / 2, width, height };
}

/** Where a name may stand, best first: right, left, below, above. */
function placesOfName(
  { x, y, reach }: MapGlyph,
  number: Box | null,
  { width, height }: Pick<Box, 'width' | 'height'>,
): readonly Box[] {
  const right = Math.max(x + reach, number ? number.x + number.width : 0);
  const top = Math.min(y - reach, number ? number.y : y);
  return [
    { x: right + NAME_GAP, y: y - height / 2 },
    { x: x - reach - NAME_GAP - width, y: y - height / 2 },
    { x: x - width / 2, y: y + reach + NAME_GAP },
    { x: x - width / 2, y: top - NAME_GAP - height },
  ].map((corner) => ({ ...corner, width, height }));
}

/** A round length of no more than a quarter of the width. */
function barOf(projection: GeoProjection, width: CssPx, height: CssPx): MapScene['bar'] {
  const [lon, lat] = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  const { east } = pixelsPerKm(projection, { lon, lat });
  const wanted = width / 4 / east;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= wanted) ?? power;
  return { km, length: km * east };
}
