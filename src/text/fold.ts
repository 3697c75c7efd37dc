/**
 * Search by what a reader types: letters that people write for one another are one letter.
 *
 * Arabic is typed with and without hamza, dots and vowel signs; names come in Turkish,
 * Persian and Latin spellings with and without their marks. A folded text is for comparing
 * only, never for showing.
 */

/** Vowel signs and other marks, tatweel, joiners, marks of direction: not letters. */
const IGNORED = /[\p{M}\u0640\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu;

/** Apostrophes and the letters that are written like one: within a word they are left out. */
const APOSTROPHES = ['ʿ', 'ʾ', 'ʻ', 'ʼ', '’', '‘', "'", '`', '´'] as const;
/** It decomposes to a space and an accent, which would part the word. */
const ACUTE = /´/g;

/** Letters that stand for one another but do not decompose to one. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs('ا', 'أإآٱٲٳ'),
  ...pairs('ي', 'ىئیېۍے'),
  ...pairs('و', 'ؤۆۇۈ'),
  ...pairs('ه', 'ةۀەہھۃ'),
  ...pairs('ك', 'کڪگ'),
  ...pairs('i', 'ı'),
  ...pairs('o', 'ø'),
  ...pairs('l', 'ł'),
  ...pairs('d', 'đð'),
  ...pairs('h', 'ħ'),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ς', 'σ'],
  ['ء', ''],
  ...APOSTROPHES.map((mark) => [mark, ''] as const),
]);

function pairs(letter: string, others: string): (readonly [string, string])[] {
  return [...others].map((other) => [other, letter] as const);
}

/** Digits of other scripts, by the code point of their zero. */
const ZEROES = [0x0660, 0x06f0, 0x0966, 0xff10] as const;

/**
 * A text as it is compared in searching: one spelling for letters that stand for one
 * another, no marks, small letters, European digits, single spaces. Idempotent.
 */
export function fold(text: string): string {
  const bare = text.replace(ACUTE, '').normalize('NFKD').replace(IGNORED, '').toLowerCase();
  let folded = '';
  for (const letter of bare.normalize('NFKD').replace(IGNORED, '')) {
    folded += LETTERS.get(letter) ?? digit(letter) ?? letter;
  }
  return folded.replace(/\s+/gu, ' ').trim();
}

function digit(letter: string): string | null {
  const code = letter.codePointAt(0) ?? 0;
  for (const zero of ZEROES) if (code >= zero && code <= zero + 9) return String(code - zero);
  return null;
}

const WORDS = /[\p{L}\p{N}]+/gu;
/** One-letter words that Arabic writes together with the next, and the article, after folding. */
const ARABIC_PREFIX = /^(?:[وف]?(?:[بك]?ال|لل)|[وف]?[بلك]|[وف])/u;
const ARABIC_WORD = /^\p{Script=Arabic}+$/u;
/** What is left must still be a word: three letters, as most roots have. */
const SHORTEST_BARE = 3;

/**
 * The folded words of a text, for an index or a query. An Arabic word written together with
 * و ف ب ل ك or the article is followed by each shorter form of it, so that «والمعارضة» is found
 * from «معارضة». Each form once, in the order of the text.
 */
export function tokens(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [word] of fold(text).matchAll(WORDS)) {
    found.add(word);
    for (const shorter of bareForms(word)) found.add(shorter);
  }
  return [...found];
}

/** An Arabic word without what is written together with it, from the longest form to the shortest. */
export function bareForms(folded: string): readonly string[] {
  if (!ARABIC_WORD.test(folded)) return [];
  const prefix = ARABIC_PREFIX.exec(folded)?.[0] ?? '';
  const forms: string[] = [];
  for (let cut = 1; cut <= prefix.length; cut++) {
    // Between the two letters of the article (ال, لل) nothing is cut.
    const isWhole = cut === prefix.length || (prefix[cut - 1] !== 'ا' && prefix.slice(cut) !== 'ل');
    const rest = folded.slice(cut);
    if (isWhole && [...rest].length >= SHORTEST_BARE) forms.push(rest);
  }
  return forms;
}

/** Letters and digits that are folded to one, by that one. */
const WRITTEN_FOR: ReadonlyMap<string, string> = (() => {
  const found = new Map<string, string>();
  const add = (one: string, other: string) => found.set(one, (found.get(one) ?? one) + other);
  for (const [other, one] of LETTERS) if ([...one].length === 1) add(one, other);
  for (const zero of ZEROES) {
    for (let value = 0; value < 10; value++) {
      add(String(value), String.fromCodePoint(zero + value));
    }
  }
  return found;
})();

/** What may stand between two letters of a word without being one. */
const MARK = `[${[
  '\\p{M}\\u0621\\u0640\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u00ad',
  ...APOSTROPHES,
].join('')}]`;
const BETWEEN = `${MARK}*`;
/** That no letter stands before, be it with marks between. */
const AT_BEGINNING = `(?<!(?!${MARK})[\\p{L}\\p{N}]${BETWEEN})`;
/** What is written together with an Arabic word, in all spellings of its letters. */
const JOINED = 'وؤۆۇۈفبكکڪگاأإآٱٲٳل';
const WRITTEN_TOGETHER = (() => {
  const [and, by, alef, lam] = ['[وؤۆۇۈف]', '[بكکڪگ]', '[اأإآٱٲٳ]', 'ل'];
  const joined = (...parts: readonly string[]) => parts.join(BETWEEN);
  const article = `(?:(?:${by}${BETWEEN})?${joined(alef, lam)}|${joined(lam, lam)})`;
  return `(?:(?:${and}${BETWEEN})?${article}|(?:${and}${BETWEEN})?(?:${by}|${lam})|${and})?`;
})();

/**
 * Finds texts in which a word begins with a folded word, without folding them: many times faster,
 * for texts whose letters carry no accents but those of Arabic. It may find a little more than
 * {@link tokens} does, never less.
 */
export function patternOf(folded: string): RegExp {
  const letters = [...folded].map((letter) => {
    const others = WRITTEN_FOR.get(letter) ?? letter;
    return `[${others.replace(/[\]\\^-]/g, '\\$&')}]`;
  });
  const first = ARABIC_WORD.test(folded) ? WRITTEN_TOGETHER : '';
  const [begun = ''] = letters;
  // What it may begin with is looked for first: looking back takes longer.
  const ahead = first === '' ? begun : `(?:${begun}|[${JOINED}])`;
  return new RegExp(`(?=${ahead})${AT_BEGINNING}${first}${BETWEEN}${letters.join(BETWEEN)}`, 'iu');
}
