/** The record of one event, made from its bytes when somebody looks at it. */
import { checkMedia } from '../checks/addresses.ts';
import { hasGoodDates } from '../checks/dates.ts';
import { EVENT_DATES } from '../date-fields.ts';
import { codeOf, prune } from '../prune.ts';
import type { Tell } from '../report.ts';
import { type EventRecord, eventSchema } from '../schema.ts';
import { Fits } from './fits.ts';
import { parsedLeniently } from './lenient.ts';

/** Links to be taken out of an event that begins at an offset, one after the other by their position. */
export type CutLinks = ReadonlyMap<number, readonly number[]>;

const fits = new Fits();
const nobody: Tell = () => undefined;

/**
 * Parses one event again: the same record that the sink was told, without the links that would
 * have closed a circle of parts.
 *
 * Where the document has rarer dates, `loadEdtf` must have finished.
 *
 * @param bytes    the whole document
 * @param cutLinks what the reading found to be cut; nothing is where it is left out
 * @returns undefined where no event was told between these offsets
 */
export function recordAt(
  bytes: Uint8Array,
  start: number,
  end: number,
  cutLinks?: CutLinks,
): EventRecord | undefined {
  const value = parsedLeniently(bytes, { start, end });
  const record = fits.event(value) ? value : prunedEvent(value, nobody);
  if (!record) return undefined;
  hasGoodDates(record, EVENT_DATES, nobody);
  checkMedia(record, nobody);
  for (const cut of cutLinks?.get(start) ?? []) {
    record.links = record.links?.filter((_, i) => i !== cut);
  }
  return record;
}

/** What is good of a value as an event; null where that is not enough. */
export const prunedEvent = (value: unknown, tell: Tell): EventRecord | null =>
  prune(eventSchema, value, (fault) => tell(fault.path, codeOf(fault), fault.values));
