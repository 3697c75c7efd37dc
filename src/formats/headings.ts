/**
 * Columns by what their headings say, in any spelling of either language: `End date`, `end_date`
 * and «تاريخ النهاية» are one column, `title_ar` and «العنوان بالعربية» one in one language.
 */
import { fold } from '../text/fold.ts';

/** Headings that each field goes by, in any spelling that {@link heading} makes one. */
export type ColumnWords<F extends string> = Readonly<Record<F, readonly string[]>>;

/** A column that holds a field in one language. */
export interface LanguageColumn {
  readonly lang: string;
  readonly column: number;
}

export interface Columns<F extends string> {
  /** The column of each field, or −1. */
  at(field: F): number;
  /** The columns that hold a field in a language of their own: `title_ar`, `title_en`. */
  in(field: F): readonly LanguageColumn[];
  /** Fields that were found. */
  readonly found: ReadonlySet<F>;
}

/** A heading as it is compared: folded, without punctuation. */
export const heading = (text: string): string =>
  fold(text.slice(0, 200))
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Names of languages in headings. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['ar', 'ar', 'arabic', 'عربي', 'العربية', 'بالعربية', 'بالعربي', 'عربية'],
      ['en', 'en', 'english', 'إنجليزي', 'الإنجليزية', 'بالإنجليزية', 'بالإنكليزية', 'انكليزي'],
      ['fr', 'fr', 'french', 'فرنسي', 'الفرنسية', 'بالفرنسية'],
      ['tr', 'tr', 'turkish', 'تركي', 'التركية', 'بالتركية'],
      ['ku', 'ku', 'kurdish', 'كردي', 'الكردية', 'بالكردية'],
      ['fa', 'fa', 'persian', 'فارسي', 'الفارسية', 'بالفارسية'],
      ['he', 'he', 'hebrew', 'عبري', 'العبرية', 'بالعبرية'],
      ['ru', 'ru', 'russian', 'روسي', 'الروسية', 'بالروسية'],
    ] as const
  ).flatMap(([tag, ...names]) => names.map((name) => [heading(name), tag] as const)),
);

/** A tag of a language behind a low line, as exports write it: `title_pt-BR`. */
const TAGGED = /^(.+)_([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/;

/** Finds columns by their headings; of two with one meaning, the first is it. */
export function findColumns<F extends string>(
  header: readonly string[],
  words: ColumnWords<F>,
): Columns<F> {
  const fields = new Map<string, F>();
  for (const field in words) {
    for (const word of words[field])
      if (!fields.has(heading(word))) fields.set(heading(word), field);
  }
  const found = new Map<F, number>();
  const languages = new Map<F, LanguageColumn[]>();
  header.forEach((text, column) => {
    const plain = fields.get(heading(text));
    if (plain !== undefined) {
      if (!found.has(plain)) found.set(plain, column);
      return;
    }
    const tagged = inLanguage(text, fields);
    if (!tagged) return;
    const columns = languages.get(tagged.field) ?? [];
    if (!columns.some(({ lang }) => lang === tagged.lang)) {
      columns.push({ lang: tagged.lang, column });
    }
    languages.set(tagged.field, columns);
  });
  return {
    at: (field) => found.get(field) ?? -1,
    in: (field) => languages.get(field) ?? [],
    found: new Set([...found.keys(), ...languages.keys()]),
  };
}

function inLanguage<F extends string>(
  text: string,
  fields: ReadonlyMap<string, F>,
): { readonly field: F; readonly lang: string } | null {
  const tagged = TAGGED.exec(text.trim().slice(0, 200));
  const exact = tagged && fields.get(heading(tagged[1] ?? ''));
  if (tagged && exact !== undefined && exact !== null) {
    return { field: exact, lang: tagged[2] ?? '' };
  }
  const words = heading(text).split(' ');
  const lang = LANGUAGES.get(words.at(-1) ?? '');
  const field = fields.get(words.slice(0, -1).join(' '));
  return lang !== undefined && field !== undefined ? { field, lang } : null;
}
