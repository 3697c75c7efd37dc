import { markPath } from '../../draw/svg/shapes.ts';
import type { Side, Stance } from '../../records/schema.ts';

/** The mark of an event, as small as a letter. */
export function MarkShape({
  side,
  stance = 'opens',
}: {
  readonly side: Side;
  readonly stance?: Stance;
}) {
  const isHollow = side === 'said' && stance === 'closes';
  return (
    <svg className="mark-shape" viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">
      <g className={`mark ${side} ${isHollow ? 'hollow' : 'filled'}`}>
        <path className="shape" d={markPath(side, 5.5)} />
      </g>
    </svg>
  );
}
