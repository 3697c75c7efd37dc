/** A view as the picture needs it: how it is laid out and how it is drawn. */
import type { PaintContext } from '../draw/canvas/context.ts';
import type { CanvasTheme } from '../draw/canvas/theme.ts';
import type { DrawOptions } from '../draw/svg/layers.ts';
import type { ViewInput } from '../layout/input.ts';
import type { Scene } from '../layout/scene.ts';
import type { LaneEvents } from '../timeline/lane-events.ts';
import type { Painting } from './painting.ts';

export interface Painter {
  readonly layout: (input: ViewInput) => Scene;
  readonly draw: (svg: SVGSVGElement, scene: Scene, options: DrawOptions) => void;
  /** Paints what of a scene is too much for elements; the rest is drawn over it. */
  readonly paint: (
    painting: Painting,
  ) => (context: PaintContext, scene: Scene, theme: CanvasTheme) => void;
  /** Lanes in the order they are shown, with their events; null where the view has none. */
  readonly lanes:
    | ((input: Pick<ViewInput, 'timeline' | 'lanes'>) => readonly LaneOfEvents[])
    | null;
}

/** A lane as the keyboard walks it. */
export interface LaneOfEvents {
  readonly id: string;
  readonly events: LaneEvents;
}
