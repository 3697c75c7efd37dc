/** Sources from a cell of names and one of addresses. */
import { isWebAddress } from '../records/checks/addresses.ts';
import { listOf, oneLine, unguarded } from './cells.ts';
import { idOf } from './ids.ts';
import type { Registry } from './types.ts';

export interface ReadSources {
  readonly ids: readonly string[];
  /** An address that leads nowhere on the web, and is not kept. */
  readonly unsafe: string | null;
}

const NONE: ReadSources = { ids: [], unsafe: null };
const REMEMBERED = 5000;

/** Reads sources; the same pair of cells is taken apart once. */
export function sourceReader(
  registry: Registry,
): (names: string, addresses: string) => ReadSources {
  const remembered = new Map<string, ReadSources>();

  function make(name: string, address: string): string {
    const publisher = name === '' ? hostOf(address) : name;
    return registry.source(address === '' ? name : `${publisher} ${address}`, (id) =>
      address === '' ? { id, publisher } : { id, publisher, address },
    );
  }

  return (nameCell, addressCell) => {
    if (nameCell === '' && addressCell === '') return NONE;
    const key = `${nameCell}\n\n${addressCell}`;
    const known = remembered.get(key);
    if (known) return known;
    const read = pairs(nameCell, addressCell, make);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, read);
    return read;
  };
}

/**
 * As many addresses as names belong to one another in their order; else each stands alone. An
 * address in the column of names is one.
 */
function pairs(
  nameCell: string,
  addressCell: string,
  make: (name: string, address: string) => string,
): ReadSources {
  const listed = listOf(unguarded(nameCell));
  const names = listed.filter((name) => !isAddress(name) && idOf(name) !== '');
  const written = [...unguarded(addressCell).split(/[\s;؛|]+/), ...listed.filter(isAddress)].filter(
    (address) => address !== '',
  );
  const addresses = written.filter((address) => isWebAddress(address, { relative: false }));
  const unsafe = written.find((address) => !addresses.includes(address)) ?? null;
  const together =
    names.length === addresses.length || (names.length === 1 && addresses.length > 0)
      ? addresses.map((address, i) => make(names[i] ?? names[0] ?? '', address))
      : [...names.map((name) => make(name, '')), ...addresses.map((address) => make('', address))];
  return { ids: [...new Set(together)], unsafe };
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** The host of an address, to name a source that has no other name. */
export function hostOf(address: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? address;
  return oneLine(host).slice(0, 100);
}
