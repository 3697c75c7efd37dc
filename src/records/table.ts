/** Events as a table for spreadsheets. */
import Papa from 'papaparse';
import type { Text } from '../text/types.ts';
import type { EventRecord, RestOfDataSet } from './schema.ts';

/** Makes spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for a formula, whatever lines follow it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Events as CSV (RFC 4180): a row an event, a column a field and language. Cells that a
 * spreadsheet would take for a formula begin with an apostrophe, so that it does not.
 *
 * @param options.isContinued whether these rows stand below others that were written before
 */
export function eventsTable(
  dataSet: RestOfDataSet,
  events: readonly EventRecord[],
  { isContinued = false }: { readonly isContinued?: boolean } = {},
): string {
  const languages = dataSet.languages ?? [];
  const places = new Map(dataSet.places.map((place) => [place.id, place] as const));
  const inLanguages = (field: string, text: Text | undefined): Record<string, string> =>
    Object.fromEntries(
      languages.map((lang, i) => {
        const words = typeof text === 'string' ? (i === 0 ? text : '') : (text?.[lang] ?? '');
        return [`${field}_${lang}`, words];
      }),
    );
  const rows = events.map((event) => {
    const place = event.place === undefined ? undefined : places.get(event.place);
    return {
      id: event.id,
      date: event.date,
      reported: event.reported ?? '',
      ...inLanguages('title', event.title),
      track: event.track,
      kind: event.kind,
      actors: (event.actors ?? []).map(({ actor, role }) => `${actor ?? ''}:${role}`).join('; '),
      place: event.place ?? '',
      lat: place?.lat ?? '',
      lon: place?.lon ?? '',
      certainty: event.certainty ?? '',
      support: event.support ?? '',
      sources: (event.sources ?? []).join('; '),
      ...inLanguages('summary', event.summary),
    };
  });
  const table = Papa.unparse(rows, {
    escapeFormulae: FORMULA,
    newline: '\r\n',
    header: !isContinued,
  });
  return isContinued ? `\r\n${table}` : BYTE_ORDER_MARK + table;
}
