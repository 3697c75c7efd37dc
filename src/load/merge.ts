/** Several data sets laid over each other: the first gives the header, all give their records. */
import type { Finding } from '../records/findings.ts';
import type { DataSet } from '../records/schema.ts';
import type { Timeline } from '../timeline/types.ts';
import { Clashes } from './clashes.ts';

/** What the overlay gives, and what it had to leave out. */
export interface Overlaid {
  readonly dataSet: DataSet;
  readonly findings: readonly Finding[];
  /** Records left out because another set uses their id for something else. */
  readonly dropped: number;
}

/** The same, ready to draw. */
export interface OverlaidTimeline extends Omit<Overlaid, 'dataSet'> {
  readonly timeline: Timeline;
}

interface Named {
  readonly id: string;
}

/**
 * Overlays data sets. A record that an earlier set already holds, word for word, is the same
 * record: sets that share sources or actors meet in them. One whose id an earlier set uses
 * for something else is left out, and said to be.
 *
 * @param texts the documents' texts, in the same order, to say in which line a record stands
 */
export function overlay(
  sets: readonly [DataSet, ...DataSet[]],
  texts: readonly string[],
): Overlaid {
  const [first] = sets;
  if (sets.length === 1) return { dataSet: first, findings: [], dropped: 0 };
  const clashes = new Clashes();
  const byId = <T extends Named>(list: string, of: (set: DataSet) => readonly T[] | undefined) => {
    const seen = new Map<string, T>();
    sets.forEach((set, i) => {
      (of(set) ?? []).forEach((record, at) => {
        const earlier = seen.get(record.id);
        if (!earlier) seen.set(record.id, record);
        else if (JSON.stringify(earlier) !== JSON.stringify(record)) {
          clashes.add({ source: i, list, at, id: record.id });
        }
      });
    });
    return [...seen.values()];
  };
  const { period: _period, ...header } = first;
  const dataSet: DataSet = {
    ...header,
    languages: [...new Set(sets.flatMap((set) => set.languages ?? []))],
    tracks: byId('tracks', (set) => set.tracks),
    kinds: byId('kinds', (set) => set.kinds),
    roles: byId('roles', (set) => set.roles),
    blocs: byId('blocs', (set) => set.blocs),
    events: byId('events', (set) => set.events),
    statements: byId('statements', (set) => set.statements),
    actors: byId('actors', (set) => set.actors),
    memberships: byId('memberships', (set) => set.memberships),
    sources: byId('sources', (set) => set.sources),
    places: byId('places', (set) => set.places),
    claims: byId('claims', (set) => set.claims),
    phases: byId('phases', (set) => set.phases),
    territory: {
      ...first.territory,
      regions: byId('regions', (set) => set.territory?.regions),
      holders: byId('holders', (set) => set.territory?.holders),
      bases: byId('bases', (set) => set.territory?.bases),
      observations: byId('observations', (set) => set.territory?.observations),
      changes: byId('changes', (set) => set.territory?.changes),
    },
  };
  const sources = texts.map((text) => ({ text, table: null }));
  return { dataSet, findings: clashes.findings(sources), dropped: clashes.count };
}
