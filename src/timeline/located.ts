/** Where the events of a window took place, and how exactly that is known. */
import type { PlaceRecord } from '../records/schema.ts';
import type { TimeWindow } from '../time/types.ts';
import type { SideCounts } from './compare.ts';
import type { Matched } from './facets.ts';
import type { EventList, Timeline } from './types.ts';
import { countBySide, eventsWithin } from './within.ts';

/** A place with a point, and the events that stand there. */
export interface Located {
  readonly place: PlaceRecord;
  readonly lon: number;
  readonly lat: number;
  /** Radius within which it lies, in kilometres. */
  readonly withinKm: number;
  readonly events: EventList;
  readonly counts: SideCounts;
}

export interface LocatedEvents {
  /** Most events first, then by id. */
  readonly places: readonly Located[];
  /** Events without a place, or whose place and those it lies in have no point. */
  readonly unplaced: EventList;
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
  const events = eventsWithin(timeline, window, matched);
  const { standsAt, placeOfCode } = pointsOf(timeline);
  const { place: codes } = timeline.columns;
  // Events by place: those of the place `p` stand at `starts[p]` to before `starts[p + 1]`.
  const starts = new Uint32Array(standsAt.length + 2);
  for (let k = 0; k < events.length; k++) {
    const after = (placeOfCode[codes[events[k] ?? 0] ?? 0] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let p = 0; p <= standsAt.length; p++)
    starts[p + 1] = (starts[p + 1] ?? 0) + (starts[p] ?? 0);
  const byPlace = new Uint32Array(events.length);
  const next = starts.slice();
  for (let k = 0; k < events.length; k++) {
    const event = events[k] ?? 0;
    const place = placeOfCode[codes[event] ?? 0] ?? 0;
    const at = next[place] ?? 0;
    byPlace[at] = event;
    next[place] = at + 1;
  }
  const eventsAt = (place: number) => byPlace.subarray(starts[place], starts[place + 1]);
  const places = standsAt.flatMap(({ place, lon, lat }, position): Located[] => {
    const own = eventsAt(position + 1);
    if (own.length === 0) return [];
    const counts = countBySide(timeline, own);
    return [{ place, lon, lat, withinKm: withinKmOf(place), events: own, counts }];
  });
  places.sort((a, b) => b.events.length - a.events.length || (a.place.id < b.place.id ? -1 : 1));
  return { places, unplaced: eventsAt(0) };
}

/** Places with a point at which events stand. */
interface Points {
  readonly standsAt: readonly Pick<Located, 'place' | 'lon' | 'lat'>[];
  /** For each code of places 0 where it has no point, else 1 and its position in `standsAt`. */
  readonly placeOfCode: Uint32Array;
}

const points = new WeakMap<Timeline['codes'], Points>();

/** Where each code of places stands; worked out once. */
function pointsOf(timeline: Timeline): Points {
  const { codes } = timeline;
  const known = points.get(codes);
  if (known) return known;
  const positions = new Map<PlaceRecord, number>();
  const placeOfCode = Uint32Array.from(codes.places, (id) => {
    const place = pointed(timeline, id);
    if (!place) return 0;
    const position = positions.get(place) ?? positions.size + 1;
    positions.set(place, position);
    return position;
  });
  const standsAt = [...positions.keys()].flatMap((place) =>
    place.lon === undefined || place.lat === undefined
      ? []
      : [{ place, lon: place.lon, lat: place.lat }],
  );
  const made = { standsAt, placeOfCode };
  points.set(codes, made);
  return made;
}

/** The place, or the nearest it lies in, that has a point. */
function pointed(timeline: Timeline, id: string): PlaceRecord | null {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const place = timeline.places.get(at);
    if (place?.lat !== undefined && place.lon !== undefined) return place;
    at = place?.parent;
  }
  return null;
}
