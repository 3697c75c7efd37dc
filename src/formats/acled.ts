/**
 * ACLED, Armed Conflict Location & Event Data: political violence, demonstrations and what parties
 * to conflicts do without force, in the exports and API dumps of all years.
 *
 * ACLED Codebook; Raleigh, Linke, Hegre and Karlsen, Journal of Peace Research 47(5), 2010. What
 * becomes of each column: `docs/importers/acled.md`.
 */
import { acledColumns } from './acled-columns.ts';
import { AcledMapper } from './acled-mapper.ts';
import { columnFinder, columnNames } from './columns.ts';
import type { OpenedTable, TableFormat } from './types.ts';

/** Columns that no other table of events has. */
const OWN_COLUMNS = ['event_id_cnty', 'data_id', 'inter1', 'interaction', 'geo_precision'];

export const acled: TableFormat = {
  id: 'acled',
  shape: 'table',
  recognise({ rows }) {
    const header = rows[0] ?? [];
    if (missingFrom(header).length > 0) return 'no';
    return columnFinder(header)(...OWN_COLUMNS) < 0 ? 'likely' : 'certain';
  },
  open({ rows }, registry) {
    const header = rows[0] ?? [];
    const missing = missingFrom(header);
    if (missing.length > 0) return { missing };
    return {
      mapper: new AcledMapper(header, registry),
      headerRows: 1,
      columns: columnNames(header),
      header: HEADER,
    };
  },
};

const HEADER: OpenedTable['header'] = {
  title: {
    ar: 'بيانات مواقع النزاعات المسلحة وأحداثها (ACLED)',
    en: 'Armed Conflict Location & Event Data (ACLED)',
  },
  languages: ['en'],
  licence: {
    ar: 'شروط استخدام ACLED وسياسة نسب البيانات إليها.',
    en: 'ACLED’s terms of use and attribution policy.',
  },
  authors: [{ name: 'ACLED', address: 'https://acleddata.com/' }],
  note: {
    ar: 'يُستشهد بـ: Raleigh, Clionadh, Andrew Linke, Håvard Hegre, and Joakim Karlsen (2010), “Introducing ACLED: An Armed Conflict Location and Event Dataset”, Journal of Peace Research 47(5): 651–660.',
    en: 'Cite: Raleigh, Clionadh, Andrew Linke, Håvard Hegre, and Joakim Karlsen (2010), “Introducing ACLED: An Armed Conflict Location and Event Dataset”, Journal of Peace Research 47(5): 651–660.',
  },
};

function missingFrom(header: readonly string[]): readonly string[] {
  const { date, type, first } = acledColumns(header);
  const needed = { event_date: date, event_type: type, actor1: first.name };
  return Object.entries(needed).flatMap(([name, place]) => (place < 0 ? [name] : []));
}
