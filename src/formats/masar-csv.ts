/**
 * Sheets of our own: events, or a series of territory, from the templates or from a newsroom's own
 * columns in Arabic or English (`docs/importers/masar-csv.md`).
 */

import { eventColumns, isEventTemplate, isExport } from './masar-csv/event-columns.ts';
import { openEvents } from './masar-csv/events.ts';
import { openTerritory } from './masar-csv/territory.ts';
import { isTerritory, isTerritoryTemplate } from './masar-csv/territory-columns.ts';
import { isDateLike } from './sheet-dates.ts';
import type {
  Likelihood,
  OpenedTable,
  Refusal,
  Registry,
  TableFormat,
  TableSample,
} from './types.ts';

/** Columns that only a sheet of events has beside its date and title. */
const TELLING = [
  'track',
  'kind',
  'actors',
  'place',
  'source',
  'summary',
  'url',
  'certainty',
] as const;

export const masarCsv: TableFormat = {
  id: 'masar-csv',
  shape: 'table',

  recognise({ rows }: TableSample): Likelihood {
    const [header = []] = rows;
    if (isEventTemplate(header) || isTerritoryTemplate(header) || isExport(header))
      return 'certain';
    const { at, found } = eventColumns(header);
    if (found.has('date') && found.has('title')) {
      if (!areDates(rows.slice(1).map((row) => row[at('date')] ?? ''))) return 'no';
      return TELLING.some((field) => found.has(field)) ? 'likely' : 'possible';
    }
    return isTerritory(header) ? 'likely' : 'no';
  },

  open(sample: TableSample, registry: Registry): OpenedTable | Refusal {
    const [header = []] = sample.rows;
    const { found } = eventColumns(header);
    if (found.has('date') && found.has('title')) return openEvents(sample, registry);
    if (isTerritory(header)) return openTerritory(sample, registry);
    return { missing: (['date', 'title'] as const).filter((field) => !found.has(field)) };
  },
};

/** Whether a column called a date holds some: as many cells that are dates as ones that are not. */
function areDates(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.filter(isDateLike).length * 2 >= filled.length;
}
