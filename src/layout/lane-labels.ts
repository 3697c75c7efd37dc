/** Words of events among the lanes: one line beside the mark, each event at most once. */
import { fitText } from '../text/ellipsis.ts';
import { PARTS } from '../timeline/roles.ts';
import { dataLanguagesOf, type ViewInput } from './input.ts';
import { byImportance } from './label-text.ts';
import { type Candidate, type Place, placeLabels } from './labels.ts';
import { boxOfMark } from './marks.ts';
import type { Box, CssPx, EventLabel, Mark, Thread } from './scene.ts';

/** Widest title, at 16 px text. */
const WIDEST: CssPx = 190;
const HEIGHT: CssPx = 15;
/** Between a mark and its words. */
const SPACE: CssPx = 7;

/**
 * Labels in one part of the view.
 *
 * @param marks    all marks of the part
 * @param threads  lines that words keep clear of
 * @param taken    words that are there already
 */
export function layoutLaneLabels(
  input: ViewInput,
  marks: readonly Mark[],
  threads: readonly Thread[],
  taken: readonly Box[],
  bounds: Box,
): readonly EventLabel[] {
  const { timeline, language, measure, textScale: scale } = input;
  const texts = new Map<string, { text: string; lang: string; dir: 'ltr' | 'rtl'; width: CssPx }>();
  const candidates = byImportance(input, speaking(marks)).map((mark): Candidate => {
    const event = timeline.events.at(mark.index);
    const title = event ? language.read(event.title, dataLanguagesOf(timeline)) : null;
    const lang = title?.lang ?? language.lang;
    const measured = (words: string) => measure(words, 'lane-label', lang);
    const text = fitText(title?.text ?? mark.id, WIDEST * scale, measured);
    const width = Math.ceil(measured(text)) + 1;
    texts.set(mark.id, { text, lang, dir: title?.dir ?? language.dir, width });
    return { id: mark.id, places: placesOf(mark, width, HEIGHT * scale, language.dir === 'ltr') };
  });
  const obstacles = [
    ...taken,
    ...marks.map((mark) => boxOfMark(mark, 'x')),
    // Words stand on a halo of their own: a faint thread may pass behind them, not a strong one.
    ...threads
      .filter(({ selected, hovered }) => selected || hovered)
      .map(({ x, from, to }) => ({ x: x - 0.5, y: from, width: 1, height: to - from })),
  ];
  const placed = placeLabels(candidates, bounds, obstacles);
  return speaking(marks).flatMap((mark): EventLabel[] => {
    const place = placed.get(mark.id);
    const text = texts.get(mark.id);
    if (!place || !text) return [];
    const isRight = place.box.x > mark.x;
    return [
      {
        id: mark.id,
        box: place.box,
        stem: place.stem,
        side: mark.side,
        selected: mark.selected,
        lines: [
          {
            text: text.text,
            lang: text.lang,
            dir: text.dir,
            x: isRight ? place.box.x : place.box.x + place.box.width,
            y: place.box.y + place.box.height * 0.78,
            anchor: isRight ? 'left' : 'right',
            style: 'lane-label',
          },
        ],
      },
    ];
  });
}

/** The one mark of each event that speaks for it: of the strongest part, the highest. */
function speaking(marks: readonly Mark[]): readonly Mark[] {
  const best = new Map<string, Mark>();
  const rank = (mark: Mark) => PARTS.indexOf(mark.lane?.part ?? 'named');
  for (const mark of marks) {
    if (!mark.inView || !(mark.matched || mark.selected)) continue;
    const other = best.get(mark.id);
    if (!other || rank(mark) < rank(other) || (rank(mark) === rank(other) && mark.y < other.y)) {
      best.set(mark.id, mark);
    }
  }
  return [...best.values()];
}

function* placesOf(mark: Mark, width: CssPx, height: CssPx, readsRight: boolean): Generator<Place> {
  const y = mark.y - height / 2;
  const stem = { x1: mark.x, y1: mark.y, x2: mark.x, y2: mark.y };
  const right = mark.x + mark.radius + SPACE;
  const left = mark.x - mark.radius - SPACE - width;
  for (const x of readsRight ? [right, left] : [left, right]) {
    yield { box: { x, y, width, height }, stem };
  }
}
