/** The words of a search and of what it goes through, and what of the found events is shown as results. */
import type { ActorRecord, EventRecord, QuotationRecord } from '../records/schema.ts';
import { bareForms, fold } from '../text/fold.ts';
import type { Text } from '../text/types.ts';
import { eventIndex, type Found, type Matched, type Timeline } from './types.ts';

/** A longer search is a paste by mistake: its beginning is looked for. */
const LONGEST = 300;
const MOST_WORDS = 20;

/** Found events that are listed one by one; more are better found with another word. */
export const MOST_HITS = 1000;

/**
 * The folded words of a search, each without what Arabic writes together with it. One letter that
 * is written so may also be the word's own («وزير»): then either form may be met.
 */
export function wordsOf(q: string): readonly (readonly string[])[] {
  const words = fold(q.slice(0, LONGEST)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS).map(formsOf);
}

function formsOf(word: string): readonly string[] {
  const bare = bareForms(word).at(-1) ?? word;
  return word.length - bare.length === 1 ? [word, bare] : [bare];
}

/** Those of the flagged events that matter most, in that order, then in the timeline's. */
export function hitsOf(
  { columns }: Timeline,
  flags: Matched,
  words: readonly string[],
): readonly Found[] {
  const rankOf = (index: number): number => columns.importance[index] ?? 0;
  const most: number[] = [];
  // Of a million found ones those below the least rank that can still be shown are not sorted.
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < flags.length; i++) {
    if (flags[i] !== 1 || rankOf(i) <= least) continue;
    most.push(i);
    if (most.length < MOST_HITS * 4) continue;
    most.sort((a, b) => rankOf(b) - rankOf(a) || a - b).length = MOST_HITS;
    least = rankOf(most.at(-1) ?? 0);
  }
  return most
    .sort((a, b) => rankOf(b) - rankOf(a) || a - b)
    .slice(0, MOST_HITS)
    .map((index) => ({ index: eventIndex(index), words }));
}

/** A quotation as it was said, and in translation. */
export const quotedTexts = ({ text, translations = [] }: QuotationRecord): readonly Text[] => [
  text,
  ...translations.map((translation) => translation.text),
];

/** Names and quotations that are written in an event or a statement itself. */
export const writtenIn = ({
  actors = [],
  quotations = [],
}: Pick<EventRecord, 'actors' | 'quotations'>): readonly (Text | undefined)[] => [
  ...actors.map(({ name }) => name),
  ...quotations.flatMap(quotedTexts),
];

/** Names that an actor is known by. */
export const namesOf = (actor: ActorRecord | undefined): readonly (Text | undefined)[] => [
  actor?.name,
  ...Object.values(actor?.aliases ?? {}).flat(),
];

/** Texts in all their languages, as one. */
export const allWords = (texts: readonly (Text | undefined)[]): string =>
  texts
    .flatMap((text) =>
      text === undefined || typeof text === 'string' ? (text ?? []) : Object.values(text),
    )
    .join(' · ');
