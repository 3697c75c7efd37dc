/** Hands events to the browser as a file, made piece by piece with turns for the page between. */
import { piecesOf, type RecordFormat } from '../records/pieces.ts';
import type { EventList, Timeline } from '../timeline/types.ts';
import { download } from './download.ts';

const TYPES: Readonly<Record<RecordFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
};

/** Resolves when the file has been handed over. */
export async function saveEvents(
  name: string,
  timeline: Timeline,
  indexes: EventList,
  format: RecordFormat,
): Promise<void> {
  const pieces: string[] = [];
  const events = {
    dataSet: timeline.dataSet,
    count: indexes.length,
    at: (position: number) => timeline.events.at(indexes[position] ?? -1),
  };
  for (const piece of piecesOf(events, format)) {
    pieces.push(piece);
    await new Promise((resolve) => setTimeout(resolve));
  }
  download(name, TYPES[format], pieces);
}
