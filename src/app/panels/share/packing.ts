/** The whole timeline as one page, made here: what `masar pack` makes on a command line. */
import { packed } from '../../../draw/html/packed.ts';
import { fontsFor } from '../../../draw/svg/fonts.ts';
import { createLanguage, type Language } from '../../../text/language.ts';
import { loadLocale } from '../../../text/locales/index.ts';
import type { Timeline } from '../../../timeline/types.ts';
import { attributesOf, type Embedded } from './embedding.ts';

/** Events up to which a page is made: it is read in one piece wherever it is opened. */
export const MOST_PACKED_EVENTS = 50_000;

/** The page as text. Rejects where the script that draws it does not arrive. */
export async function packedPage(
  timeline: Timeline,
  spoken: Language,
  embedded: Embedded,
): Promise<string> {
  const { lang } = embedded.choices;
  const language =
    lang === spoken.lang
      ? spoken
      : createLanguage(await loadLocale(lang), { ...spoken.writing, lang });
  return packed({
    timeline,
    language,
    attributes: Object.fromEntries(attributesOf(embedded)),
    fontsFor,
    scriptNamed: async (name) => {
      const answer = await fetch(new URL(`${name}.js`, embedded.site));
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.text();
    },
  });
}
