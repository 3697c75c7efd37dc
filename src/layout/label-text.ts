/** The words of labels: whose come first, how they wrap, how they stand in their box. */
import { wrapText } from '../text/ellipsis.ts';
import { dataLanguagesOf, type ViewInput } from './input.ts';
import type { CssPx, Mark, TextRun } from './scene.ts';

/** Events that are tried as labels where there are many: the more marks, the less room for words. */
const MOST_LABELS = 80;
const MANY_TO_LABEL = 200;

/** Those that may speak: selected and focused first, then by importance, then in the timeline's order. */
export function byImportance(input: ViewInput, marks: readonly Mark[]): readonly Mark[] {
  const rank = (mark: Mark) =>
    (mark.selected ? 100 : 0) +
    (mark.focused ? 50 : 0) +
    (input.timeline.columns.importance[mark.index] ?? 0);
  const most = marks.length > MANY_TO_LABEL ? MOST_LABELS : marks.length;
  return [...marks].sort((a, b) => rank(b) - rank(a) || a.index - b.index).slice(0, most);
}

/** The words of a label, wrapped and measured. */
export interface LabelText {
  readonly title: readonly string[];
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly date: readonly string[];
  readonly dateLang: string;
  readonly dateDir: 'ltr' | 'rtl';
  readonly width: CssPx;
  readonly height: CssPx;
  readonly titleBlock: TextBlock;
  readonly dateBlock: TextBlock;
}

interface TextBlock {
  /** Height of one line. */
  readonly line: CssPx;
  /** From one line to the next. */
  readonly pitch: CssPx;
  readonly height: CssPx;
}

/** From line to line over the size of letters: scripts with marks above and below need more. */
const LEADING = { ltr: 1.3, rtl: 1.6 } as const;
/** Where in a line its letters stand. */
const BASELINE = 0.78;

/** Wrapped words remembered before the memory is emptied. */
const MOST_REMEMBERED = 5000;

/** Labels as far as they were asked for with a measure: the same words in every frame of a pan. */
const remembered = new WeakMap<
  ViewInput['measure'],
  {
    readonly timeline: ViewInput['timeline'];
    readonly language: ViewInput['language'];
    readonly texts: Map<string, LabelText>;
  }
>();

/** A label's words at most `most` wide: at most `lines` lines of title, then the date. */
export function labelText(
  input: ViewInput,
  index: number,
  most = Math.min(Math.max(input.width * 0.24, 130), 218) * input.textScale,
  lines = 2,
): LabelText {
  const { timeline, language, measure, textScale } = input;
  let memory = remembered.get(measure);
  if (memory?.timeline !== timeline || memory.language !== language) {
    memory = { timeline, language, texts: new Map() };
    remembered.set(measure, memory);
  }
  const key = `${index} ${most} ${lines} ${textScale}`;
  const known = memory.texts.get(key);
  if (known) return known;
  const text = wrappedText(input, index, most, lines);
  if (memory.texts.size >= MOST_REMEMBERED) memory.texts.clear();
  memory.texts.set(key, text);
  return text;
}

function wrappedText(input: ViewInput, index: number, most: CssPx, lines: number): LabelText {
  const { timeline, language, measure, textScale: scale } = input;
  const event = timeline.events.at(index);
  const when = timeline.whens.at(index);
  const title = event ? language.read(event.title, dataLanguagesOf(timeline)) : null;
  const lang = title?.lang ?? language.lang;
  const measured = (text: string) => measure(text, 'label-title', lang);
  // A pixel is kept on each side, so that rounding up never makes a label wider than its room.
  const room = most - 2;
  const wrapped = wrapText(title?.text ?? event?.id ?? '', room, lines, measured);
  const dated = (text: string) => measure(text, 'label-date', language.lang);
  const date = when ? wrapText(language.when(when, 'short'), room, 2, dated) : [];
  const titleBlock = blockOf(13 * scale, wrapped.length, title?.dir ?? language.dir);
  const dateBlock = blockOf(11.5 * scale, date.length, language.dir);
  return {
    title: wrapped,
    lang,
    dir: title?.dir ?? language.dir,
    date,
    dateLang: language.lang,
    dateDir: language.dir,
    width: Math.ceil(Math.max(0, ...wrapped.map(measured), ...date.map(dated))) + 1,
    height: titleBlock.height + dateBlock.height,
    titleBlock,
    dateBlock,
  };
}

/** Lines of one size under each other: from one to the next the leading of the script. */
function blockOf(size: CssPx, lines: number, dir: 'ltr' | 'rtl'): TextBlock {
  const line = size * LEADING.ltr;
  const pitch = size * LEADING[dir];
  return { line, pitch, height: lines === 0 ? 0 : (lines - 1) * pitch + line };
}

/** A label's lines from the top of its box, held at one edge. */
export function linesIn(
  text: LabelText,
  x: CssPx,
  top: CssPx,
  anchor: 'left' | 'right',
): readonly TextRun[] {
  const titles = text.title.map((line, i) => ({
    text: line,
    lang: text.lang,
    dir: text.dir,
    x,
    y: top + text.titleBlock.pitch * i + text.titleBlock.line * BASELINE,
    anchor,
    style: 'label-title' as const,
  }));
  const dates = text.date.map((line, i) => ({
    text: line,
    lang: text.dateLang,
    dir: text.dateDir,
    x,
    y: top + text.titleBlock.height + text.dateBlock.pitch * i + text.dateBlock.line * BASELINE,
    anchor,
    style: 'label-date' as const,
  }));
  return [...titles, ...dates];
}
