/** The names on the rows of a matrix, each with its number, in the room they are given. */
import { fitText } from '../text/ellipsis.ts';
import type { Language } from '../text/language.ts';
import type { Timeline } from '../timeline/types.ts';
import { dataLanguagesOf } from './input.ts';
import type { CssPx, MeasureText, TextRun } from './scene.ts';

/** Share of the width that names may take, and what they get in any case. */
const MOST_OF_WIDTH = 0.34;
const LEAST: CssPx = 90;
const GAP: CssPx = 6;

export interface NamesInput {
  readonly timeline: Timeline;
  readonly language: Language;
  readonly measure: MeasureText;
  readonly textScale: number;
  readonly width: CssPx;
}

export interface MatrixNames {
  /** Room for the numbers before the names. */
  readonly numbers: CssPx;
  /** Room for numbers and names, with the gaps after each. */
  readonly room: CssPx;
  /** An actor's name, cut to its room, from an edge on a baseline. */
  readonly runOf: (actor: string, x: CssPx, y: CssPx) => TextRun;
}

/** Measures the names of some actors and makes room for them. */
export function layoutNames(input: NamesInput, actors: readonly string[]): MatrixNames {
  const { timeline, language, measure, textScale, width } = input;
  const nameOf = (actor: string) => {
    const found = language.read(timeline.actors.get(actor)?.name, dataLanguagesOf(timeline));
    return found && found.text !== ''
      ? found
      : { text: actor, lang: language.lang, dir: language.dir };
  };
  const widthOf = (text: string, lang: string) => measure(text, 'note', lang);
  const widest = actors.reduce((most, actor) => {
    const { text, lang } = nameOf(actor);
    return Math.max(most, widthOf(text, lang));
  }, 0);
  const gap = GAP * textScale;
  const numbers = measure(language.number(actors.length), 'tick', language.lang) + gap;
  const room = Math.ceil(Math.min(widest, Math.max(LEAST * textScale, width * MOST_OF_WIDTH)));
  return {
    numbers,
    room: Math.ceil(numbers + room + gap),
    runOf: (actor, x, y) => {
      const { text, lang, dir } = nameOf(actor);
      return {
        text: fitText(text, room, (part) => widthOf(part, lang)),
        lang,
        dir,
        x,
        y,
        anchor: language.dir === 'ltr' ? 'left' : 'right',
        style: 'note',
      };
    },
  };
}
