/** Hatches of the ribbon: one a tone, in different directions, so that neighbours differ without colour. */
import { select } from 'd3-selection';

const TONES = 6;
/** Angles in degrees; neighbouring tones cross. */
const ANGLES = [45, -45, 90, 0, 20, -70] as const;

/** Id of a tone's hatch in one drawing; several drawings may be on a page. */
export const hatchId = (drawing: string, tone: number): string => `${drawing}-hatch-${tone}`;

/** Adds the hatches to a drawing once. */
export function defineHatches(svg: SVGSVGElement, drawing: string): void {
  const root = select(svg);
  if (!root.select('defs.hatches').empty()) return;
  const defs = root.insert('defs', ':first-child').attr('class', 'hatches');
  for (let tone = 0; tone < TONES; tone++) {
    const pattern = defs
      .append('pattern')
      .attr('id', hatchId(drawing, tone))
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('width', 6)
      .attr('height', 6)
      .attr('patternTransform', `rotate(${ANGLES[tone] ?? 0})`);
    pattern
      .append('line')
      .attr('class', `hatch tone-${tone}`)
      .attr('x1', 1)
      .attr('x2', 1)
      .attr('y1', 0)
      .attr('y2', 6);
  }
}
