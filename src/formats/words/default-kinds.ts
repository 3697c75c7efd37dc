/**
 * What an event is called where its sheet does not say what happened.
 *
 * No kind is claimed that nobody wrote: an act of force is an incident, and everything else just
 * an event, whose side of the line comes from its track.
 */
import type { DataSet } from '../../records/schema.ts';

const KIND_OF_TRACK: ReadonlyMap<string, string> = new Map([['conflict', 'incident']]);

/** The kind of an event by its track. */
export const defaultKind = (track: string): string => KIND_OF_TRACK.get(track) ?? 'event';

/** Goes into the header of a data set whose events may have {@link defaultKind}. */
export const DEFAULT_KINDS: NonNullable<DataSet['kinds']> = [
  { id: 'event', name: { ar: 'حدث', en: 'event' } },
];

/** Track of an event of which nothing is known: it claims the least. */
export const DEFAULT_TRACK = 'politics';
