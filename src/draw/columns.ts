/** Where the columns of counts stand, for any surface. */
import type { OverviewScene } from '../layout/overview.ts';
import type { Bin, Box, LaneBin, Scene } from '../layout/scene.ts';
import type { Side } from '../records/schema.ts';

/** A column's box on one side of the line. */
export type ColumnOf<B extends Bin> = (bin: B, side: Side) => Box;

/** Air between a column and the line it stands on. */
const AIR = { lane: 1, overview: 1.5 } as const;
/** Air between neighbouring columns of the overview. */
const BETWEEN = 1;

/** Columns of a spine stand outward from its ribbon; what is counted on the line lies along its middle. */
export function columnOfSpine({ ribbon: { box }, axis, direction }: Scene): ColumnOf<Bin> {
  const isLying = axis.along === 'x';
  // Words are above a lying spine, and where reading begins on a standing one.
  const wordsFirst = isLying || direction === 'ltr';
  const [near, far] = isLying ? [box.y, box.y + box.height] : [box.x, box.x + box.width];
  return (bin, side) => {
    const isBefore = (side === 'said') === wordsFirst;
    const depth = bin[side];
    const across = side === 'line' ? (near + far - depth) / 2 : isBefore ? near - depth : far;
    const along = Math.min(bin.from, bin.to);
    const size = Math.abs(bin.to - bin.from);
    return isLying
      ? { x: along, y: across, width: size, height: depth }
      : { x: across, y: along, width: depth, height: size };
  };
}

/** Columns above and below a line that lies. */
const upright =
  (line: number, air: number, between: number) =>
  (bin: Bin, side: Side): Box => ({
    x: Math.min(bin.from, bin.to) + between / 2,
    width: Math.max(1, Math.abs(bin.to - bin.from) - between),
    y: side === 'said' ? line - air - bin.said : side === 'done' ? line + air : line - bin.line / 2,
    height: bin[side],
  });

export const columnOfLane: ColumnOf<LaneBin> = (bin, side) =>
  upright(bin.y, AIR.lane, 0)(bin, side);

export const columnOfOverview = ({ middle }: OverviewScene): ColumnOf<Bin> =>
  upright(middle, AIR.overview, BETWEEN);
