import type { Box } from '../../../layout/scene.ts';

interface TogetherProps {
  readonly box: Box;
  /** In the reader's digits. */
  readonly count: string;
}

/** How many places stand together. */
export function Together({ box: { x, y, width, height }, count }: TogetherProps) {
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={height / 2} />
      <text x={x + width / 2} y={y + height / 2} dominantBaseline="central" textAnchor="middle">
        {count}
      </text>
    </g>
  );
}
