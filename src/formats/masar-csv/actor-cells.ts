/** Who took part, from one cell: «روسيا: وسيط؛ تركيا», `lavrov:participant; cavusoglu:host`. */

import { listOf, unguarded } from '../cells.ts';
import { heading } from '../headings.ts';
import { idOf } from '../ids.ts';
import type { EventFacts, Registry } from '../types.ts';
import { roleOf } from '../words/roles.ts';

type Actors = EventFacts['actors'];

const REMEMBERED = 5000;
const DEFAULT_ROLE = 'participant';
/** A role of the data set's own, as exports write it. */
const OWN_ROLE = /^[a-z]+(?:-[a-z]+)*$/;

/**
 * Reads cells of actors; the same cell is taken apart once.
 *
 * @param options.isExact whether names are ids, which are not one because they are spelled alike
 */
export function actorReader(
  registry: Registry,
  options: { readonly isExact: boolean },
): (cell: string) => Actors {
  const remembered = new Map<string, Actors>();
  const keys = new Map<string, string>();

  function idOfActor(name: string): string {
    const folded = options.isExact ? name : heading(name);
    const key = keys.get(folded) ?? name;
    keys.set(folded, key);
    return registry.actor(key, (id) => ({ id, name: key }));
  }

  return (cell) => {
    if (cell === '') return [];
    const known = remembered.get(cell);
    if (known) return known;
    const seen = new Set<string>();
    const actors = listOf(unguarded(cell)).flatMap((part) => {
      const { name, role } = pairOf(part, options.isExact);
      if (idOf(name) === '') return [];
      const actor = idOfActor(name);
      if (seen.has(`${role} ${actor}`)) return [];
      seen.add(`${role} ${actor}`);
      return [{ actor, role }];
    });
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(cell, actors);
    return actors;
  };
}

/** A name and what it did: behind the last colon, or in brackets behind the name. */
function pairOf(part: string, isExact: boolean): { readonly name: string; readonly role: string } {
  const colon = part.lastIndexOf(':');
  if (colon >= 0) {
    const behind = part.slice(colon + 1).trim();
    const role = roleOf(behind) ?? (isExact && OWN_ROLE.test(behind) ? behind : undefined);
    if (role !== undefined) return { name: part.slice(0, colon).trim(), role };
  }
  const bracketed = /^([^()]+)\(([^()]+)\)$/.exec(part);
  const role = roleOf(bracketed?.[2]?.trim() ?? '');
  if (bracketed && role !== undefined) return { name: (bracketed[1] ?? '').trim(), role };
  return { name: part, role: DEFAULT_ROLE };
}
