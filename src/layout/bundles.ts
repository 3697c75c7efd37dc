/**
 * Bundles: the threads of very many events, one for each pair of lanes, each way, in a stretch of
 * the axis. The heaviest are drawn; how many events the others would tie is told.
 */
import { group } from 'd3-array';
import type { Sorted } from '../timeline/sorted.ts';
import { type Ties, tiesThatMatch } from '../timeline/ties.ts';
import { countsInBins } from './bins.ts';
import type { Frame } from './frame.ts';
import type { Bundle, CssPx } from './scene.ts';

/** Length of the axis that one bundle stands for. */
const STRETCH: CssPx = 32;
/** Bundles that are drawn. */
const MOST_BUNDLES = 300;
/** Width of a bundle that stands for one event, and how much wider ten times as many are. */
const WIDTH = { least: 1, perTen: 1.25 } as const;

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
  const { frame, rows } = input;
  const stretches = Math.max(1, Math.floor(Math.abs(frame.end - frame.start) / STRETCH));
  const strands = input.ties.flatMap((ties): readonly Strand[] => {
    if (!rows[ties.from]?.isShown && !rows[ties.to]?.isShown) return [];
    return strandsOf(ties, tiesThatMatch(ties, input.matched), frame, stretches);
  });
  // The heaviest first; those of one weight in the order of lanes and time.
  const drawn = [...strands].sort((a, b) => b.count - a.count).slice(0, MOST_BUNDLES);
  const byStretch = group(drawn, ({ stretch }) => stretch);
  const bundles = [...byStretch].flatMap(([stretch, own]) =>
    inPlace(own).flatMap((strand, i) => {
      const share = (i + 0.5) / own.length;
      const x = frame.start + ((stretch + share) / stretches) * (frame.end - frame.start);
      return bundleOf(input, strand, x) ?? [];
    }),
  );
  const sum = (all: readonly { readonly count: number }[]) =>
    all.reduce((total, { count }) => total + count, 0);
  return { bundles, left: sum(strands) - sum(bundles) };
}

function strandsOf(
  ties: Ties,
  sorted: Sorted,
  { window }: Frame,
  stretches: number,
): readonly Strand[] {
  return Array.from(countsInBins(sorted, window, stretches)).flatMap((count, stretch) =>
    count > 0 ? [{ ties, stretch, count }] : [],
  );
}

/** Beside each other in the order of their lanes, so that none changes place as others come. */
const inPlace = (strands: readonly Strand[]): readonly Strand[] =>
  [...strands].sort(
    (a, b) =>
      a.ties.from - b.ties.from ||
      a.ties.to - b.ties.to ||
      Number(a.ties.isDirected) - Number(b.ties.isDirected),
  );

function bundleOf({ rows, view }: BundlesInput, { ties, count }: Strand, x: CssPx): Bundle | null {
  const from = rows[ties.from];
  const to = rows[ties.to];
  if (!from || !to) return null;
  const within = (y: CssPx) => Math.min(Math.max(y, view.top), view.bottom);
  const isDown = to.line > from.line;
  const hasArrow = ties.isDirected && to.line > view.top && to.line < view.bottom;
  return {
    lanes: [from.id, to.id],
    x,
    from: within(from.line),
    to: within(to.line),
    toward: hasArrow ? (isDown ? 'down' : 'up') : null,
    width: WIDTH.least + Math.log10(count) * WIDTH.perTen,
    count,
  };
}
