/** Several data sets laid over each other: the first gives the header, all give their records. */
import type { DataSet } from '../records/schema.ts';

const byId = <T extends { readonly id: string }>(
  lists: readonly (readonly T[] | undefined)[],
): T[] => {
  const seen = new Map<string, T>();
  for (const record of lists.flatMap((list) => list ?? [])) {
    if (!seen.has(record.id)) seen.set(record.id, record);
  }
  return [...seen.values()];
};

/**
 * Overlays data sets. A record whose id an earlier set has already used is left out: two
 * sets that share sources or actors are meant to meet in them.
 */
export function overlay(sets: readonly [DataSet, ...DataSet[]]): DataSet {
  const [first] = sets;
  if (sets.length === 1) return first;
  const territory = {
    ...first.territory,
    regions: byId(sets.map((set) => set.territory?.regions)),
    holders: byId(sets.map((set) => set.territory?.holders)),
    bases: byId(sets.map((set) => set.territory?.bases)),
    observations: byId(sets.map((set) => set.territory?.observations)),
    changes: byId(sets.map((set) => set.territory?.changes)),
  };
  const { period: _period, ...header } = first;
  return {
    ...header,
    languages: [...new Set(sets.flatMap((set) => set.languages ?? []))],
    tracks: byId(sets.map((set) => set.tracks)),
    kinds: byId(sets.map((set) => set.kinds)),
    roles: byId(sets.map((set) => set.roles)),
    blocs: byId(sets.map((set) => set.blocs)),
    events: byId(sets.map((set) => set.events)),
    statements: byId(sets.map((set) => set.statements)),
    actors: byId(sets.map((set) => set.actors)),
    memberships: byId(sets.map((set) => set.memberships)),
    sources: byId(sets.map((set) => set.sources)),
    places: byId(sets.map((set) => set.places)),
    claims: byId(sets.map((set) => set.claims)),
    phases: byId(sets.map((set) => set.phases)),
    territory,
  };
}
