/** Where the columns of counts stand, for any surface. */
import type { OverviewScene } from '../layout/overview.ts';
import type { Bin, Box, CssPx, LaneBin, Scene } from '../layout/scene.ts';
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
    const { at, size } = stretchOf(bin);
    return isLying
      ? { x: at, y: across, width: size, height: depth }
      : { x: across, y: at, width: depth, height: size };
  };
}

/** Along the axis columns begin and end at whole pixels: they are sharp, and no seam shows between them. */
function stretchOf({ from, to }: Bin): { readonly at: CssPx; readonly size: CssPx } {
  const at = Math.round(Math.min(from, to));
  return { at, size: Math.round(Math.max(from, to)) - at };
}

/** Columns above and below a line that lies. */
function upright(bin: Bin, side: Side, line: CssPx, air: CssPx): Box {
  const { at, size } = stretchOf(bin);
  const height = bin[side];
  const top = { said: line - air - height, done: line + air, line: line - height / 2 };
  return { x: at, y: top[side], width: size, height };
}

export const columnOfLane: ColumnOf<LaneBin> = (bin, side) => upright(bin, side, bin.y, AIR.lane);

export const columnOfOverview =
  ({ middle }: OverviewScene): ColumnOf<Bin> =>
  (bin, side) => {
    const column = upright(bin, side, middle, AIR.overview);
    return { ...column, width: Math.max(1, column.width - BETWEEN) };
  };
