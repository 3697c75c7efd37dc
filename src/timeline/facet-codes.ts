/**
 * The values that events have in each facet, as codes: what the columns hold of them, and what
 * each code means. A place means itself and the places it lies in; a source means its publisher.
 */
import { CERTAINTIES } from '../records/word-lists.ts';
import { primaryWords } from '../text/resolve.ts';
import { epochMs, type TimeWindow } from '../time/types.ts';
import { type CodeArray, SUPPORTS } from './event-columns.ts';
import { networkOf, pairKey } from './network.ts';
import type { Timeline } from './types.ts';

/** The facets, in the order they are offered. */
export const FACETS = [
  'tracks',
  'kinds',
  'actors',
  'roles',
  'blocs',
  'places',
  'certainty',
  'support',
  'publishers',
  'sources',
  'languages',
  'pairs',
] as const;
export type FacetId = (typeof FACETS)[number];

/** A facet as the columns hold it. */
export interface FacetCodes {
  /** Values in the order in which they were met. */
  readonly values: readonly string[];
  /** Codes of event `i` stand at `starts[i]` to before `starts[i + 1]`; null where each event has one. */
  readonly starts: Uint32Array | null;
  readonly codes: CodeArray;
  /** What each code means: positions in `values`, each once. */
  readonly meanings: readonly (readonly number[])[];
}

const known = new WeakMap<Timeline, Map<FacetId, FacetCodes>>();

/** A facet of a timeline; worked out once, when it is first asked for. */
export function facetCodes(timeline: Timeline, id: FacetId): FacetCodes {
  const facets = known.get(timeline) ?? new Map<FacetId, FacetCodes>();
  known.set(timeline, facets);
  const made = facets.get(id) ?? coded(timeline, id);
  facets.set(id, made);
  return made;
}

function coded(timeline: Timeline, id: FacetId): FacetCodes {
  const { columns, codes, actors, sources } = timeline;
  const ofActors = { starts: columns.actorStarts, codes: columns.actors };
  const ofSources = { starts: columns.sourceStarts, codes: columns.sources };
  switch (id) {
    case 'tracks':
      return { starts: null, codes: columns.track, ...themselves(codes.tracks) };
    case 'kinds':
      return { starts: null, codes: columns.kind, ...themselves(codes.kinds) };
    case 'actors':
      return { ...ofActors, ...themselves(codes.actors) };
    case 'roles':
      return { starts: columns.actorStarts, codes: columns.roles, ...themselves(codes.roles) };
    case 'blocs':
      return { ...ofActors, ...meaning(codes.actors, (actor) => actors.get(actor)?.bloc ?? []) };
    case 'places':
      return {
        starts: null,
        codes: columns.place,
        ...meaning(codes.places, (place) => withParents(timeline, place)),
      };
    case 'certainty':
      return { starts: null, codes: columns.certainty, ...themselves(['', ...CERTAINTIES]) };
    case 'support':
      return { starts: null, codes: columns.support, ...themselves(SUPPORTS) };
    case 'publishers':
      return {
        ...ofSources,
        ...meaning(codes.sources, (source) => {
          const record = sources.get(source);
          return record ? primaryWords(record.publisher) : [];
        }),
      };
    case 'sources':
      return { ...ofSources, ...themselves(codes.sources) };
    case 'languages':
      return {
        ...ofSources,
        ...meaning(codes.sources, (source) => sources.get(source)?.language ?? []),
      };
    case 'pairs':
      return pairsOf(timeline);
  }
}

type Meanings = Pick<FacetCodes, 'values' | 'meanings'>;

/** Every code means the word it stands for; the empty one means none. */
const themselves = (words: readonly string[]): Meanings => meaning(words, (word) => word);

function meaning(
  words: readonly string[],
  valuesOf: (word: string) => string | readonly string[],
): Meanings {
  const positions = new Map<string, number>();
  const meanings = words.map((word) => {
    const values = word === '' ? [] : [valuesOf(word)].flat();
    return [...new Set(values)].map((value) => {
      const position = positions.get(value) ?? positions.size;
      positions.set(value, position);
      return position;
    });
  });
  return { values: [...positions.keys()], meanings };
}

/** A place and the larger ones it lies in: what happened in a quarter happened in its city. */
function withParents(timeline: Timeline, place: string): readonly string[] {
  const found: string[] = [];
  for (let id: string | undefined = place; id !== undefined && !found.includes(id); ) {
    found.push(id);
    id = timeline.places.get(id)?.parent;
  }
  return found;
}

/** Pairs of actors that events tie, each actor by itself and with those who act for it. */
function pairsOf(timeline: Timeline): FacetCodes {
  const pairs = [true, false].flatMap((fold) =>
    networkOf(timeline, ALWAYS, null, { fold }).ties.map(
      (tie) => [pairKey(tie, { fold }), tie.events] as const,
    ),
  );
  const starts = new Uint32Array(timeline.count + 1);
  for (const [, events] of pairs) {
    for (const event of events) starts[event + 1] = (starts[event + 1] ?? 0) + 1;
  }
  for (let i = 0; i < timeline.count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const codes = new Uint32Array(starts[timeline.count] ?? 0);
  const next = starts.slice();
  for (const [code, [, events]] of pairs.entries()) {
    for (const event of events) {
      codes[next[event] ?? 0] = code;
      next[event] = (next[event] ?? 0) + 1;
    }
  }
  return { ...themselves(pairs.map(([key]) => key)), starts, codes };
}

const ALWAYS: TimeWindow = {
  from: epochMs(Number.NEGATIVE_INFINITY),
  to: epochMs(Number.POSITIVE_INFINITY),
};
