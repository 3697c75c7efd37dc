/** What showing records takes: what is open, and how this reader gets its texts. */
import type { Language } from '../text/language.ts';
import { textIn } from '../text/resolve.ts';
import type { Localized, Text } from '../text/types.ts';
import type { Timeline } from '../timeline/types.ts';

export interface Reader {
  readonly language: Language;
  readonly timeline: Timeline;
  /** A text of the data for this reader. */
  readonly read: (text: Text | undefined) => Localized | null;
  /** The same as it was written, with its own digits: what is quoted. */
  readonly quote: (text: Text | undefined) => Localized | null;
  /** The same, as a plain string; empty where there is none. */
  readonly plain: (text: Text | undefined) => string;
}

/** The reader of a timeline in a language. */
export function readerOf(timeline: Timeline, language: Language): Reader {
  const languages = timeline.dataSet.languages ?? [];
  const read = (text: Text | undefined) => language.read(text, languages);
  const quote = (text: Text | undefined) => textIn(text, language.lang, languages);
  return { language, timeline, read, quote, plain: (text) => read(text)?.text ?? '' };
}
