/** The importers. A new one is a file beside these and a line here. */
import { acled } from './acled.ts';
import { gdelt } from './gdelt.ts';
import { masarCsv } from './masar-csv.ts';
import { paX } from './pa-x.ts';
import { timelineJs, timelineJsSheet } from './timelinejs.ts';
import { timeMap, timeMapExport } from './timemap.ts';
import type { JsonFormat, TableFormat } from './types.ts';
import { ucdpGed } from './ucdp-ged.ts';

/** Formats of tables, in the order in which they are listed. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  ucdpGed,
  acled,
  gdelt,
  paX,
  timelineJsSheet,
  timeMapExport,
  masarCsv,
];

/** Formats whose files are one JSON value; `masar` itself is read by `records/`. */
export const JSON_FORMATS: readonly JsonFormat[] = [timelineJs, timeMap];
