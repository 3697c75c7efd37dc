/** Where the events of a window took place, and how exactly that is known. */
import type { PlaceRecord } from '../records/schema.ts';
import type { TimeWindow } from '../time/types.ts';
import type { SideCounts } from './compare.ts';
import type { Matched } from './facets.ts';
import { type EventIndex, sideOf, type Timeline } from './types.ts';
import { eventsWithin } from './within.ts';

/** A place with a point, and the events that stand there. */
export interface Located {
  readonly place: PlaceRecord;
  readonly lon: number;
  readonly lat: number;
  /** Radius within which it lies, in kilometres. */
  readonly withinKm: number;
  readonly events: readonly EventIndex[];
  readonly counts: SideCounts;
}

export interface LocatedEvents {
  /** Most events first, then by id. */
  readonly places: readonly Located[];
  /** Events without a place, or whose place and those it lies in have no point. */
  readonly unplaced: readonly EventIndex[];
}

/**
 * How far from its point a place may reach, by what the point stands for or what the place is, in
 * kilometres: ours, where a record does not give its own. A city of two million is about 15 km
 * across, a governorate about 150.
 */
const WITHIN_KM: Readonly<Record<string, number>> = {
  exact: 0.1,
  building: 0.2,
  site: 0.5,
  street: 0.5,
  village: 2,
  neighbourhood: 2,
  district: 2,
  suburb: 2,
  camp: 2,
  area: 4,
  town: 4,
  road: 4,
  city: 8,
  'border-area': 15,
  valley: 15,
  island: 25,
  governorate: 75,
  province: 75,
  region: 75,
  state: 75,
  country: 300,
  sea: 300,
};
const WITHIN_UNKNOWN = 50;

/**
 * Radius in kilometres within which a place lies: its own, or the coarser of what its point stands
 * for and what it is. A village of which only the country is known is as uncertain as the country;
 * a country does not become exact because its middle is.
 */
export function withinKmOf({
  kind,
  precision,
  uncertaintyKm,
}: Pick<PlaceRecord, 'kind' | 'precision' | 'uncertaintyKm'>): number {
  if (uncertaintyKm !== undefined) return uncertaintyKm;
  const known = [kind, precision].flatMap((word) =>
    word !== undefined && Object.hasOwn(WITHIN_KM, word) ? (WITHIN_KM[word] ?? []) : [],
  );
  return known.length > 0 ? Math.max(...known) : WITHIN_UNKNOWN;
}

/** Events of a window that match, by the place they stand at: their own, or the nearest it lies in that has a point. */
export function locate(
  timeline: Timeline,
  window: TimeWindow,
  matched: Matched | null,
): LocatedEvents {
  const byPlace = new Map<PlaceRecord, EventIndex[]>();
  const unplaced: EventIndex[] = [];
  for (const index of eventsWithin(timeline, window, matched)) {
    const place = pointed(timeline, timeline.events.at(index)?.place);
    const list = place && byPlace.get(place);
    if (list) list.push(index);
    else if (place) byPlace.set(place, [index]);
    else unplaced.push(index);
  }
  const places = [...byPlace].flatMap(([place, events]): Located[] => {
    const { lon, lat } = place;
    if (lon === undefined || lat === undefined) return [];
    const counts = { said: 0, done: 0, line: 0 };
    for (const index of events) counts[sideOf(timeline.columns.side[index] ?? 0)] += 1;
    return [{ place, lon, lat, withinKm: withinKmOf(place), events, counts }];
  });
  places.sort((a, b) => b.events.length - a.events.length || (a.place.id < b.place.id ? -1 : 1));
  return { places, unplaced };
}

/** The place, or the nearest it lies in, that has a point. */
function pointed(timeline: Timeline, id: string | undefined): PlaceRecord | null {
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const place = timeline.places.get(at);
    if (place?.lat !== undefined && place.lon !== undefined) return place;
    at = place?.parent;
  }
  return null;
}
