/** The order of names in a list, by the rules of a language. */
import { fold } from './fold.ts';

export interface Ordering {
  /** Language whose alphabet orders the list. */
  readonly lang: string;
  /** Order «الحزب» under ح. */
  readonly ignoreArticle?: boolean;
}

const collators = new Map<string, Intl.Collator>();

function collator(lang: string): Intl.Collator {
  let found = collators.get(lang);
  if (!found) {
    found = new Intl.Collator(lang, { usage: 'sort', sensitivity: 'variant', numeric: true });
    collators.set(lang, found);
  }
  return found;
}

const ARTICLE = /^ال(?=\p{Script=Arabic}{2})/u;

/** The name without its Arabic article. A name that folds to another letter first is left as it is. */
const withoutArticle = (name: string): string =>
  fold(name).startsWith('ال') ? name.replace(ARTICLE, '') : name;

/** A comparison for `sort`: names that are equal but for the article keep a fixed order. */
export function compareNames({
  lang,
  ignoreArticle = false,
}: Ordering): (a: string, b: string) => number {
  const { compare } = collator(lang);
  if (!ignoreArticle) return compare;
  // Sorting asks for each name many times.
  const bare = new Map<string, string>();
  const bareOf = (name: string): string => {
    const known = bare.get(name);
    if (known !== undefined) return known;
    const made = withoutArticle(name);
    bare.set(name, made);
    return made;
  };
  return (a, b) => compare(bareOf(a), bareOf(b)) || compare(a, b);
}
