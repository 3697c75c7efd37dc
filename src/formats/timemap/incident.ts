/**
 * What an event of TimeMap says, whichever file it came in.
 *
 * TimeMap holds incidents: what nothing says to be something else is a track of conflict.
 */
import type { PlaceRecord } from '../../records/schema.ts';
import { beginningOf, oneLine, plainText } from '../cells.ts';
import { idOf } from '../ids.ts';
import { type Coordinates, readCoordinates } from '../point.ts';
import { withoutHtml } from '../rich-text.ts';
import type { DateReader, DateReading } from '../sheet-dates.ts';
import { defaultKind } from '../words/default-kinds.ts';
import { kindOf } from '../words/kinds.ts';
import { type Track, trackOf, trackOfKind } from '../words/tracks.ts';

const LONGEST_TITLE = 120;
const TRACK: Track = 'conflict';

/** Title and summary: its own title, else how its description begins. */
export function incidentTexts(
  title: string,
  description: string,
): { readonly title: string; readonly summary: string } {
  const own = oneLine(withoutHtml(title));
  const whole = plainText(withoutHtml(description));
  if (own !== '') return { title: own, summary: whole };
  const beginning = oneLine(beginningOf(whole, LONGEST_TITLE));
  return { title: beginning, summary: beginning === whole ? '' : whole };
}

/** Track and kind by the first word of several that is one for them. */
export function incidentKind(words: readonly string[]): {
  readonly track: string;
  readonly kind: string;
} {
  const kind = firstOf(words, kindOf);
  const track = firstOf(words, trackOf) ?? trackOfKind(kind ?? '') ?? TRACK;
  return { track, kind: kind ?? defaultKind(track) };
}

function firstOf<T>(
  words: readonly string[],
  find: (word: string) => T | undefined,
): T | undefined {
  for (const word of words) {
    const found = find(word);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A date with the time of its own field, where it can be read with it. */
export function incidentDate(
  dates: DateReader,
  date: string,
  time: string,
): { readonly reading: DateReading; readonly isTimeLost: boolean } {
  const reading = dates.read(date);
  if (time === '' || /^0?0:00(?::00)?$/.test(time) || reading.span === null) {
    return { reading, isTimeLost: false };
  }
  const timed = dates.read(`${date} ${time}`);
  const isTimed = timed.span?.edtf.includes('T') === true;
  return { reading: isTimed ? timed : reading, isTimeLost: !isTimed };
}

/** A place as it is told apart, and made. */
export interface IncidentPlace {
  readonly key: string;
  make(id: string): PlaceRecord;
}

/**
 * Where it was. A point is its own place: incidents of one street are not in one spot.
 *
 * @returns `invalid` where there are coordinates that are none
 */
export function incidentPlace(
  location: string,
  latitude: string,
  longitude: string,
): { readonly place: IncidentPlace | null; readonly isInvalid: boolean } {
  const point = readCoordinates(latitude, longitude);
  const isInvalid = point === 'invalid';
  const known: Coordinates | null = isInvalid ? null : point;
  const said = oneLine(withoutHtml(location));
  const name = idOf(said) === '' ? '' : said;
  const at = known ? `${known.lat}, ${known.lon}` : '';
  if (name === '' && at === '') return { place: null, isInvalid };
  const key = [name, at].filter((part) => part !== '').join(' ');
  return {
    place: { key, make: (id) => ({ id, name: name === '' ? at : name, ...known }) },
    isInvalid,
  };
}
