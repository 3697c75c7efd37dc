/** The whole timeline as one page, made here: what `masar pack` makes on a command line. */
import { summaryList } from '../../../draw/html/list.ts';
import { onePage } from '../../../draw/html/one-page.ts';
import { fontsFor } from '../../../draw/svg/fonts.ts';
import { describeWindow } from '../../../layout/describe.ts';
import { piecesOf } from '../../../records/pieces.ts';
import { readQuickly } from '../../../records/quick.ts';
import { createLanguage, type Language } from '../../../text/language.ts';
import { loadLocale } from '../../../text/locales/index.ts';
import type { Timeline } from '../../../timeline/types.ts';
import { wholeWindow } from '../../../timeline/window.ts';
import { attributesOf, type Embedded } from './embedding.ts';

/** Events that are listed for who runs no scripts. */
const MOST_LISTED = 60;
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
  const { dataSet, count, events } = timeline;
  const written = { dataSet, count, at: (index: number) => events.at(index), isWhole: true };
  const data = JSON.stringify(JSON.parse([...piecesOf(written, 'json')].join('')));
  const script = await scriptNamed(
    readQuickly(data) ? 'masar-one.js' : 'masar-one-full.js',
    embedded.site,
  );
  const window = wholeWindow(timeline);
  return onePage({
    lang: language.lang,
    dir: language.dir,
    title: embedded.title,
    description: describeWindow({ timeline, window, language, base: null, matched: null }),
    attributes: Object.fromEntries(attributesOf(embedded)),
    script,
    data,
    fonts: await fontsFor(`${data}${embedded.title}aء`),
    fallback: summaryList({ timeline, language, window, most: MOST_LISTED, level: 1 }),
  });
}

async function scriptNamed(name: string, site: string): Promise<string> {
  const answer = await fetch(new URL(name, site));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.text();
}
