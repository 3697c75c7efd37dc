/**
 * A living picture: lays out, draws, and turns what a reader does on it into windows and
 * selections. Knows no framework and no store, so that the explorer and the element share it.
 */
import { markElementId } from '../draw/svg/marks.ts';
import { drawSpine } from '../draw/svg/spine.ts';
import { write } from '../draw/svg/write.ts';
import type { ViewInput } from '../layout/input.ts';
import { MOST_PACKED } from '../layout/level.ts';
import type { Scene } from '../layout/scene.ts';
import { layoutSpine } from '../layout/spine.ts';
import { layoutUpright, UPRIGHT_BELOW } from '../layout/spine-upright.ts';
import { DAY_MS, epochMs, type TimeWindow } from '../time/types.ts';
import { type EventIndex, eventIndex, type Timeline } from '../timeline/types.ts';
import { clampWindow, shiftWindow, wholeWindow, zoomWindow } from '../timeline/window.ts';
import { type Gestures, listenForGestures } from './gestures.ts';
import { glide } from './glide.ts';
import type { Hit } from './hit.ts';
import { actionOf, type KeyAction, nearestEvent } from './keys.ts';
import type { Painter } from './painter.ts';
import { paintedPart } from './painting.ts';
import { drawScene, type Surface } from './surface.ts';
import { watchTextSize } from './text-size.ts';

/** What the picture asks of, and tells, whoever holds the state. */
export interface PictureHost {
  /** What to draw, or null while there is nothing. */
  readonly input: () => Omit<
    ViewInput,
    'width' | 'height' | 'measure' | 'textScale' | 'scroll'
  > | null;
  /** The view to draw where it is not a spine; null for a spine, and `pending` until it has arrived. */
  readonly painter: () => Painter | 'pending' | null;
  /** What scrolls where there are more lanes than fit. */
  readonly scroller: () => HTMLElement | null;
  readonly wheel: () => 'free' | 'modifier';
  readonly move: (window: TimeWindow, movement: 'moving' | 'settled') => void;
  readonly select: (hit: Hit | null) => void;
  readonly hover: (hit: Hit | null) => void;
  readonly focus: (index: EventIndex | null, lane?: string | null) => void;
  /** Enter on an event: its detail, with the focus. */
  readonly open: (index: EventIndex) => void;
  /** Escape. */
  readonly leave: () => void;
  readonly hint: (by: 'wheel' | 'touch') => void;
  /** Whether the names of lanes are drawn: where nothing else says them. */
  readonly hasNames?: boolean;
  /** After each drawing. */
  readonly drawn: (scene: Scene) => void;
}

export interface Picture {
  /** Draws again in the next frame. */
  readonly update: () => void;
  readonly scene: () => Scene | null;
  /** Zooms about the middle: 0.6 shows three fifths as much time. */
  readonly zoomBy: (factor: number) => void;
  readonly shiftBy: (share: number) => void;
  readonly showWhole: () => void;
  readonly stop: () => void;
}

type Hitting = typeof import('./hit.ts');

/** Share of the window kept between its edge and an event that is brought into view. */
const IN_VIEW = 0.08;
/** Reach of a finger, in CSS pixels. */
const TOUCH_REACH = 22;

/**
 * Draws onto a surface inside `element` and listens on `element`, which must be focusable.
 *
 * @param drawing  prefix of the ids in the drawing, unique on the page
 */
export function createPicture(
  element: HTMLElement,
  surface: Surface,
  drawing: string,
  host: PictureHost,
): Picture {
  const { svg } = surface;
  let scene: Scene | null = null;
  let frame = 0;
  // Asked for when they have changed, not in every frame: the page would be laid out to answer.
  let size = sizeOf(element);
  let scroll = 0;
  let isStopped = false;
  let prepared: Timeline | null = null;
  let stopGlide = (): void => {};
  let gestures: Gestures | null = null;

  const draw = (): void => {
    frame = 0;
    const input = host.input();
    const { width, height } = size;
    if (!input || width === 0 || height === 0) return;
    const painter = host.painter() ?? SPINE;
    if (painter === 'pending') return;
    const textScale = text.scale();
    const next = painter.layout({
      ...input,
      width,
      height,
      scroll,
      measure: text.measure(),
      textScale,
    });
    if (
      !drawScene(svg, painted, next, painter, {
        drawing,
        textScale,
        isAlone: host.hasNames ?? false,
      })
    )
      return;
    const isFirst = scene === null;
    scene = next;
    const active = scene.marks.find((mark) => mark.focused);
    write(element, 'aria-activedescendant', active ? markElementId(drawing, active) : null);
    if (gestures) gestures.sync();
    else gestures = listen();
    host.drawn(scene);
    if (isFirst) withHitting(() => {});
    if (input.timeline !== prepared && input.timeline.count > MOST_PACKED) {
      prepared = input.timeline;
      // Without it the first frame that needs what is prepared makes it.
      import('./prepare.ts').then(({ prepare }) => prepare(input.timeline)).catch(() => {});
    }
  };
  const update = (): void => {
    if (frame === 0 && !isStopped) frame = requestAnimationFrame(draw);
  };
  const current = () => {
    const input = host.input();
    return input ? { input, window: input.window, whole: wholeWindow(input.timeline) } : null;
  };
  const listen = (): Gestures =>
    listenForGestures(element, {
      axis: () => scene?.axis ?? { along: 'x', start: 0, end: 1 },
      size: () => size,
      whole: () => current()?.whole ?? NOWHERE,
      window: () => current()?.window ?? NOWHERE,
      wheel: () => ((scene?.lanes?.mostScroll ?? 0) > 0 ? 'scroll' : host.wheel()),
      fingers: () => (host.wheel() === 'modifier' ? 2 : 1),
      hint: host.hint,
      doubled: (factor, share) =>
        glideTo(({ window }) =>
          zoomWindow(window, factor, window.from + (window.to - window.from) * share),
        ),
      move: (window, movement) => {
        stopGlide();
        target = null;
        host.move(window, movement);
      },
    });
  /** Where a glide is going: a second key pressed meanwhile goes on from there. */
  let target: TimeWindow | null = null;
  const glideTo = (to: (now: { window: TimeWindow; whole: TimeWindow }) => TimeWindow): void => {
    const now = current();
    if (!now) return;
    stopGlide();
    const from = { window: target ?? now.window, whole: now.whole };
    target = clampWindow(now.input.timeline, to(from));
    let seen = now.input.window;
    stopGlide = glide(now.window, target, (window, movement) => {
      // Who else moved the window meanwhile (Back, a link) has the last word.
      const isOvertaken = host.input()?.window !== seen;
      if (movement === 'settled' || isOvertaken) target = null;
      if (isOvertaken) return stopGlide();
      host.move(window, movement);
      seen = host.input()?.window ?? seen;
    });
  };
  const zoomBy = (factor: number): void =>
    glideTo(({ window }) =>
      zoomWindow(window, factor, focusInstant() ?? (window.from + window.to) / 2),
    );
  const shiftBy = (share: number): void => glideTo(({ window }) => shiftWindow(window, share));
  /** A page further, and the keyboard with it: what it stands on is never out of sight. */
  const turnPage = (share: number): void => {
    const now = current();
    if (!now) return;
    const { timeline, focused } = now.input;
    const page = clampWindow(timeline, shiftWindow(target ?? now.window, share));
    const at = focused === null ? undefined : timeline.columns.at[focused];
    if (at !== undefined && (at < page.from || at > page.to)) {
      host.focus(nearestEvent(timeline, (page.from + page.to) / 2, now.input.matched));
    }
    shiftBy(share);
  };
  const showWhole = (): void => glideTo(({ whole }) => whole);

  /** The focused event's instant, so that zooming keeps it in view. */
  function focusInstant(): number | null {
    const now = current();
    if (!now || now.input.focused === null) return null;
    const at = now.input.timeline.columns.at[now.input.focused];
    return at !== undefined && at >= now.window.from && at <= now.window.to ? at : null;
  }

  const bringIntoView = (index: EventIndex): void => {
    const now = current();
    const at = now?.input.timeline.columns.at[index];
    if (!now || at === undefined) return;
    const air = (now.window.to - now.window.from) * IN_VIEW;
    if (at >= now.window.from + air && at <= now.window.to - air) return;
    glideTo(({ window }) =>
      shiftWindow(window, (at - (window.from + window.to) / 2) / (window.to - window.from)),
    );
  };

  /** Scrolls so that a lane is in view whole, with what stands right above it. */
  const bringLaneIntoView = (id: string): void => {
    const lanes = scene?.lanes;
    const scroller = host.scroller();
    const head = lanes?.heads.find((one) => one.kind === 'lane' && one.id === id);
    const room = lanes?.parts[1]?.clip.height ?? 0;
    if (!lanes || !scroller || !head || head.isPinned) return;
    if (head.top < lanes.scroll + head.height / 2) {
      scroller.scrollTop = Math.max(0, head.top - head.height / 2);
    } else if (head.top + head.height > lanes.scroll + room) {
      scroller.scrollTop = head.top + head.height - room;
    }
  };

  const act = (action: KeyAction): void => {
    switch (action.kind) {
      case 'focus':
        host.focus(action.index, action.lane ?? null);
        bringIntoView(action.index);
        if (action.lane !== undefined) bringLaneIntoView(action.lane);
        return;
      case 'zoom':
        zoomBy(action.factor);
        return;
      case 'shift':
        turnPage(action.share);
        return;
      case 'whole':
        showWhole();
        return;
      case 'open': {
        const focused = host.input()?.focused;
        if (focused !== null && focused !== undefined) host.open(eventIndex(focused));
        return;
      }
      case 'leave':
        host.leave();
        return;
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    const now = current();
    if (!now || !scene || event.target !== element) return;
    const action = actionOf(event, {
      timeline: now.input.timeline,
      axis: scene.axis,
      words: scene.axis.along === 'x' ? 'up' : now.input.language.dir === 'ltr' ? 'left' : 'right',
      matched: now.input.matched,
      lanes: lanesNow(),
      focused: now.input.focused === null ? null : eventIndex(now.input.focused),
      middle: (now.window.from + now.window.to) / 2,
    });
    if (!action) return;
    event.preventDefault();
    act(action);
  };
  const lanesNow = () => {
    const painter = host.painter();
    const input = host.input();
    if (!input || painter === null || painter === 'pending' || !painter.lanes) return null;
    return { all: painter.lanes(input), current: input.focusedLane };
  };
  /** What is under a pointer now, by who has come to say it. */
  const hit = ({ hitAt }: Hitting, event: MouseEvent): Hit | null => {
    if (!scene) return null;
    const box = svg.getBoundingClientRect();
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    return hitAt(
      scene,
      event.clientX - box.left,
      event.clientY - box.top,
      isTouch ? TOUCH_REACH : undefined,
    );
  };
  /** Nobody can point at a picture before it is drawn: what says what they point at comes after it. */
  let hitting: Hitting | null = null;
  const withHitting = (use: (module: Hitting) => void): void => {
    import('./hit.ts').then(
      (module) => {
        hitting = module;
        use(module);
      },
      () => {
        // It did not come: nothing is pointed at, and who points again asks for it again.
      },
    );
  };
  const onClick = (event: MouseEvent): void =>
    withHitting((module) => host.select(hit(module, event)));
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    if (event.buttons !== 0) {
      // A drag moves through time; where there are lanes it moves them too.
      const scroller = scene?.lanes ? host.scroller() : null;
      if (scroller && event.buttons === 1) scroller.scrollTop -= event.movementY;
      return;
    }
    if (!hitting) return;
    const found = hit(hitting, event);
    svg.style.cursor = found ? 'pointer' : '';
    host.hover(found);
  };
  const onLeave = (): void => host.hover(null);
  const onFocus = (): void => {
    const now = current();
    if (!now || now.input.focused !== null || !element.matches(':focus-visible')) return;
    const action = actionOf(
      { key: 'j', code: 'KeyJ', ctrlKey: false, metaKey: false, altKey: false },
      {
        timeline: now.input.timeline,
        axis: { along: 'x', start: 0, end: 1 },
        words: 'up',
        matched: now.input.matched,
        lanes: lanesNow(),
        focused: null,
        middle: (now.window.from + now.window.to) / 2,
      },
    );
    if (action) act(action);
  };

  const onScroll = (): void => {
    scroll = host.scroller()?.scrollTop ?? 0;
    update();
  };

  const text = watchTextSize(element, () => {
    size = sizeOf(element);
    update();
  });
  const painted = paintedPart(surface.canvas, update);
  const scroller = host.scroller();
  scroller?.addEventListener('scroll', onScroll);
  element.addEventListener('keydown', onKey);
  element.addEventListener('click', onClick);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerleave', onLeave);
  element.addEventListener('focus', onFocus);

  return {
    update,
    scene: () => scene,
    zoomBy,
    shiftBy,
    showWhole,
    stop: () => {
      isStopped = true;
      cancelAnimationFrame(frame);
      stopGlide();
      // A movement that is cut short has settled where it stands.
      const now = current();
      if (target && now) host.move(now.window, 'settled');
      gestures?.stop();
      text.stop();
      painted.stop();
      scroller?.removeEventListener('scroll', onScroll);
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('click', onClick);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('focus', onFocus);
    },
  };
}

/** The default view: lying where there is room, standing on a phone. */
const SPINE: Painter = {
  layout: (input) => (input.width < UPRIGHT_BELOW ? layoutUpright : layoutSpine)(input),
  draw: drawSpine,
  paint: ({ paintSpine }) => paintSpine,
  lanes: null,
};

const sizeOf = ({ clientWidth, clientHeight }: Element) => ({
  width: clientWidth,
  height: clientHeight,
});

/** A window for the moment before anything is open. */
const NOWHERE: TimeWindow = { from: epochMs(0), to: epochMs(DAY_MS) };
