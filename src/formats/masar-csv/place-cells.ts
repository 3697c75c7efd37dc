/** Places from a name and coordinates. */

import { oneLine, unguarded } from '../cells.ts';
import { idOf } from '../ids.ts';
import { readCoordinates } from '../point.ts';
import type { Registry } from '../types.ts';

export interface ReadPlace {
  readonly id: string | undefined;
  /** Coordinates that are none. */
  readonly invalid: string | null;
}

const NONE: ReadPlace = { id: undefined, invalid: null };

/**
 * Reads places. A name that comes with other coordinates than before is another place of that
 * name; one that comes without any is the first of them.
 */
export function placeReader(
  registry: Registry,
): (name: string, lat: string, lon: string) => ReadPlace {
  const first = new Map<string, string>();
  return (nameCell, latCell, lonCell) => {
    if (nameCell === '' && latCell === '' && lonCell === '') return NONE;
    const name = oneLine(unguarded(nameCell));
    const point = readCoordinates(unguarded(latCell), unguarded(lonCell));
    const invalid = point === 'invalid' ? `${latCell}, ${lonCell}`.slice(0, 60) : null;
    const known = point === 'invalid' ? null : point;
    const at = known ? `${known.lat}, ${known.lon}` : '';
    const shown = idOf(name) === '' ? at : name;
    if (shown === '') return { id: undefined, invalid };
    const before = first.get(shown);
    if (before === undefined) first.set(shown, at);
    const key = before === undefined || at === '' || before === at ? shown : `${shown} ${at}`;
    const id = registry.place(key, (proposed) => ({ id: proposed, name: shown, ...known }));
    return { id, invalid };
  };
}
