/**
 * The words beside an upright spine: in one line where marks are few, pushed outward where they
 * are many, and only there.
 */
import type { ViewInput } from './input.ts';
import { byImportance, type LabelText, labelText, linesIn } from './label-text.ts';
import { type Candidate, type Place, placeLabels } from './labels.ts';
import { boxOfMark } from './marks.ts';
import type { Box, CssPx, EventLabel, Mark } from './scene.ts';

/** Air between marks and the column of words. */
const COLUMN_GAP: CssPx = 7;
/** How far a label may stand from its mark along the axis, and in which steps. */
const SHIFT = { most: 64, step: 8 } as const;
/** Least width of a column of words, at 16 px text. */
const LEAST_COLUMN: CssPx = 70;
/** Widths at which words are wrapped, so that not every pixel asks for a wrapping of its own. */
const WRAP_STEP: CssPx = 4;

/** Where words of one side may stand: outward from an edge of the ribbon. */
export interface Column {
  /** The nearest that words come, so that they stand in one line where marks are few. */
  readonly edge: CssPx;
  /** Which way is outward, in pixels. */
  readonly way: 1 | -1;
  /** The furthest out that words may reach. */
  readonly end: CssPx;
}

/** How far out, on one side, the marks between two heights reach. */
type Silhouette = (top: CssPx, bottom: CssPx) => CssPx;

/** Height of a step of a silhouette. */
const SILHOUETTE_STEP: CssPx = 6;

function silhouetteOf({ edge, way }: Column, marks: readonly Box[], height: CssPx): Silhouette {
  const out = new Float64Array(Math.ceil(height / SILHOUETTE_STEP) + 1).fill(edge);
  const stepOf = (y: CssPx) =>
    Math.min(Math.max(Math.floor(y / SILHOUETTE_STEP), 0), out.length - 1);
  for (const box of marks) {
    const far = way > 0 ? box.x + box.width : box.x;
    for (let i = stepOf(box.y); i <= stepOf(box.y + box.height); i++) {
      const known = out[i] ?? edge;
      out[i] = way > 0 ? Math.max(known, far) : Math.min(known, far);
    }
  }
  return (top, bottom) => {
    let reach = edge;
    for (let i = stepOf(top); i <= stepOf(bottom); i++) {
      const known = out[i] ?? edge;
      reach = way > 0 ? Math.max(reach, known) : Math.min(reach, known);
    }
    return reach;
  };
}

/** A label's place with the words as they are wrapped there. */
interface WordedPlace extends Place {
  readonly text: LabelText;
}

/** Labels of both sides, as many as have room. */
export function layoutUprightLabels(
  input: ViewInput,
  marks: readonly Mark[],
  columns: Readonly<Record<'said' | 'done', Column>>,
  bounds: Box,
  dates: readonly Box[],
): readonly EventLabel[] {
  return (['said', 'done'] as const).flatMap((side) => {
    const column = columns[side];
    const onSide = marks.filter((mark) => mark.side === side);
    const boxes = onSide.map((mark) => boxOfMark(mark, 'y'));
    const silhouette = silhouetteOf(column, boxes, input.height);
    const worded = new Map<Place, LabelText>();
    const candidates = byImportance(
      input,
      onSide.filter((mark) => mark.inView && (mark.matched || mark.selected)),
    ).map(
      (mark): Candidate => ({
        id: mark.id,
        places: (function* () {
          for (const place of placesOf(input, mark, column, silhouette)) {
            worded.set(place, place.text);
            yield place;
          }
        })(),
      }),
    );
    const placed = placeLabels(candidates, bounds, dates);
    return onSide.flatMap((mark) => {
      const place = placed.get(mark.id);
      const text = place && worded.get(place);
      if (!place || !text) return [];
      const anchor = column.way > 0 ? ('left' as const) : ('right' as const);
      const { box, stem } = place;
      return [
        {
          id: mark.id,
          box,
          stem,
          side,
          selected: mark.selected,
          lines: linesIn(text, anchor === 'left' ? box.x : box.x + box.width, box.y, anchor),
        },
      ];
    });
  });
}

/**
 * Beside the mark first, then a little later or earlier, each time as near to the ribbon as
 * the marks of that height allow: a burst pushes only its own words outward.
 */
function* placesOf(
  input: ViewInput,
  mark: Mark,
  column: Column,
  silhouette: Silhouette,
): Generator<WordedPlace> {
  const { textScale: scale } = input;
  const { way, end } = column;
  // Large words need more lines of fewer letters, and more ways to stand aside.
  const isLarge = scale > 1.4;
  const least = LEAST_COLUMN * (isLarge ? scale * 0.62 : scale);
  const lines = isLarge ? 5 : 3;
  const most = SHIFT.most * scale;
  const from = mark.x + way * mark.radius;
  const wrap = (room: CssPx): LabelText =>
    labelText(input, mark.index, Math.floor(room / WRAP_STEP) * WRAP_STEP, lines);
  for (let shift = 0; shift <= most; shift += SHIFT.step) {
    for (const by of shift === 0 ? [0] : [shift, -shift]) {
      const first = mark.y - 8.5 * scale + by;
      // The height depends on the width and the width on what stands beside it: once is enough.
      let text: LabelText | null = null;
      let at = 0;
      let reach: CssPx = 17 * scale * 2;
      for (let turn = 0; turn < 2; turn++) {
        at = silhouette(first, first + reach) + way * COLUMN_GAP;
        const width = (end - at) * way;
        text = width < least ? null : wrap(width);
        if (!text) break;
        reach = text.height;
      }
      if (!text || (silhouette(first, first + reach) + way * COLUMN_GAP - at) * way > 0) continue;
      yield {
        text,
        box: { x: way > 0 ? at : at - text.width, y: first, width: text.width, height: reach },
        stem: { x1: from, y1: mark.y, x2: at - way * 3, y2: first + text.titleBlock.line * 0.5 },
      };
    }
  }
}
