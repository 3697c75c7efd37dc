/** Columns of a table by their names, in whatever order, case and spelling. */

/** `EVENT_ID_CNTY`, `Event ID cnty` and `event_id_cnty` are one column. */
const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');

/** Finds the place of the first of several names; −1 where the table has none of them. */
export type ColumnFinder = (...names: readonly string[]) => number;

/** The first of two columns of one name is taken. */
export function columnFinder(header: readonly string[]): ColumnFinder {
  const places = new Map<string, number>();
  header.forEach((name, place) => {
    const plain = plainName(name);
    if (plain !== '' && !places.has(plain)) places.set(plain, place);
  });
  return (...names) => {
    for (const name of names) {
      const place = places.get(name);
      if (place !== undefined) return place;
    }
    return -1;
  };
}

/** Names under which fields are kept: those of the header, a number where it has none. */
export const columnNames = (header: readonly string[]): readonly string[] =>
  header.map((name, place) => (name === '' ? `column ${place + 1}` : name));
