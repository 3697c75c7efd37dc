/** A word of the format by what people write for it, in either language. */
import { heading } from '../headings.ts';

const REMEMBERED = 5000;

/** Finds an id by a word in any spelling; nothing where the table has none. Cheap for words met before. */
export type Lookup<T extends string> = (word: string) => T | undefined;

/** @param rows an id and the words it goes by; the id itself is one of them */
export function lookupOf<T extends string>(
  rows: readonly (readonly [T, ...string[]])[],
): Lookup<T> {
  const ids = new Map<string, T>();
  /** As written: «متّهَم» and «متّهِم» differ in a vowel alone. */
  const exact = new Map<string, T>();
  for (const [id, ...words] of rows) {
    for (const word of [id, ...words]) {
      exact.set(word, id);
      if (!ids.has(heading(word))) ids.set(heading(word), id);
    }
  }
  const remembered = new Map<string, T | undefined>();
  return (word) => {
    if (word === '') return undefined;
    const known = remembered.get(word);
    if (known !== undefined || remembered.has(word)) return known;
    const bare = heading(word);
    const id = exact.get(word) ?? ids.get(bare) ?? ids.get(bare.replace(/^ال/, ''));
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(word, id);
    return id;
  };
}
