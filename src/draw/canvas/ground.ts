/** What marks and counts stand on, on a canvas: tints of phases, the grid, the ribbon. */

import { group } from 'd3-array';
import type { Box, RibbonArea, Scene } from '../../layout/scene.ts';
import { ribbonEdges } from '../edges.ts';
import { HATCH } from '../hatch.ts';
import type { PaintContext } from './context.ts';
import { crisp, paintLines } from './lines.ts';
import type { CanvasTheme } from './theme.ts';

export function paintGround(context: PaintContext, scene: Scene, theme: CanvasTheme): void {
  paintTints(context, scene, theme);
  paintGrid(context, scene, theme);
  paintAreas(context, scene.ribbon.areas, theme);
  paintLines(context, ribbonEdges(scene).map(crisp), { colour: theme.inkSoft, width: 1 });
}

function paintTints(context: PaintContext, { phases }: Scene, theme: CanvasTheme): void {
  context.fillStyle = theme.phase;
  for (const { box, selected } of phases) {
    context.globalAlpha = selected ? 0.8 : 0.35;
    fillBox(context, box);
  }
  context.globalAlpha = 1;
}

function paintGrid(context: PaintContext, { ticks }: Scene, theme: CanvasTheme): void {
  const lines = group(ticks, ({ level }) => level);
  const linesOf = (level: 'minor' | 'major') =>
    (lines.get(level) ?? []).map(({ line }) => crisp(line));
  paintLines(context, linesOf('minor'), { colour: theme.rule, width: 1 });
  paintLines(context, linesOf('major'), { colour: theme.ruleStrong, width: 1, opacity: 0.55 });
}

function paintAreas(context: PaintContext, areas: readonly RibbonArea[], theme: CanvasTheme): void {
  for (const { box, knowledge, tone } of areas) {
    if (knowledge === 'between') {
      paintHatch(context, box, tone, theme);
      continue;
    }
    context.fillStyle = theme.tones[tone] ?? theme.ink;
    fillBox(context, box);
  }
}

/** Parallel strips across a box, at the tone's angle; counted from the drawing's origin, so that areas join. */
function paintHatch(context: PaintContext, box: Box, tone: number, theme: CanvasTheme): void {
  const angle = ((HATCH.angles[tone] ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ] as const;
  const across = corners.map(([x, y]) => x * cos + y * sin);
  const along = corners.map(([x, y]) => y * cos - x * sin);
  const [top, bottom] = [Math.min(...along), Math.max(...along)];
  const last = Math.max(...across);
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.rotate(angle);
  context.fillStyle = theme.hatches[tone] ?? theme.ink;
  for (let at = Math.floor(Math.min(...across) / HATCH.pitch) * HATCH.pitch; at < last; ) {
    context.fillRect(at, top, HATCH.width, bottom - top);
    at += HATCH.pitch;
  }
  context.restore();
}

const fillBox = (context: PaintContext, { x, y, width, height }: Box): void =>
  context.fillRect(x, y, Math.max(0, width), Math.max(0, height));
