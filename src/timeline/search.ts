/**
 * Search over the words of the records, in all their languages at once: titles, summaries,
 * quotations, statements, names and aliases of actors, places, sources.
 *
 * Words are folded (`text/fold.ts`), so that letters written for one another meet; the index is
 * MiniSearch's, which ranks by BM25 and forgives slips of the finger in longer words.
 */
import MiniSearch from 'minisearch';
import { tokens } from '../text/fold.ts';
import { allWords, namesOf, quotedTexts, wordsOf } from './search-words.ts';
import { eventIndex, type SearchResult, type Timeline } from './types.ts';

/** What is searched of an event, the weightiest first. */
const FIELDS = ['title', 'actors', 'summary', 'place', 'quoted', 'sources'] as const;
type Field = (typeof FIELDS)[number];
type Document = Readonly<Record<Field, string>> & { readonly id: number };

const WEIGHTS: Readonly<Record<Field, number>> = {
  title: 4,
  actors: 2,
  summary: 1.5,
  place: 1.5,
  quoted: 1,
  sources: 0.5,
};

/** Words shorter than this are not forgiven a slip: too many others lie near them. */
const FORGIVEN_FROM = 5;
/** Share of a word's letters that may be wrong. */
const SLIPS = 0.2;

const indexes = new WeakMap<Timeline, MiniSearch<Document>>();

/** The events that hold every word of a text, best first; none for a text without words. */
export function search(timeline: Timeline, q: string): SearchResult {
  const words = wordsOf(q);
  const found =
    words.length === 0
      ? []
      : indexOf(timeline).search(
          {
            combineWith: 'AND',
            queries: words.map((forms) => ({ combineWith: 'OR', queries: [...forms] })),
          },
          {
            prefix: true,
            fuzzy: (word) => (word.length >= FORGIVEN_FROM ? SLIPS : false),
            boost: WEIGHTS,
            tokenize: (text) => [text],
          },
        );
  const hits = found.map(({ id, terms }) => ({ index: eventIndex(Number(id)), words: terms }));
  const flags = new Uint8Array(timeline.count);
  for (const { index } of hits) flags[index] = 1;
  return { flags, count: hits.length, hits };
}

function indexOf(timeline: Timeline): MiniSearch<Document> {
  const known = indexes.get(timeline);
  if (known) return known;
  const index = new MiniSearch<Document>({
    fields: [...FIELDS],
    tokenize: (text) => [...tokens(text)],
    processTerm: (term) => term,
  });
  index.addAll(Array.from({ length: timeline.count }, (_, i) => documentOf(timeline, i)));
  indexes.set(timeline, index);
  return index;
}

function documentOf(timeline: Timeline, index: number): Document {
  const event = timeline.events.at(index);
  const statements = timeline.statementsByEvent.get(event?.id ?? '') ?? [];
  const actors = [event, ...statements].flatMap((record) => record?.actors ?? []);
  const quotations = [event, ...statements].flatMap((record) => record?.quotations ?? []);
  const sources = new Set([...(event?.sources ?? []), ...statements.map(({ source }) => source)]);
  return {
    id: index,
    title: allWords([event?.title]),
    summary: allWords([event?.summary, ...statements.map(({ text }) => text)]),
    actors: allWords(
      actors.flatMap(({ actor, name }) => [name, ...namesOf(timeline.actors.get(actor ?? ''))]),
    ),
    place: allWords([timeline.places.get(event?.place ?? '')?.name]),
    quoted: allWords(quotations.flatMap(quotedTexts)),
    sources: allWords(
      [...sources].flatMap((id) => {
        const source = timeline.sources.get(id);
        return [source?.publisher, source?.title];
      }),
    ),
  };
}
