/** The overview strip on a canvas: its ground and its counts. */

import type { OverviewScene } from '../../layout/overview.ts';
import { columnOfOverview } from '../columns.ts';
import { paintColumns } from './columns.ts';
import type { PaintContext } from './context.ts';
import type { CanvasTheme } from './theme.ts';

const CORNER = 4;

export function paintOverview(
  context: PaintContext,
  scene: OverviewScene,
  theme: CanvasTheme,
): void {
  const { width, strip } = scene;
  context.fillStyle = theme.sunken;
  context.beginPath();
  context.roundRect(0, 0, width, strip, CORNER);
  context.fill();
  paintColumns(context, scene.bins, columnOfOverview(scene), theme);
}
