/**
 * Search where there are too many events for an index of their words: texts are gone through where
 * they lie, piece by piece, so that the picture stays alive meanwhile.
 *
 * An event is found where each word of the search begins a word of its text, or of the names of its
 * actors, places, sources and its kind, or of what is stated of it.
 */
import type { StatementRecord } from '../records/schema.ts';
import { tokens } from '../text/fold.ts';
import type { Text } from '../text/types.ts';
import type { CodeArray } from './event-columns.ts';
import { allWords, hitsOf, namesOf, wordsOf, writtenIn } from './search-words.ts';
import type { Matched, SearchResult, Timeline } from './types.ts';

/**
 * The events that hold every word of a text, those that matter most first. Rejects with the
 * signal's reason where it is called off.
 */
export async function scan(
  timeline: Timeline,
  q: string,
  signal: AbortSignal,
): Promise<SearchResult> {
  const words = wordsOf(q);
  const forms = words.flat();
  const inTexts = (await timeline.scan?.(forms, signal)) ?? [];
  const stated = statedOf(timeline, forms);
  let flags: Matched | null = null;
  let form = 0;
  for (const word of words) {
    const holds = new Uint8Array(timeline.count);
    for (const one of word) {
      const held = inTexts[form];
      for (const index of stated[form] ?? []) holds[index] = 1;
      form += 1;
      if (held) for (let i = 0; i < holds.length; i++) holds[i] = (holds[i] ?? 0) | (held[i] ?? 0);
      flagNamed(timeline, one, holds);
    }
    if (flags) for (let i = 0; i < holds.length; i++) holds[i] = (holds[i] ?? 0) & (flags[i] ?? 0);
    flags = holds;
  }
  return resultOf(timeline, flags ?? new Uint8Array(timeline.count), forms);
}

function resultOf(timeline: Timeline, flags: Matched, words: readonly string[]): SearchResult {
  let count = 0;
  for (const flag of flags) count += flag;
  return { flags, count, hits: hitsOf(timeline, flags, words) };
}

/** The events that a statement speaks of which has a word, for each word. */
function statedOf(timeline: Timeline, words: readonly string[]): readonly (readonly number[])[] {
  const found = words.map((): number[] => []);
  for (const statement of timeline.statements.values()) {
    const met = tokens(allWords(statedTexts(timeline, statement)));
    for (const [at, word] of words.entries()) {
      if (!met.some((token) => token.startsWith(word))) continue;
      for (const id of statement.events) {
        const index = timeline.indexById.get(id);
        if (index !== undefined) found[at]?.push(index);
      }
    }
  }
  return found;
}

/** What a statement says, whom it names, and who made it known. */
function statedTexts(
  { actors, sources }: Timeline,
  statement: StatementRecord,
): readonly (Text | undefined)[] {
  const source = sources.get(statement.source);
  return [
    statement.text,
    ...writtenIn(statement),
    ...(statement.actors ?? []).flatMap(({ actor }) => namesOf(actors.get(actor ?? ''))),
    source?.publisher,
    source?.title,
  ];
}

/** Flags the events of which an actor, the place, a source or the kind is called so. */
function flagNamed(timeline: Timeline, word: string, flags: Matched): void {
  const { columns, codes, actors, places, sources } = timeline;
  const called = (texts: readonly (Text | undefined)[]): boolean =>
    tokens(allWords(texts)).some((token) => token.startsWith(word));
  const flag = (
    ids: readonly string[],
    values: CodeArray,
    starts: Uint32Array | null,
    textsOf: (id: string) => readonly (Text | undefined)[],
  ) => {
    const isCalled = Uint8Array.from(ids, (id) => (id !== '' && called(textsOf(id)) ? 1 : 0));
    if (!isCalled.includes(1)) return;
    for (let i = 0; i < flags.length; i++) {
      const first = starts ? (starts[i] ?? 0) : i;
      const end = starts ? (starts[i + 1] ?? 0) : i + 1;
      for (let k = first; k < end; k++) if (isCalled[values[k] ?? 0] === 1) flags[i] = 1;
    }
  };
  flag(codes.kinds, columns.kind, null, (kind) => [kind]);
  flag(codes.places, columns.place, null, (id) => [places.get(id)?.name]);
  flag(codes.actors, columns.actors, columns.actorStarts, (id) => namesOf(actors.get(id)));
  flag(codes.sources, columns.sources, columns.sourceStarts, (id) => {
    const source = sources.get(id);
    return [source?.publisher, source?.title];
  });
}
