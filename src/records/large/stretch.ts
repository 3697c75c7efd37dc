/** What the broken stretches of a list hold: the breaks, and the elements that can be told from them. */
import type { Node, ParseError } from 'jsonc-parser';
import { type Break, breaksOf, DEEPEST, MOST_BREAKS } from '../json.ts';
import { surveyOf } from '../locate.ts';
import type { Slip } from './byte-scanner.ts';
import { type ElementPlace, Elements, MARKS } from './elements.ts';
import { parsedLeniently } from './lenient.ts';

/** Bytes of a stretch that are looked at. */
const LONGEST = 1 << 20;

/** A byte a letter, so that offsets are those of the bytes: what is not ASCII is only within strings. */
const decoder = new TextDecoder('latin1');

export interface Mended {
  /** All elements; none of them is a stretch any more. */
  readonly elements: Elements;
  readonly breaks: readonly Slip[];
  /** The ids of elements that a break runs through, where they have one. */
  readonly ids: ReadonlyMap<number, string>;
}

/** Puts in the place of each broken stretch what stands in it. */
export async function mended(bytes: Uint8Array, cut: Elements): Promise<Mended> {
  const ids = new Map<number, string>();
  const breaks: Slip[] = [];
  if (!hasStretches(cut)) return { elements: cut, breaks, ids };
  const { parseTree } = await import('jsonc-parser');
  const treeOf: TreeOf = (text, errors) =>
    parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const elements = new Elements();
  for (let row = 0; row < cut.count; row++) {
    const place = cut.place(row);
    if ((cut.marks(row) & MARKS.stretch) === 0) {
      elements.add(place, cut.fields(row), cut.marks(row));
      continue;
    }
    const around = { hasBefore: row > 0, hasAfter: row < cut.count - 1 };
    const told = stretchOf(bytes, place, around, treeOf);
    for (const { offset, problem } of told.breaks) {
      if (breaks.length < MOST_BREAKS) breaks.push({ at: offset, problem });
    }
    for (const { start, end, isBroken, id } of told.elements) {
      if (id) ids.set(elements.count, textOf(bytes, id));
      elements.add({ start, end }, 0, MARKS.apart | (isBroken ? MARKS.broken : MARKS.slipped));
    }
  }
  return { elements, breaks, ids };
}

function hasStretches(elements: Elements): boolean {
  for (let row = 0; row < elements.count; row++) {
    if ((elements.marks(row) & MARKS.stretch) !== 0) return true;
  }
  return false;
}

type TreeOf = (text: string, errors: ParseError[]) => Node | undefined;

interface Around {
  /** Whether there is an element of the list before the stretch, and after it. */
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

interface Stretch {
  readonly breaks: readonly Break[];
  readonly elements: readonly StretchElement[];
}

interface StretchElement extends ElementPlace {
  readonly isBroken: boolean;
  /** Where its id is written, if it has one. */
  readonly id: ElementPlace | null;
}

function stretchOf(
  bytes: Uint8Array,
  place: ElementPlace,
  around: Around,
  treeOf: TreeOf,
): Stretch {
  const end = Math.min(place.end, place.start + LONGEST);
  // As in a document; the elements on both sides are stood in for by the shortest there is.
  const before = around.hasBefore ? '{"":[0' : '{"":[';
  const isToTheEnd = end === bytes.length;
  const after = isToTheEnd ? '' : around.hasAfter ? '0]}' : ']}';
  const text = `${before}${decoder.decode(bytes.subarray(place.start, end))}${after}`;
  const first = place.start - before.length;
  if (surveyOf(text).deepest > DEEPEST) {
    const whole = { start: place.start, end: place.end, isBroken: true, id: null };
    return {
      breaks: [{ offset: place.start, problem: 'other', isHarmless: false }],
      elements: [whole],
    };
  }
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  // What is wrong behind the stretch follows from what stands there in this text alone.
  const told = breaksOf(text, errors)
    .map((one) => ({ ...one, offset: one.offset + first }))
    .filter(({ offset }) => offset < end || (offset === end && end === place.end));
  const isTold = told.some(({ isHarmless }) => !isHarmless);
  // Where nothing within is wrong, a bracket is missing at its end.
  const breaks = isTold ? told : [...told, { offset: end, problem: 'end', isHarmless: false }];
  const harms = breaks.filter(({ isHarmless }) => !isHarmless).map(({ offset }) => offset);
  let harm = 0;
  const list = root?.children?.[0]?.children?.[1]?.children ?? [];
  const elements = list
    .map((node) => ({ node, start: node.offset + first, end: node.offset + node.length + first }))
    .filter(({ start }) => start >= place.start && start < end)
    .map(({ node, ...at }, i, { length }): StretchElement => {
      // Both are in the order of the text.
      while ((harms[harm] ?? end) < at.start) harm += 1;
      // What is open at the end of the text, or of what is looked at, goes on to there.
      const isOpen = i === length - 1 && (isToTheEnd || at.end > end);
      const next = harms[harm];
      return {
        start: at.start,
        end: Math.min(at.end, end),
        isBroken: next !== undefined && (next < at.end || isOpen),
        id: idOf(node, first),
      };
    });
  return { breaks, elements };
}

/** Where the id of an object is written. */
function idOf(node: Node, first: number): ElementPlace | null {
  if (node.type !== 'object') return null;
  const property = node.children?.find(({ children }) => children?.[0]?.value === 'id');
  const id = property?.children?.[1];
  if (id?.type !== 'string') return null;
  return { start: id.offset + first, end: id.offset + id.length + first };
}

function textOf(bytes: Uint8Array, place: ElementPlace): string {
  const value = parsedLeniently(bytes, place);
  return typeof value === 'string' ? value : '';
}
