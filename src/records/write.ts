/** Writing a data set as a document. */

import type { DataSet } from './schema.ts';
import { recordSchemas } from './schema.ts';

/**
 * The document of a data set: JSON with two spaces and a line end, fields in the order in
 * which they were read, unknown ones included. Lists of records that are empty are left
 * out, except `events`, which the format requires.
 */
export function writeDataSet(dataSet: DataSet): string {
  const document: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(dataSet)) {
    if (value === undefined) continue;
    if (Array.isArray(value) && value.length === 0 && isOptionalList(field)) continue;
    Object.defineProperty(document, field, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return `${JSON.stringify(document, null, 2)}\n`;
}

const isOptionalList = (field: string): boolean =>
  field !== 'events' && Object.hasOwn(recordSchemas, field);
