/**
 * UCDP Georeferenced Event Dataset: one row an event of organised violence with at least one death.
 *
 * Codebook: Högbladh, UCDP GED Codebook version 25.1, Uppsala University; Sundberg and Melander,
 * Journal of Peace Research 50(4), 2013. What becomes of each column: `docs/importers/ucdp-ged.md`.
 */
import { columnFinder, columnNames } from './columns.ts';
import type { Likelihood, OpenedTable, TableFormat, TableSample } from './types.ts';
import { GED_COLUMNS, GED_NEEDED, isGedRow } from './ucdp-columns.ts';
import { UcdpGedMapper } from './ucdp-mapper.ts';

/** Share of the first rows that must have the shape, for a table that names no columns. */
const MOST = 0.9;
const MANY = 0.5;

export const ucdpGed: TableFormat = {
  id: 'ucdp-ged',
  shape: 'table',
  recognise(sample) {
    if (hasNames(sample)) return 'certain';
    return shapeOf(sample);
  },
  open(sample, registry) {
    const isNamed = hasNames(sample);
    const header = sample.rows[0] ?? [];
    if (!isNamed && shapeOf(sample) === 'no') return { missing: missingFrom(header) };
    const columns = isNamed ? columnNames(header) : GED_COLUMNS;
    return {
      mapper: new UcdpGedMapper(columns, registry),
      headerRows: isNamed ? 1 : 0,
      columns,
      header: HEADER,
    };
  },
};

const HEADER: OpenedTable['header'] = {
  title: {
    ar: 'مجموعة بيانات أوبسالا للأحداث المحددة المواقع',
    en: 'UCDP Georeferenced Event Dataset',
  },
  languages: ['en'],
  licence: 'CC BY 4.0',
  authors: [{ name: 'Uppsala Conflict Data Program', address: 'https://ucdp.uu.se/' }],
  note: {
    ar: 'يُستشهد بـ: Sundberg, Ralph, and Erik Melander (2013), “Introducing the UCDP Georeferenced Event Dataset”, Journal of Peace Research 50(4): 523–532.',
    en: 'Cite: Sundberg, Ralph, and Erik Melander (2013), “Introducing the UCDP Georeferenced Event Dataset”, Journal of Peace Research 50(4): 523–532.',
  },
};

function missingFrom(header: readonly string[]): readonly string[] {
  const at = columnFinder(header);
  return GED_NEEDED.filter((name) => at(name) < 0);
}

const hasNames = ({ rows }: TableSample): boolean => missingFrom(rows[0] ?? []).length === 0;

function shapeOf({ rows }: TableSample): Likelihood {
  const share = rows.filter(isGedRow).length / Math.max(1, rows.length);
  if (share >= MOST) return 'certain';
  return share >= MANY ? 'likely' : 'no';
}
