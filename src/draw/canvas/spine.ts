/** The painted part of a spine. Decides nothing: all is in the scene. */

import type { Scene } from '../../layout/scene.ts';
import { columnOfSpine } from '../columns.ts';
import { paintColumns } from './columns.ts';
import type { PaintContext } from './context.ts';
import { paintGround } from './ground.ts';
import { paintBars, paintMarks } from './marks.ts';
import type { CanvasTheme } from './theme.ts';

/** Paints a scene into any 2D context, whose unit is a CSS pixel of the scene. */
export function paintSpine(context: PaintContext, scene: Scene, theme: CanvasTheme): void {
  paintGround(context, scene, theme);
  paintColumns(context, scene.bins, columnOfSpine(scene), theme);
  paintBars(context, scene.marks, scene.axis.along, theme);
  paintMarks(context, scene.marks, theme);
}
