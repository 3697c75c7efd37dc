/** The language of what a command makes. */
import { createLanguage, type Language } from '../text/language.ts';
import { chooseLocale, loadLocale } from '../text/locales/index.ts';
import type { Numerals } from '../text/types.ts';
import type { Timeline } from '../timeline/types.ts';

/** The one asked for; else English where the data have it, and their own first where not. */
export async function languageFor(
  { dataSet }: Timeline,
  { lang, numerals }: { readonly lang: string | null; readonly numerals: Numerals },
): Promise<Language> {
  const ofData = dataSet.languages ?? [];
  const isEnglish = ofData.length === 0 || ofData.some((one) => /^en\b/i.test(one));
  const chosen = lang ?? chooseLocale(isEnglish ? ['en'] : ofData);
  return createLanguage(await loadLocale(chosen), {
    lang: chosen,
    numerals,
    months: 'levantine',
    hijri: false,
  });
}
