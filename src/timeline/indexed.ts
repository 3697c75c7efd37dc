/** Lists that are read by position, whose entries may be made only when they are asked for. */

/** An array is one; so is what decodes an entry from bytes at the moment somebody looks at it. */
export interface Indexed<T> {
  readonly length: number;
  /** The entry at a position, 0 to `length` − 1; undefined where there is none. */
  at(index: number): T | undefined;
}

/**
 * All entries in their order: for lists that are small, or are taken along whole.
 *
 * @param most  how many of them, from the first
 */
export function* eachOf<T>(
  list: Indexed<T>,
  most = list.length,
): Generator<readonly [entry: T, index: number]> {
  for (let i = 0; i < Math.min(list.length, most); i++) {
    const entry = list.at(i);
    if (entry !== undefined) yield [entry, i];
  }
}

/** A list whose entries are made from those of another when they are asked for. */
export const mapped = <T, U>(
  list: Indexed<T>,
  make: (entry: T, index: number) => U | undefined,
): Indexed<U> => ({
  length: list.length,
  at: (index) => {
    const entry = list.at(index);
    return entry === undefined ? undefined : make(entry, index);
  },
});

/** The entries of a list that stand at some positions of it. */
export const picked = <T>(list: Indexed<T>, positions: Uint32Array): Indexed<T> => ({
  length: positions.length,
  at: (index) => {
    const position = positions[index];
    return position === undefined ? undefined : list.at(position);
  },
});

/** Entries kept beside each other before the oldest is forgotten. */
const REMEMBERED = 4096;

/** A list that remembers what it was last asked for, so that a frame decodes nothing twice. */
export function remembering<T>(list: Indexed<T>, most = REMEMBERED): Indexed<T> {
  const known = new Map<number, T | undefined>();
  return {
    length: list.length,
    at: (index) => {
      const entry = known.get(index);
      if (entry !== undefined) return entry;
      const made = list.at(index);
      if (known.size >= most) {
        for (const oldest of [...known.keys()].slice(0, most / 2)) known.delete(oldest);
      }
      known.set(index, made);
      return made;
    },
  };
}
