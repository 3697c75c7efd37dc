/** Hatches as SVG patterns. */
import { select } from 'd3-selection';
import { HATCH } from '../hatch.ts';

/** Id of a tone's hatch in one drawing; several drawings may be on a page. */
export const hatchId = (drawing: string, tone: number): string => `${drawing}-hatch-${tone}`;

/** Adds the hatches to a drawing once. */
export function defineHatches(svg: SVGSVGElement, drawing: string): void {
  const root = select(svg);
  if (!root.select('defs.hatches').empty()) return;
  const defs = root.insert('defs', ':first-child').attr('class', 'hatches');
  for (const [tone, angle] of HATCH.angles.entries()) {
    const pattern = defs
      .append('pattern')
      .attr('id', hatchId(drawing, tone))
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('width', HATCH.pitch)
      .attr('height', HATCH.pitch)
      .attr('patternTransform', `rotate(${angle})`);
    pattern
      .append('line')
      .attr('class', `hatch tone-${tone}`)
      .attr('x1', HATCH.width / 2)
      .attr('x2', HATCH.width / 2)
      .attr('y1', 0)
      .attr('y2', HATCH.pitch);
  }
}
