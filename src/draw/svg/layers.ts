/** Layers of a drawing: groups in a fixed order, kept between frames. */
import { type Selection as D3Selection, select } from 'd3-selection';
import { write } from './write.ts';

export type Layer = D3Selection<SVGGElement, unknown, null, undefined>;

export interface DrawOptions {
  /** Prefix of ids in this drawing, unique on the page. */
  readonly drawing: string;
  /** The reader's text size over 16 px. */
  readonly textScale: number;
  /** Whether names that stand beside the drawing on the page are drawn too. */
  readonly isAlone?: boolean;
  /** Whether a canvas below the drawing shows the ground, and what stands on it and is not here. */
  readonly isOverCanvas?: boolean;
}

/** The groups of these names in an element, made where they are missing. */
export function layersIn<Name extends string>(
  parent: SVGElement,
  names: readonly Name[],
): (name: Name) => Layer {
  const root = select(parent);
  for (const name of names) {
    if (root.select(`:scope > g.${name}`).empty()) {
      root.append('g').attr('class', name).attr('role', 'presentation');
    }
  }
  return (name) => root.select<SVGGElement>(`:scope > g.${name}`);
}

/** Sizes the drawing; what another view left in it goes. */
export function prepare(
  svg: SVGSVGElement,
  kind: string,
  { width, height }: { readonly width: number; readonly height: number },
  { isOverCanvas = false }: DrawOptions,
): void {
  if (svg.dataset.drawn !== kind) {
    svg.replaceChildren();
    svg.dataset.drawn = kind;
  }
  write(svg, 'data-is-over-canvas', String(isOverCanvas));
  write(svg, 'width', width);
  write(svg, 'height', height);
  write(svg, 'viewBox', `0 0 ${width} ${height}`);
}
