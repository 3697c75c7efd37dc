/**
 * TimeMap (Forensic Architecture, and Bellingcat’s instances of it): events as JSON, and the CSV
 * that readers download.
 *
 * @see https://github.com/forensic-architecture/timemap
 */
import { isObject } from '../records/foreign.ts';
import { fieldOf, listField } from './json-fields.ts';
import { eventsOf, readDocument } from './timemap/domain.ts';
import { exportColumns, openExport } from './timemap/export.ts';
import type { JsonFormat, Likelihood, TableFormat } from './types.ts';

/** How many events are looked at. */
const LOOKED_AT = 20;

export const timeMap: JsonFormat = {
  id: 'timemap',
  shape: 'json',
  recognise(value): Likelihood {
    if (isObject(value) && fieldOf(value, 'format') === 'masar/1') return 'no';
    const events = eventsOf(value)?.events.slice(0, LOOKED_AT) ?? [];
    const located = events.filter(
      (event) => has(event, 'date') && has(event, 'latitude') && has(event, 'longitude'),
    );
    if (located.length === 0) return 'no';
    const isOwn = located.some((event) => has(event, 'associations') || has(event, 'filters'));
    if (isOwn || listField(value, 'associations').length > 0) return 'certain';
    return located.some((event) => has(event, 'sources')) ? 'likely' : 'possible';
  },
  read: readDocument,
};

export const timeMapExport: TableFormat = {
  id: 'timemap',
  shape: 'table',
  recognise({ rows: [header = []] }): Likelihood {
    if (missingOf(header).length > 0) return 'no';
    const { found } = exportColumns(header);
    if (!found.has('description') || !found.has('sources')) return 'no';
    return found.has('associations') ? 'certain' : 'likely';
  },
  open(sample, registry) {
    const missing = missingOf(sample.rows[0] ?? []);
    return missing.length > 0 ? { missing } : openExport(sample, registry);
  },
};

const has = (value: unknown, field: string): boolean => fieldOf(value, field) !== undefined;

const NEEDED = ['date', 'latitude', 'longitude'] as const;

const missingOf = (header: readonly string[]): readonly string[] => {
  const { found } = exportColumns(header);
  return NEEDED.filter((field) => !found.has(field));
};
