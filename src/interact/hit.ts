/** What lies under a point of the picture. */
import type { Scene } from '../layout/scene.ts';
import { barAround, nearestMark } from './near.ts';

export type Hit =
  | {
      readonly kind: 'event';
      readonly id: string;
      readonly index: number;
      /** The lane of the mark, where there are lanes. */
      readonly lane?: string | undefined;
    }
  | { readonly kind: 'observation'; readonly id: string }
  | { readonly kind: 'phase'; readonly id: string };

/** Half a pointer target's least size (WCAG 2.2, 2.5.8: 24 CSS px). */
const TARGET = 12;

/**
 * The nearest mark close by, else the label there, else the nearest mark a finger reaches, else
 * the share, the bar or the phase there: a neighbour's mark never takes what words were touched for.
 */
export function hitAt(scene: Scene, x: number, y: number, reach = TARGET): Hit | null {
  return (
    markAt(scene, x, y, Math.min(reach, TARGET)) ??
    labelAt(scene, x, y) ??
    markAt(scene, x, y, reach) ??
    shareAt(scene, x, y, reach) ??
    barAt(scene, x, y) ??
    phaseAt(scene, x, y)
  );
}

function markAt(scene: Scene, x: number, y: number, reach: number): Hit | null {
  const mark = nearestMark(scene, x, y, reach);
  return mark && { kind: 'event', id: mark.id, index: mark.index, lane: mark.lane?.id };
}

function labelAt(scene: Scene, x: number, y: number): Hit | null {
  const label = scene.labels.find(
    ({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
  const mark = label && scene.marks.find(({ id }) => id === label.id);
  return mark ? { kind: 'event', id: mark.id, index: mark.index } : null;
}

function shareAt(scene: Scene, x: number, y: number, reach: number): Hit | null {
  let best: Hit | null = null;
  let nearest = reach;
  for (const tick of scene.ribbon.ticks) {
    const box = tick.labelBox;
    if (box && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) {
      return { kind: 'observation', id: tick.observation };
    }
    const distance = distanceToLine(tick.line, x, y);
    if (distance >= nearest) continue;
    nearest = distance;
    best = { kind: 'observation', id: tick.observation };
  }
  return best;
}

function barAt(scene: Scene, x: number, y: number): Hit | null {
  const mark = barAround(scene, x, y);
  return mark && { kind: 'event', id: mark.id, index: mark.index };
}

function phaseAt(scene: Scene, x: number, y: number): Hit | null {
  const phase = scene.phases.find(
    ({ strip }) =>
      x >= strip.x && x <= strip.x + strip.width && y >= strip.y && y <= strip.y + strip.height,
  );
  return phase ? { kind: 'phase', id: phase.id } : null;
}

function distanceToLine(
  line: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number },
  x: number,
  y: number,
): number {
  const dx = line.x2 - line.x1;
  const dy = line.y2 - line.y1;
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - line.x1) * dx + (y - line.y1) * dy) / length));
  return Math.hypot(x - (line.x1 + t * dx), y - (line.y1 + t * dy));
}
