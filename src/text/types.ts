/** What a text is: its language, its direction, and whether it is the one that was asked for. */

/** A BCP 47 language tag, `ar`, `en`, `pt-BR`. */
export type LangTag = string & { readonly unit: 'LangTag' };

/** Brands a text as a language tag. */
export const langTag = (text: string): LangTag => text as LangTag;

export type Direction = 'ltr' | 'rtl';

export type { Months, Numerals, Writing } from '../time/types.ts';

/** A text in one language or in several; a plain string is in the data set's first language. */
export type Text = string | { readonly [lang: string]: string };

/** A text resolved for a reader. */
export interface Localized {
  readonly text: string;
  /** The language it is really in. */
  readonly lang: LangTag;
  readonly dir: Direction;
  /** True where the reader's language was missing and another stands in. */
  readonly fallback: boolean;
}
