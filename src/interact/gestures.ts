/**
 * Wheel, trackpad, drag, pinch and double click on a picture of time: gestures in, windows out.
 *
 * d3-zoom recognises the gestures; what they mean is a window. The page's own scroll is
 * never trapped: where the picture is embedded the wheel zooms only with Ctrl or ⌘.
 */
import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom } from 'd3-zoom';
import type { TimeWindow } from '../time/types.ts';
import { NARROWEST_MS, shiftWindow } from '../timeline/window.ts';
import { type Axis, transformOf, windowOf } from './zoom-transform.ts';

export interface GestureHost {
  readonly axis: () => Axis;
  readonly size: () => { readonly width: number; readonly height: number };
  readonly whole: () => TimeWindow;
  readonly window: () => TimeWindow;
  /**
   * `free`: the wheel is the picture's; `modifier`: only with Ctrl or ⌘, the rest is the page's;
   * `scroll`: the same, but the rest scrolls the lanes, so that nobody needs a hint.
   */
  readonly wheel: () => 'free' | 'modifier' | 'scroll';
  readonly move: (window: TimeWindow, movement: 'moving' | 'settled') => void;
  /** A double click or tap: the window scaled about a share of the axis, 0 where it starts. */
  readonly doubled: (factor: number, share: number) => void;
  /** How many fingers move the picture: with 2, one scrolls the page around it. */
  readonly fingers: () => 1 | 2;
  /** The reader turned the wheel without the key that is needed, or moved one finger where it takes two. */
  readonly hint: (by: 'wheel' | 'touch') => void;
}

export interface Gestures {
  /** Brings the recogniser to a window that was set by other means. */
  readonly sync: () => void;
  readonly stop: () => void;
}

/** How long after the last turn of the wheel a movement counts as settled, in milliseconds. */
const SETTLE_MS = 180;
/** Share of the time that a double click leaves in view. */
const DOUBLE_CLICK = 0.5;
const LINE_PX = 16;
/** Pixels of a finger or pointer that still count as a tap. */
const TAP_PX = 6;
/** Pixels along the axis after which one finger is taken to mean the picture. */
const SWIPE_PX = 24;

const fingersOf = (event: Event): number =>
  'touches' in event && event.touches instanceof Object && 'length' in event.touches
    ? Number(event.touches.length)
    : 0;

/** Listens on an element until stopped. */
export function listenForGestures(element: HTMLElement, host: GestureHost): Gestures {
  const selection = select<HTMLElement, unknown>(element);
  let settle: ReturnType<typeof setTimeout> | undefined;
  const behaviour = zoom<HTMLElement, unknown>()
    .clickDistance(TAP_PX)
    .tapDistance(TAP_PX)
    .duration(0)
    .filter((event: Event) => accepts(event))
    .wheelDelta(
      (event) => -event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002) * (event.ctrlKey ? 6 : 1),
    )
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!event.sourceEvent) return;
      host.move(windowOf(host.axis(), host.whole(), event.transform), 'moving');
    })
    .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (event.sourceEvent) host.move(host.window(), 'settled');
    });

  const sync = (): void => {
    const axis = host.axis();
    const whole = host.whole();
    const { width, height } = host.size();
    const low = Math.min(axis.start, axis.end);
    const high = Math.max(axis.start, axis.end);
    const extent: [[number, number], [number, number]] =
      axis.along === 'x'
        ? [
            [low, 0],
            [high, Math.max(1, height)],
          ]
        : [
            [0, low],
            [Math.max(1, width), high],
          ];
    behaviour
      .extent(extent)
      .translateExtent(extent)
      .scaleExtent([1, Math.max(1, (whole.to - whole.from) / NARROWEST_MS)]);
    selection.call(behaviour.transform, transformOf(axis, whole, host.window()));
  };

  /** Turning sideways, or along an axis that runs down, moves through time; d3-zoom sees only zooming. */
  const onWheel = (event: WheelEvent): void => {
    if (!accepts(event)) {
      if (host.wheel() === 'modifier' && Math.abs(event.deltaY) > 0) host.hint('wheel');
      return;
    }
    const pans = pannedBy(event, host.axis());
    if (pans === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { start, end } = host.axis();
    host.move(shiftWindow(host.window(), pans / (end - start)), 'moving');
    clearTimeout(settle);
    settle = setTimeout(() => host.move(host.window(), 'settled'), SETTLE_MS);
  };

  function accepts(event: Event): boolean {
    if (event instanceof WheelEvent) {
      if (host.wheel() === 'free' || event.ctrlKey || event.metaKey) return true;
      // Sideways is through time whatever the wheel's own way does.
      return (
        host.wheel() === 'scroll' &&
        (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
      );
    }
    if ('touches' in event && event.type === 'touchstart') {
      return host.fingers() === 1 || fingersOf(event) > 1;
    }
    return !(event instanceof MouseEvent && event.button !== 0);
  }

  /** Where one finger began that is the page's; null where none is. */
  let began: { readonly x: number; readonly y: number } | null = null;
  const onTouchStart = (event: TouchEvent): void => {
    const [finger] = event.touches;
    const isPages = host.fingers() === 2 && event.touches.length === 1;
    began = isPages && finger ? { x: finger.clientX, y: finger.clientY } : null;
  };
  const onTouchMove = (event: TouchEvent): void => {
    const [finger] = event.touches;
    if (!began || !finger || event.touches.length > 1) return;
    const [dx, dy] = [Math.abs(finger.clientX - began.x), Math.abs(finger.clientY - began.y)];
    const { along } = host.axis();
    // Along a picture that stands upright one finger scrolls, which is what was meant.
    if (along === 'x' && dx > SWIPE_PX && dx > dy) {
      began = null;
      host.hint('touch');
    }
  };

  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('touchstart', onTouchStart, { passive: true });
  element.addEventListener('touchmove', onTouchMove, { passive: true });
  /** A double tap comes here too: d3-zoom hands it on to who listens for double clicks. */
  const onDouble = (event: MouseEvent | TouchEvent): void => {
    if (!accepts(event)) return;
    event.preventDefault();
    const at = event instanceof MouseEvent ? event : event.changedTouches[0];
    if (!at) return;
    const { along, start, end } = host.axis();
    const box = element.getBoundingClientRect();
    const pixel = along === 'x' ? at.clientX - box.left : at.clientY - box.top;
    const isOut = event instanceof MouseEvent && event.shiftKey;
    host.doubled(isOut ? 1 / DOUBLE_CLICK : DOUBLE_CLICK, (pixel - start) / (end - start));
  };

  selection.call(behaviour).on('dblclick.zoom', onDouble);
  sync();
  return {
    sync,
    stop: () => {
      clearTimeout(settle);
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchstart', onTouchStart);
      element.removeEventListener('touchmove', onTouchMove);
      selection.on('.zoom', null);
    },
  };
}

/** Pixels along the axis a turn of the wheel pans by, or null where it zooms. */
export function pannedBy(
  event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
  axis: Axis,
): number | null {
  if (event.ctrlKey || event.metaKey) return null;
  const unit = event.deltaMode === 1 ? LINE_PX : 1;
  if (axis.along === 'y') return event.deltaY * unit;
  if (event.shiftKey) return (event.deltaX || event.deltaY) * unit;
  return Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX * unit : null;
}
