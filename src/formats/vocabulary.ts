/** The words a codebook knows, and what they mean, however they are spelled. */

/** Texts as written that are remembered, so that a word is taken apart once and not in every row. */
const REMEMBERED = 2000;
/** No codebook has a longer word. */
const LONGEST = 100;

/** Lower case, with one space for all that is neither letter nor digit. */
const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export class Vocabulary<Meaning> {
  private readonly known: ReadonlyMap<string, Meaning>;
  private readonly met = new Map<string, Meaning | null>();

  /** @param words each meaning with all its words */
  constructor(words: Iterable<readonly [string, Meaning]>) {
    this.known = new Map([...words].map(([word, meaning]) => [plainWord(word), meaning]));
  }

  /** What a text means; null where the codebook does not have it. */
  meaningOf(text: string): Meaning | null {
    const met = this.met.get(text);
    if (met !== undefined) return met;
    if (text.length > LONGEST) return null;
    const found = this.known.get(plainWord(text)) ?? null;
    if (this.met.size < REMEMBERED) this.met.set(text, found);
    return found;
  }

  /** All that its words can mean. */
  meanings(): readonly Meaning[] {
    return [...this.known.values()];
  }
}
