/** The picture of an embed: where it is drawn, and what a reader does on it, told to the embed's state. */
import type { Painter } from '../interact/painter.ts';
import { createPicture, type Picture } from '../interact/picture.ts';
import type { Scene } from '../layout/scene.ts';
import { directionOfTime } from '../state/view.ts';
import { NO_CHOICES } from '../timeline/lane-choices.ts';
import { html, svg } from './dom.ts';
import { type EmbedStore, moveTo, select } from './state.ts';

export interface PictureEvents {
  /** After each drawing. */
  readonly drawn: (scene: Scene) => void;
  /** Enter on an event: its detail is to have the focus. */
  readonly open: () => void;
  /** The wheel was turned without the key, or one finger moved, where the page keeps both. */
  readonly hint: (by: 'wheel' | 'touch') => void;
  /** The view is drawn by something that has not been fetched. */
  readonly needMore: () => void;
}

export interface EmbedPicture {
  /** What holds the picture; it takes the size it is given. */
  readonly element: HTMLElement;
  readonly picture: Picture;
  readonly stop: () => void;
}

let drawings = 0;

/** Makes the picture; it must be on the page before it is drawn. */
export function embedPicture(store: EmbedStore, events: PictureEvents): EmbedPicture {
  const drawn = svg('svg', { role: 'presentation', class: 'spine' });
  const canvas = html('canvas', { hidden: true });
  const frame = html(
    'div',
    { class: 'frame', role: 'listbox', tabindex: '0' },
    html('div', { class: 'painted', 'aria-hidden': 'true' }, canvas),
    drawn,
  );
  const spacer = html('div', { class: 'spacer' });
  const scroller = html(
    'div',
    { class: 'picture' },
    html('div', { class: 'sticky' }, frame),
    spacer,
  );
  const painter = (): Painter | 'pending' | null => {
    const { presentation, more } = store.getState();
    if (presentation.view !== 'lanes') return null;
    if (!more) events.needMore();
    return more?.LANES ?? 'pending';
  };
  drawings += 1;
  const picture = createPicture(frame, { svg: drawn, canvas }, `masar-embed-${drawings}`, {
    input: () => {
      const { timeline, language, window, presentation, ...at } = store.getState();
      if (!timeline || !language || !window) return null;
      return {
        timeline,
        window,
        language,
        direction: directionOfTime(presentation, language),
        base: null,
        selected: at.selection === null ? null : { kind: 'event', id: at.selection },
        focused: at.focused,
        matched: at.matched,
        unmatched: presentation.unmatched,
        known: null,
        lanes: NO_CHOICES,
        focusedLane: at.focusedLane,
        hovered: at.hovered,
      };
    },
    painter,
    hasNames: true,
    scroller: () => scroller,
    wheel: () => 'modifier',
    move: (window, movement) => moveTo(store, window, movement),
    select: (hit) => {
      if (hit === null || hit.kind === 'event') select(store, hit?.id ?? null);
    },
    hover: (hit) => {
      const hovered = hit?.kind === 'event' ? hit.id : null;
      if (hovered !== store.getState().hovered) store.setState({ hovered });
    },
    focus: (focused, focusedLane = null) => store.setState({ focused, focusedLane }),
    open: (index) => {
      const id = store.getState().timeline?.events.at(index)?.id;
      if (id === undefined) return;
      select(store, id);
      events.open();
    },
    leave: () => select(store, null),
    hint: events.hint,
    drawn: (scene) => {
      frame.dataset.view = scene.view;
      frame.setAttribute('aria-orientation', scene.axis.along === 'y' ? 'vertical' : 'horizontal');
      spacer.style.blockSize = `${scene.lanes?.mostScroll ?? 0}px`;
      events.drawn(scene);
    },
  });
  const unsubscribe = store.subscribe(picture.update);
  return {
    element: scroller,
    picture,
    stop: () => {
      unsubscribe();
      picture.stop();
    },
  };
}
