/**
 * Which part of the world a map shows, and how it is laid flat: a near map keeps angles, so that a
 * city looks as it does elsewhere; a wide one keeps areas, so that no country looks greater than
 * it is (Equal Earth; Šavrič, Patterson and Jenny, 2018).
 */
import { type GeoProjection, geoEqualEarth, geoMercator, geoPath } from 'd3-geo';
import type { CssPx } from './scene.ts';

/** Degrees of longitude from which a map is wide. */
const WIDE_DEGREES = 60;
/** Kilometres of a degree of latitude. */
const KM_PER_DEGREE = 111.2;
/** The nearest a map goes, across, in kilometres. */
const NEAREST_KM = 30;
/** As far towards a pole as a map that keeps angles can go. */
const POLEWARD = 84;

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

export interface Fitted {
  readonly projection: GeoProjection;
  /** Whether it keeps areas rather than angles. */
  readonly isWide: boolean;
}

interface Frame {
  readonly width: CssPx;
  readonly height: CssPx;
  /** Air around the points. */
  readonly margin: CssPx;
}

/** Fits a map to points: the world where there is none, some kilometres around where there is one. */
export function fitProjection(points: readonly Point[], frame: Frame): Fitted {
  const { width, height, margin } = frame;
  if (points.length === 0) {
    const world = geoEqualEarth().fitExtent(
      [
        [2, 2],
        [width - 2, height - 2],
      ],
      { type: 'Sphere' },
    );
    return { projection: world, isWide: true };
  }
  const { middle, degrees } = arcOf(points.map(({ lon }) => lon));
  const isWide = degrees > WIDE_DEGREES;
  const projection = (isWide ? geoEqualEarth() : geoMercator()).rotate([-middle, 0]).fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    { type: 'MultiPoint', coordinates: points.flatMap(around) },
  );
  if (isWide) fillFrame(projection, points, frame);
  return { projection, isWide };
}

/** Moves the map north or south where the frame shows what lies beyond the pole, as far as the points allow. */
function fillFrame(
  projection: GeoProjection,
  points: readonly Point[],
  { height, margin }: Frame,
): void {
  const [[, top], [, bottom]] = geoPath(projection).bounds({ type: 'Sphere' });
  const ys = points.map((point) => project(projection, point)[1]);
  const up = Math.min(top, bottom - height, Math.min(...ys) - margin);
  const down = Math.min(height - bottom, -top, height - margin - Math.max(...ys));
  const move = Math.max(0, down) - Math.max(0, up);
  const [x, y] = projection.translate();
  projection.translate([x, y + move]);
}

/** The corners of the nearest map around a point. */
function around({ lon, lat }: Point): [number, number][] {
  const up = NEAREST_KM / 2 / KM_PER_DEGREE;
  const kept = Math.max(-POLEWARD, Math.min(POLEWARD, lat));
  const across = up / Math.cos((kept * Math.PI) / 180);
  return [
    [lon - across, kept - up],
    [lon + across, kept + up],
  ];
}

/** The shortest arc of the equator that has all longitudes; it may cross the antimeridian. */
function arcOf(lons: readonly number[]): { readonly middle: number; readonly degrees: number } {
  const sorted = [...lons].sort((a, b) => a - b);
  let gap = -1;
  let start = 0;
  for (const [i, lon] of sorted.entries()) {
    const before = sorted[i - 1] ?? (sorted.at(-1) ?? lon) - 360;
    if (lon - before > gap) {
      gap = lon - before;
      start = lon;
    }
  }
  const degrees = 360 - gap;
  return { middle: start + degrees / 2, degrees };
}

/** Where a point is drawn. */
export function project(projection: GeoProjection, { lon, lat }: Point): readonly [CssPx, CssPx] {
  const [x, y] = projection([lon, Math.max(-POLEWARD, Math.min(POLEWARD, lat))]) ?? [0, 0];
  return [x, y];
}

/** Pixels of a kilometre at a point: eastward, and the mean of all directions. */
export function pixelsPerKm(
  projection: GeoProjection,
  { lon, lat }: Point,
): { readonly east: number; readonly mean: number } {
  const kept = Math.max(-POLEWARD, Math.min(POLEWARD, lat));
  const step = 0.01;
  const km = step * KM_PER_DEGREE;
  const [x, y] = project(projection, { lon, lat: kept });
  const [x1, y1] = project(projection, {
    lon: lon + step / Math.cos((kept * Math.PI) / 180),
    lat: kept,
  });
  const [x2, y2] = project(projection, { lon, lat: kept > 0 ? kept - step : kept + step });
  const area = Math.abs((x1 - x) * (y2 - y) - (y1 - y) * (x2 - x));
  return { east: Math.hypot(x1 - x, y1 - y) / km, mean: Math.sqrt(area) / km };
}
