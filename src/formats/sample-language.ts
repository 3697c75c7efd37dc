/** In which language the words of a sample are, where nothing says it. */

const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;
const FRENCH = /(?:^|\s)(?:le|la|les|des|du|et|une|dans|à|aux|sur)(?=\s)/giu;
const ENGLISH = /(?:^|\s)(?:the|of|and|in|to|by|on|with|for|at)(?=\s)/giu;
const MOST = 20_000;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** `ar` for Arabic letters, `fr` or `en` for Latin ones by their small words, else `und`. */
export function languageOf(texts: readonly string[]): string {
  const text = texts.join('\n').slice(0, MOST);
  const [arabic, latin] = [count(text, ARABIC), count(text, LATIN)];
  if (arabic === 0 && latin === 0) return 'und';
  if (arabic > latin) return 'ar';
  return count(text, FRENCH) > count(text, ENGLISH) ? 'fr' : 'en';
}
