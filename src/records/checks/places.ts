/** Coordinates that are probably not where the place is. */
import type { Report } from '../report.ts';
import type { DataSet, PlaceRecord } from '../schema.ts';

/** Degrees from the middle of all places at which a point looks lost, and at which a swapped one looks at home. */
const FAR = 25;
const NEAR = 12;

export function checkPlaces(dataSet: DataSet, report: Report): void {
  const points = dataSet.places.flatMap((place) => pointOf(place) ?? []);
  const middle = {
    lat: median(points.map(({ lat }) => lat)),
    lon: median(points.map(({ lon }) => lon)),
  };
  for (const place of dataSet.places) {
    if ((place.lat === undefined) !== (place.lon === undefined)) {
      report.about(place, [], 'coordinates-incomplete', {
        missing: place.lat === undefined ? 'lat' : 'lon',
      });
    }
    const point = pointOf(place);
    if (!point) continue;
    const { lat, lon } = point;
    const swapped =
      distance({ lat: lon, lon: lat }, middle) < NEAR && distance(point, middle) > FAR;
    const reason =
      lat === 0 && lon === 0 ? 'zero' : points.length > 2 && swapped ? 'swapped' : null;
    if (reason) report.about(place, ['lat'], 'coordinates-suspect', { lat, lon, reason });
  }
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

const pointOf = ({ lat, lon }: PlaceRecord): Point | null =>
  lat === undefined || lon === undefined ? null : { lat, lon };

const distance = (a: Point, b: Point): number =>
  Math.max(Math.abs(a.lat - b.lat), Math.abs(a.lon - b.lon));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
