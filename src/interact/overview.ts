/** The overview with its brush: draw a window, drag it, or pull its handles. */
import { type BrushBehavior, type BrushSelection, brushX, type D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';
import { drawOverview } from '../draw/svg/overview.ts';
import { instantAt } from '../layout/frame.ts';
import { layoutOverview, type OverviewInput, type OverviewScene } from '../layout/overview.ts';
import { epochMs, type TimeWindow } from '../time/types.ts';
import { paintedPart } from './painting.ts';
import type { Surface } from './surface.ts';
import { watchTextSize } from './text-size.ts';

export interface OverviewHost {
  readonly input: () => Pick<
    OverviewInput,
    'timeline' | 'window' | 'language' | 'direction' | 'matched'
  > | null;
  readonly move: (window: TimeWindow, movement: 'moving' | 'settled') => void;
}

/** Width of a handle's target for a pointer and for a finger, in CSS pixels. */
const HANDLE = { fine: 14, coarse: 44 } as const;
/** Stretches with counts above which these are painted: so many more elements cost every frame of a brush. */
const MOST_COLUMNS = 150;
/** A narrower brush than this is a click: the window goes there and keeps its width. */
const CLICK_PX = 4;

/** Draws onto a surface of its own and moves the window when the brush is used. */
export function createOverview(
  { svg, canvas }: Surface,
  host: OverviewHost,
): { readonly update: () => void; readonly stop: () => void } {
  let frame = 0;
  let scene: OverviewScene | null = null;
  let size = sizeOf(svg);
  let brushed = '';
  let isBrushing = false;
  let isStopped = false;
  const coarse = matchMedia('(pointer: coarse)');

  const brush: BrushBehavior<unknown> = brushX<unknown>()
    .on('start', (event: D3BrushEvent<unknown>) => {
      if (event.sourceEvent) isBrushing = true;
    })
    .on('brush', (event: D3BrushEvent<unknown>) => moved(event, 'moving'))
    .on('end', (event: D3BrushEvent<unknown>) => {
      if (!event.sourceEvent) return;
      isBrushing = false;
      moved(event, 'settled');
      update();
    });

  function moved(event: D3BrushEvent<unknown>, movement: 'moving' | 'settled'): void {
    const input = host.input();
    if (!event.sourceEvent || !scene || !input) return;
    const selection = extentOf(event.selection);
    if (selection && selection[1] - selection[0] >= CLICK_PX) {
      const a = instantAt(scene.frame, selection[0]);
      const b = instantAt(scene.frame, selection[1]);
      host.move({ from: epochMs(Math.min(a, b)), to: epochMs(Math.max(a, b)) }, movement);
      return;
    }
    if (movement !== 'settled') return;
    const pixel = selection?.[0] ?? pointerPixel(event.sourceEvent);
    if (pixel === null) return;
    const middle = instantAt(scene.frame, pixel);
    const half = (input.window.to - input.window.from) / 2;
    host.move({ from: epochMs(middle - half), to: epochMs(middle + half) }, 'settled');
  }

  function pointerPixel(event: unknown): number | null {
    const box = svg.getBoundingClientRect();
    if (event instanceof MouseEvent) return event.clientX - box.left;
    if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) {
      const touch = event.changedTouches[0];
      return touch ? touch.clientX - box.left : null;
    }
    return null;
  }

  const draw = (): void => {
    frame = 0;
    const input = host.input();
    const { width, height } = size;
    if (!input || width === 0 || height === 0) return;
    const textScale = text.scale();
    scene = layoutOverview({ ...input, width, height, measure: text.measure(), textScale });
    if (!drawStrip(scene, textScale)) return;
    const group = select(svg).select<SVGGElement>('g.brush');
    const nowSize = `${width} ${scene.strip} ${coarse.matches}`;
    if (nowSize !== brushed) {
      brushed = nowSize;
      brush
        .extent([
          [0, 0],
          [width, scene.strip],
        ])
        .handleSize(coarse.matches ? HANDLE.coarse : HANDLE.fine);
      group.call(brush);
    }
    if (!isBrushing) group.call(brush.move, [scene.brush.from, scene.brush.to]);
    drawGrips(group, scene);
  };
  const update = (): void => {
    if (frame === 0 && !isStopped) frame = requestAnimationFrame(draw);
  };

  /** The strip without its brush, where it is another one than was drawn; false while something is missing. */
  const drawStrip = (now: OverviewScene, textScale: number): boolean => {
    if (drawn === now.bins) return true;
    const painting = now.bins.length > MOST_COLUMNS ? painted.painting() : null;
    if (painting === 'pending') return false;
    drawn = now.bins;
    const isPainted = painted.paint(
      now,
      painting && ((context, theme) => painting.paintOverview(context, now, theme)),
    );
    drawOverview(svg, isPainted ? { ...now, bins: [] } : now, textScale, isPainted);
    return true;
  };
  let drawn: OverviewScene['bins'] | null = null;

  const text = watchTextSize(svg.parentElement ?? svg, () => {
    size = sizeOf(svg);
    update();
  });
  const painted = paintedPart(canvas, () => {
    drawn = null;
    update();
  });
  return {
    update,
    stop: () => {
      isStopped = true;
      cancelAnimationFrame(frame);
      text.stop();
      painted.stop();
    },
  };
}

const sizeOf = (svg: SVGSVGElement) => ({
  width: svg.parentElement?.clientWidth ?? svg.clientWidth,
  height: svg.clientHeight,
});

/** The brush's extent along x; d3-brush types it for both dimensions. */
function extentOf(selection: BrushSelection | null): readonly [number, number] | null {
  if (!selection) return null;
  const [from, to] = selection;
  return typeof from === 'number' && typeof to === 'number' ? [from, to] : null;
}

/** The visible part of the handles; d3-brush's own are only targets. */
function drawGrips(
  group: ReturnType<typeof select<SVGGElement, unknown>>,
  scene: OverviewScene,
): void {
  const ends = [scene.brush.from, scene.brush.to];
  group
    .selectAll<SVGRectElement, number>('rect.brush-grip')
    .data(ends)
    .join('rect')
    .attr('class', 'brush-grip')
    .attr('pointer-events', 'none')
    .attr('width', 6)
    .attr('height', 22)
    .attr('rx', 3)
    .attr('x', (x) => x - 3)
    .attr('y', scene.strip / 2 - 11);
}
