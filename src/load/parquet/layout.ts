/**
 * How a timeline lies in a Parquet file, so that a stretch of time can be read from any static host
 * without the rest: rows sorted by time, in row groups of which the footer says what time they
 * cover; records beside the few columns that are asked for without them; and in the footer what
 * is drawn before any row is read. `docs/scale.md` describes it for other tools.
 *
 * https://parquet.apache.org/docs/file-format/
 */
import * as v from 'valibot';

/** Rows that are read together: small enough that a window needs few, large enough to pack well. */
export const ROW_GROUP = 20_000;

/** Columns of the density of the whole period. */
export const DENSITY_BINS = 1024;

/** Keys of the file's own metadata. */
export const HEADER_KEY = 'masar';
export const DENSITY_KEY = 'masar:density';

/** The columns, in their order. Instants are milliseconds since 1970, UTC. */
export const COLUMNS = [
  ['id', 'STRING'],
  ['date', 'STRING'],
  ['start', 'DOUBLE'],
  ['end', 'DOUBLE'],
  ['at', 'DOUBLE'],
  ['side', 'STRING'],
  ['stance', 'STRING'],
  ['track', 'STRING'],
  ['kind', 'STRING'],
  ['certainty', 'STRING'],
  ['place', 'STRING'],
  ['actors', 'STRING'],
  ['sources', 'STRING'],
  /** The event as `masar/1` has it, with all its fields. */
  ['record', 'STRING'],
] as const;
export type ColumnName = (typeof COLUMNS)[number][0];

/** How many events stand in each of the equal parts of the period, by side. */
export const densitySchema = v.object({
  from: v.number(),
  to: v.number(),
  said: v.array(v.number()),
  done: v.array(v.number()),
  line: v.array(v.number()),
});
export type Density = v.InferOutput<typeof densitySchema>;
