/** A timeline as a page that has everything within, for whoever has the script and the fonts at hand. */
import { describeWindow } from '../../layout/describe.ts';
import { dataLanguagesOf } from '../../layout/input.ts';
import { piecesOf } from '../../records/pieces.ts';
import { readQuickly } from '../../records/quick.ts';
import type { Language } from '../../text/language.ts';
import type { Timeline } from '../../timeline/types.ts';
import { wholeWindow } from '../../timeline/window.ts';
import { summaryList } from './list.ts';
import { onePage } from './one-page.ts';

/** Events that are listed for who runs no scripts. */
const MOST_LISTED = 60;

export interface Packing {
  readonly timeline: Timeline;
  readonly language: Language;
  /** Attributes of the timeline; those that are null are left out. */
  readonly attributes: Readonly<Record<string, string | null>>;
  /** The built script of a name; `masar-one-full` where the data must be mended when they are read. */
  readonly scriptNamed: (name: 'masar-one' | 'masar-one-full') => Promise<string>;
  /** Rules of the fonts that a text needs, each of them within. */
  readonly fontsFor: (text: string) => string | Promise<string>;
}

/** The page as text. */
export async function packed(packing: Packing): Promise<string> {
  const { timeline, language, attributes } = packing;
  const { dataSet, count, events } = timeline;
  const whole = { dataSet, count, at: (index: number) => events.at(index), isWhole: true };
  const data = JSON.stringify(JSON.parse([...piecesOf(whole, 'json')].join('')));
  const title = language.read(dataSet.title, dataLanguagesOf(timeline))?.text ?? '';
  const window = wholeWindow(timeline);
  return onePage({
    lang: language.lang,
    dir: language.dir,
    title,
    description: describeWindow({ timeline, window, language, base: null, matched: null }),
    attributes: { lang: language.lang, ...attributes },
    script: await packing.scriptNamed(readQuickly(data) ? 'masar-one' : 'masar-one-full'),
    data,
    // The words around it are in both scripts, whatever the data are in.
    fonts: await packing.fontsFor(`${data}${title}aء`),
    fallback: summaryList({ timeline, language, window, most: MOST_LISTED, level: 1 }),
  });
}
