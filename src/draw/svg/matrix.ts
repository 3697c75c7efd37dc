/** A matrix of pairs as SVG; the cells' buttons stand over it and belong to the page. */
import { select } from 'd3-selection';
import type { MatrixScene } from '../../layout/matrix.ts';
import type { MatrixArrow, MatrixCell } from '../../layout/matrix-cell.ts';
import { drawRun } from './text.ts';

/** Draws a matrix into its `svg`. */
export function drawMatrix(svg: SVGSVGElement, scene: MatrixScene, textScale: number): void {
  const root = select(svg)
    .attr('viewBox', `0 0 ${scene.width} ${scene.height}`)
    .attr('width', scene.width)
    .attr('height', scene.height);
  if (root.select('g.lines').empty()) {
    for (const part of ['lines', 'cells', 'words']) root.append('g').attr('class', part);
  }
  root
    .select('g.lines')
    .selectAll<SVGLineElement, MatrixScene['lines'][number]>('line')
    .data(scene.lines)
    .join('line')
    .attr('class', (line) => (line.heavy ? 'heavy' : 'light'))
    .attr('x1', (line) => line.x1)
    .attr('y1', (line) => line.y1)
    .attr('x2', (line) => line.x2)
    .attr('y2', (line) => line.y2);
  const cells = root
    .select('g.cells')
    .selectAll<SVGGElement, MatrixCell>('g.pair')
    .data(scene.cells)
    .join('g')
    .attr('class', 'pair');
  cells.selectAll('*').remove();
  cells.each(function (cell) {
    drawCell(this, cell);
  });
  drawRun(
    root
      .select('g.words')
      .selectAll<SVGTextElement, MatrixScene['words'][number]>('text')
      .data(scene.words)
      .join('text'),
    textScale,
  );
}

function drawCell(element: SVGGElement, cell: MatrixCell): void {
  const pair = select(element);
  pair
    .append('rect')
    .attr('class', 'ground')
    .attr('x', cell.box.x + 1)
    .attr('y', cell.box.y + 1)
    .attr('width', cell.box.width - 2)
    .attr('height', cell.box.height - 2);
  for (const side of ['said', 'done'] as const) {
    const bar = cell[side];
    if (!bar) continue;
    pair
      .append('rect')
      .attr('class', side)
      .attr('x', bar.x)
      .attr('y', bar.y)
      .attr('width', bar.width)
      .attr('height', bar.height);
  }
  pair
    .append('line')
    .attr('class', 'middle')
    .attr('x1', cell.middle.x1)
    .attr('y1', cell.middle.y1)
    .attr('x2', cell.middle.x2)
    .attr('y2', cell.middle.y2);
  for (const arrow of cell.arrows) {
    pair.append('path').attr('class', 'done').attr('d', arrowPath(arrow));
  }
  if (cell.ring) {
    pair
      .append('circle')
      .attr('class', 'ring')
      .attr('cx', cell.ring.x)
      .attr('cy', cell.ring.y)
      // The stroke is drawn half inside and half outside of the radius.
      .attr('r', Math.max(1, cell.ring.radius - 0.75));
  }
}

/** A triangle that fills its box and points one way. */
function arrowPath({ box, toward }: MatrixArrow): string {
  const { x, y, width, height } = box;
  switch (toward) {
    case 'left':
      return `M${x},${y + height / 2}L${x + width},${y}V${y + height}Z`;
    case 'right':
      return `M${x + width},${y + height / 2}L${x},${y}V${y + height}Z`;
    case 'up':
      return `M${x + width / 2},${y}L${x + width},${y + height}H${x}Z`;
  }
}
