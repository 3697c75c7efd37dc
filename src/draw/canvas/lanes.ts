/** The painted part of lanes. Decides nothing: all is in the scene. */

import type { Flow, LanesPart, LifeLine, Scene } from '../../layout/scene.ts';
import { columnOfLane } from '../columns.ts';
import { paintColumns } from './columns.ts';
import type { PaintContext } from './context.ts';
import { paintGround } from './ground.ts';
import { crisp, paintLines } from './lines.ts';
import { paintBars, paintMarks } from './marks.ts';
import type { CanvasTheme } from './theme.ts';
import { paintBundles, paintThreads } from './ties.ts';

/** Paints a scene of lanes into any 2D context, whose unit is a CSS pixel of the scene. */
export function paintLanes(context: PaintContext, scene: Scene, theme: CanvasTheme): void {
  const { lanes } = scene;
  if (!lanes) return;
  paintGround(context, scene, theme);
  paintBundles(context, lanes.bundles, theme);
  paintThreads(context, lanes.threads, lanes.isCrowded, theme);
  // Pinned lanes stand over those that scroll.
  for (const part of lanes.parts.toReversed()) paintPart(context, part, theme);
}

function paintPart(context: PaintContext, part: LanesPart, theme: CanvasTheme): void {
  const { clip } = part;
  if (clip.width <= 0 || clip.height <= 0) return;
  context.save();
  context.beginPath();
  context.rect(clip.x, clip.y, clip.width, clip.height);
  context.clip();
  paintLives(context, part.lines, theme);
  paintLines(context, part.bonds, { colour: theme.bond, width: 3.5 });
  paintFlows(context, part.flows, theme);
  paintColumns(context, part.bins, columnOfLane, theme);
  paintBars(context, part.marks, 'x', theme);
  paintMarks(context, part.marks, theme);
  context.restore();
}

function paintLives(context: PaintContext, lines: readonly LifeLine[], theme: CanvasTheme): void {
  const look = { colour: theme.ruleStrong, width: 1 };
  paintLines(context, lines.filter(({ isAlive }) => isAlive).map(crisp), look);
  paintLines(context, lines.filter(({ isAlive }) => !isAlive).map(crisp), {
    ...look,
    dashes: [1, 5],
  });
}

function paintFlows(context: PaintContext, flows: readonly Flow[], theme: CanvasTheme): void {
  context.strokeStyle = theme.bond;
  context.lineWidth = 2;
  context.beginPath();
  for (const { x1, y1, x2, y2 } of flows) {
    const middle = (x1 + x2) / 2;
    context.moveTo(x1, y1);
    context.bezierCurveTo(middle, y1, middle, y2, x2, y2);
  }
  context.stroke();
}
