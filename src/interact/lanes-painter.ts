/** Lanes, fetched when they are first looked at. */
import { paintLanes } from '../draw/canvas/lanes.ts';
import { drawLanes } from '../draw/svg/lanes.ts';
import { layoutLanes, shownLanes } from '../layout/lanes.ts';
import type { Painter } from './painter.ts';

export const LANES: Painter = {
  layout: layoutLanes,
  draw: drawLanes,
  paint: () => paintLanes,
  lanes: shownLanes,
};
