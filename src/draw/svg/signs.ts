/** Signs of parts as data of SVG paths around the origin. */
import type { Selection } from 'd3-selection';
import type { Mark } from '../../layout/scene.ts';
import type { Part } from '../../timeline/roles.ts';
import { type Sign, signOf, traceSign } from '../signs.ts';
import { pathOf } from './path.ts';

/** What a part in an event adds to the mark. */
export function partSigns(
  part: Part,
  r: number,
): readonly { readonly name: Sign; readonly d: string }[] {
  const name = signOf(part);
  return name ? [{ name, d: pathOf((pen) => traceSign(pen, name, r)) }] : [];
}

/** Draws what a lane's actor did in an event on top of its mark. */
export function drawSigns(group: Selection<SVGGElement, Mark, null, undefined>, mark: Mark): void {
  group
    .selectAll<SVGPathElement, ReturnType<typeof partSigns>[number]>('path.sign')
    .data(mark.lane ? partSigns(mark.lane.part, mark.radius) : [])
    .join('path')
    .attr('class', ({ name }) => `sign ${name}`)
    .attr('d', ({ d }) => d);
}
