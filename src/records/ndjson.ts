/** A data set as lines, for tools that read one record at a time. */
import { type DataSet, recordSchemas, territorySchemas } from './schema.ts';

/** The records' lists, each with the word for one of them, which is the `type` of its line. */
const TYPES = [
  ['events', 'event'],
  ['statements', 'statement'],
  ['actors', 'actor'],
  ['memberships', 'membership'],
  ['sources', 'source'],
  ['places', 'place'],
  ['claims', 'claim'],
  ['phases', 'phase'],
] as const satisfies readonly (readonly [keyof typeof recordSchemas, string])[];

const TERRITORY_TYPES = [
  ['regions', 'region'],
  ['holders', 'holder'],
  ['bases', 'base'],
  ['observations', 'observation'],
  ['changes', 'change'],
] as const satisfies readonly (readonly [keyof typeof territorySchemas, string])[];

/**
 * NDJSON: a line a record, `{"type": "event", "record": {…}}`, in the order of the document. The
 * first line is the `header`, what stands outside the lists. A record is within, not beside its
 * type, so that all its fields stay as they are, whatever they are called.
 */
export function writeNdjson(dataSet: DataSet): string {
  const header = fieldsOutside(dataSet, { ...recordSchemas, territory: null });
  const { territory } = dataSet;
  const rest = territory ? fieldsOutside(territory, territorySchemas) : {};
  return [
    lineOf('header', header),
    ...linesOf(dataSet, TYPES),
    ...(Object.keys(rest).length > 0 ? [lineOf('territory', rest)] : []),
    ...(territory ? linesOf(territory, TERRITORY_TYPES) : []),
  ].join('');
}

export const lineOf = (type: string, record: unknown): string =>
  `${JSON.stringify({ type, record })}\n`;

function linesOf<List extends string>(
  lists: { readonly [name in List]?: readonly unknown[] | undefined },
  types: readonly (readonly [List, string])[],
): readonly string[] {
  return types.flatMap(([list, type]) => (lists[list] ?? []).map((record) => lineOf(type, record)));
}

/** What an object has beside its lists of records. */
const fieldsOutside = (whole: object, lists: object): object =>
  Object.fromEntries(Object.entries(whole).filter(([field]) => !Object.hasOwn(lists, field)));
