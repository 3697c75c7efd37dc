/**
 * Bundles: the threads of very many events, one for each pair of lanes, each way, in a stretch of
 * the axis. The heaviest are drawn; how many events the others would tie is told.
 */
import { group } from 'd3-array';
import { type Ties, tiesThatMatch } from '../timeline/ties.ts';
import { countsInBins } from './bins.ts';
import type { Frame } from './frame.ts';
import type { Bundle, CssPx } from './scene.ts';

/** Length of the axis that one bundle stands for. */
const STRETCH: CssPx = 32;
/** Bundles that are drawn in a stretch: more would stand so near each other that they are a grey area. */
const MOST_BUNDLES = 5;
/** Width of a bundle that stands for one event, and how much wider ten times as many are. */
const WIDTH = { least: 0.75, perTen: 0.75 } as const;

/** A lane's place across the axis. */
export interface BundleRow {
  readonly id: string;
  readonly line: CssPx;
  readonly isShown: boolean;
}

export interface BundlesInput {
  readonly ties: readonly Ties[];
  /** All lanes, in the order that ties count them in. */
  readonly rows: readonly BundleRow[];
  readonly frame: Frame;
  /** Where lanes show, across the axis. */
  readonly view: { readonly top: CssPx; readonly bottom: CssPx };
  readonly matched: Uint8Array | null;
}

export interface Bundles {
  readonly bundles: readonly Bundle[];
  /** Ties of lanes in view that are in no bundle that is drawn. */
  readonly left: number;
}

/** One pair's ties in one stretch. */
interface Strand {
  readonly ties: Ties;
  readonly stretch: number;
  readonly count: number;
}

/** The bundles of a window: as many ties as there are between lanes of which one is in view. */
export function layoutBundles(input: BundlesInput): Bundles {
  const { frame } = input;
  const stretches = Math.max(1, Math.floor(Math.abs(frame.end - frame.start) / STRETCH));
  const { strands, left } = heaviest(strandsOf(input, stretches));
  const bundles = [...group(strands, ({ stretch }) => stretch)].flatMap(([stretch, own]) =>
    inPlace(own).map((strand, i) => {
      const share = (i + 0.5) / own.length;
      const x = frame.start + ((stretch + share) / stretches) * (frame.end - frame.start);
      return bundleOf(input, strand, x);
    }),
  );
  return { bundles, left };
}

/** Of all pairs of lanes of which one is in view, what there is in each stretch. */
function strandsOf({ ties: all, rows, frame, matched }: BundlesInput, stretches: number) {
  const strands: Strand[] = [];
  for (const ties of all) {
    if (!rows[ties.from]?.isShown && !rows[ties.to]?.isShown) continue;
    const counts = countsInBins(tiesThatMatch(ties, matched), frame.window, stretches);
    for (let stretch = 0; stretch < stretches; stretch++) {
      const count = counts[stretch] ?? 0;
      if (count > 0) strands.push({ ties, stretch, count });
    }
  }
  return strands;
}

/** The heaviest of each stretch, of one weight the first, and how many ties are in the others. */
function heaviest(all: readonly Strand[]): {
  readonly strands: readonly Strand[];
  readonly left: number;
} {
  let left = 0;
  const strands = [...group(all, ({ stretch }) => stretch).values()].flatMap((own) => {
    const sorted = [...own].sort((a, b) => b.count - a.count);
    for (const { count } of sorted.slice(MOST_BUNDLES)) left += count;
    return sorted.slice(0, MOST_BUNDLES);
  });
  return { strands, left };
}

/** Beside each other in the order of their lanes, so that none changes place as others come. */
const inPlace = (strands: readonly Strand[]): readonly Strand[] =>
  [...strands].sort(
    (a, b) =>
      a.ties.from - b.ties.from ||
      a.ties.to - b.ties.to ||
      Number(a.ties.isDirected) - Number(b.ties.isDirected),
  );

function bundleOf({ rows, view }: BundlesInput, { ties, count }: Strand, x: CssPx): Bundle {
  const from = rows[ties.from];
  const to = rows[ties.to];
  const y1 = from?.line ?? 0;
  const y2 = to?.line ?? 0;
  const within = (y: CssPx) => Math.min(Math.max(y, view.top), view.bottom);
  const hasArrow = ties.isDirected && y2 > view.top && y2 < view.bottom;
  return {
    lanes: [from?.id ?? '', to?.id ?? ''],
    x,
    from: within(y1),
    to: within(y2),
    toward: hasArrow ? (y2 > y1 ? 'down' : 'up') : null,
    width: WIDTH.least + Math.log10(count) * WIDTH.perTen,
    count,
  };
}
