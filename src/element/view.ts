/**
 * An embedded timeline: title, picture, buttons, what is selected, a list. Made of elements, so that it
 * brings no framework along; it lives in a root of its own and touches nothing outside of it.
 */
import { ZOOM_STEP } from '../interact/keys.ts';
import { describeWindow } from '../layout/describe.ts';
import type { Scene } from '../layout/scene.ts';
import { listedWindow, titleOf } from '../state/view.ts';
import type { Language } from '../text/language.ts';
import type { Text } from '../text/types.ts';
import type { EventIndex, Timeline } from '../timeline/types.ts';
import { html, mark, say, show, svg } from './dom.ts';
import { eventOf } from './event-links.ts';
import { type EmbedPicture, embedPicture } from './frame-of-picture.ts';
import { type EmbedState, type EmbedStore, select } from './state.ts';

export interface ViewHost {
  /** The first complete drawing, or the list, is there. */
  readonly ready: () => void;
  /** Where the whole timeline can be explored; null where there is no such page. */
  readonly explorer: () => string | null;
  /** Something beyond the first drawing is needed: fetches it, once, into the store. */
  readonly needMore: () => void;
}

export interface View {
  readonly element: HTMLElement;
  /** Height that all of it has where nothing is cut, in CSS pixels. */
  readonly naturalHeight: () => number;
  readonly stop: () => void;
}

/** How long the hint of how to zoom stays, in milliseconds. */
const HINT_MS = 1600;
/** How long a view must stand still before it is spoken of, in milliseconds. */
const STILL_MS = 700;

let views = 0;

/** Makes the view of a store; what changes in the store changes on it. */
export function createView(store: EmbedStore, host: ViewHost): View {
  views += 1;
  const ids = { title: `title-${views}`, description: `description-${views}` };
  const title = html('h2', { class: 'title', id: ids.title });
  const explore = html('a', { class: 'explore', target: '_blank', rel: 'noopener', hidden: true });
  const header = html('div', { class: 'header' }, title, explore);
  const description = html('p', { class: 'unseen', id: ids.description });
  const hint = html('p', { class: 'hint', hidden: true, 'aria-hidden': 'true' });
  const zoomOut = button('M4 8h8', () => picture?.picture.zoomBy(1 / ZOOM_STEP));
  const zoomIn = button('M4 8h8M8 4v8', () => picture?.picture.zoomBy(ZOOM_STEP));
  const whole = button('M2 8h12M5 5L2 8l3 3M11 5l3 3-3 3', () => picture?.picture.showWhole());
  const full = button('M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4', () => {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : element.requestFullscreen();
    change.catch(() => show(full, false));
  });
  const views3 = VIEWS.map((view) => {
    const choice = html('button', { type: 'button' });
    choice.addEventListener('click', () => {
      const { presentation } = store.getState();
      store.setState({ presentation: { ...presentation, view } });
    });
    return { view, choice };
  });
  const choices = html('div', { class: 'choices', role: 'group' }, ...views3.map((v) => v.choice));
  const tools = html(
    'div',
    { class: 'tools', role: 'toolbar' },
    choices,
    html('span', { class: 'room' }),
    zoomOut,
    zoomIn,
    whole,
    full,
  );
  const stage = html('div', { class: 'stage' }, hint);
  const list = html('div', { class: 'list', hidden: true });
  const close = html('button', { type: 'button', class: 'close' });
  close.append(icon('M4 4l8 8M12 4l-8 8'));
  const words = html('div', { class: 'words-of-event' });
  const detail = html('section', { class: 'detail', hidden: true, tabindex: '-1' }, close, words);
  const legendLabel = html('summary');
  const legendWords = html('div');
  const legend = html('details', { class: 'legend' }, legendLabel, legendWords);
  const status = html('p', { class: 'unseen', role: 'status' });
  const alert = html('p', { class: 'alert', role: 'alert', hidden: true });
  const loading = html('div', { class: 'loading', 'aria-hidden': 'true' });
  const element = html(
    'section',
    { class: 'masar', 'data-theme': 'light', 'aria-labelledby': ids.title },
    header,
    tools,
    description,
    loading,
    stage,
    list,
    detail,
    legend,
    alert,
    status,
  );
  let picture: EmbedPicture | null = null;
  let scene: Scene | null = null;
  let isReady = false;
  let takesFocus = false;
  let hinting: ReturnType<typeof setTimeout> | undefined;
  let speaking: ReturnType<typeof setTimeout> | undefined;

  const ready = (): void => {
    if (isReady) return;
    isReady = true;
    host.ready();
  };
  const showHint = (by: 'wheel' | 'touch'): void => {
    say(hint, store.getState().language?.t(`scene.${by}-hint`) ?? '');
    show(hint, true);
    clearTimeout(hinting);
    hinting = setTimeout(() => show(hint, false), HINT_MS);
  };
  const closeDetail = (): void => {
    const { selection } = store.getState();
    select(store, null);
    const links = list.hidden ? [] : list.querySelectorAll('a');
    const way = Array.from(links).find((link) => eventOf(link) === selection);
    const back = way ?? picture?.element.querySelector<HTMLElement>('.frame');
    back?.focus({ preventScroll: true });
  };
  close.addEventListener('click', closeDetail);
  detail.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    closeDetail();
  });
  /** Links from event to event within the words. */
  const follow = (event: Event): void => {
    const id = eventOf(event.target instanceof Element ? event.target.closest('a') : null);
    if (id === null) return;
    event.preventDefault();
    takesFocus = true;
    select(store, id);
    renderDetail(store.getState());
  };
  words.addEventListener('click', follow);
  list.addEventListener('click', follow);

  legend.addEventListener('toggle', () => {
    if (!store.getState().more) host.needMore();
    renderAround(store.getState());
  });

  const startPicture = (): void => {
    if (picture) return;
    picture = embedPicture(store, {
      drawn: (drawn) => {
        scene = drawn;
        ready();
        render(store.getState(), store.getState());
      },
      open: () => {
        takesFocus = true;
        renderDetail(store.getState());
      },
      hint: showHint,
      needMore: host.needMore,
    });
    stage.prepend(picture.element);
    picture.picture.update();
  };

  function renderWords({ language, timeline, presentation }: EmbedState): void {
    if (!language) return;
    mark(element, 'lang', language.lang);
    mark(element, 'dir', language.dir);
    say(title, timeline ? titleOf(timeline, language) : '');
    say(explore, language.t('app.explore'));
    for (const [control, key] of [
      [zoomOut, 'app.zoom-out'],
      [zoomIn, 'app.zoom-in'],
      [whole, 'app.whole'],
      [full, 'app.fullscreen'],
      [close, 'panel.close'],
      [choices, 'app.view'],
      [tools, 'app.toolbar'],
    ] as const) {
      mark(control, 'aria-label', language.t(key));
    }
    for (const { view, choice } of views3) {
      say(choice, language.t(`app.view.${view}`));
      mark(choice, 'aria-pressed', String(view === presentation.view));
    }
    mark(detail, 'aria-label', language.t('panel.label'));
  }

  function renderShape({ presentation, timeline, problem }: EmbedState): void {
    const { controls, view } = presentation;
    mark(element, 'data-controls', controls);
    mark(element, 'data-view', view);
    const isList = view === 'list';
    show(header, controls !== 'none');
    show(tools, controls !== 'none' && timeline !== null);
    show(choices, controls === 'full');
    for (const control of [zoomOut, zoomIn, whole]) show(control, !isList);
    // A frame may not be allowed to, and phones may not know it.
    show(full, document.fullscreenEnabled && controls === 'full');
    show(loading, timeline === null && problem === null);
    show(stage, timeline !== null && !isList);
    show(list, timeline !== null && isList);
    show(legend, timeline !== null && !isList && controls === 'full');
  }

  let shownDetail: string | null = null;
  function renderDetail(state: EmbedState): void {
    const { timeline, language, selection, presentation, more } = state;
    const index =
      timeline && selection !== null && presentation.controls !== 'none'
        ? timeline.indexById.get(selection)
        : undefined;
    const isShown = timeline !== null && language !== null && index !== undefined;
    if (isShown && !more) host.needMore();
    const key = isShown ? `${selection} ${language.lang} ${more !== null}` : null;
    if (key !== shownDetail) {
      shownDetail = key;
      const read = isShown && (more?.detailOf ?? shortOf)(timeline, language, index);
      words.replaceChildren(...(read ? [read] : []));
      show(detail, isShown);
      detail.scrollTop = 0;
    }
    if (isShown && takesFocus) detail.focus();
    takesFocus = false;
  }

  function renderAround(state: EmbedState): void {
    const { timeline, language, window, matched, presentation, more } = state;
    if (!timeline || !language || !window) return;
    const frame = picture?.element.querySelector('.frame');
    if (frame) {
      mark(frame, 'aria-label', language.t('scene.list-label'));
      mark(frame, 'aria-describedby', ids.description);
    }
    const said = describeWindow({ timeline, window, language, base: null, matched });
    const keys = language.t(scene?.lanes ? 'scene.lane-keys' : 'scene.keys');
    say(description, `${said} ${keys}`);
    const address = host.explorer();
    show(explore, address !== null);
    if (address !== null) mark(explore, 'href', address);
    if (presentation.view === 'list' && more) {
      list.replaceChildren(more.listOf(timeline, language, listedWindow(timeline, window, true)));
      ready();
    } else if (presentation.view === 'list') host.needMore();
    say(legendLabel, language.t('legend.label'));
    if (legend.open && more) legendWords.replaceChildren(more.legendOf(timeline, language));
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      say(status, isReady ? said : '');
    }, STILL_MS);
  }

  function renderProblem({ problem, language }: EmbedState): void {
    show(alert, problem !== null);
    say(alert, problem && language ? language.t(problem.key, problem.values) : '');
  }

  function render(state: EmbedState, before: EmbedState | null): void {
    const isNew = (...keys: readonly (keyof EmbedState)[]) =>
      before === null || before === state || keys.some((key) => state[key] !== before[key]);
    if (isNew('language', 'timeline', 'presentation')) renderWords(state);
    if (isNew('presentation', 'timeline', 'problem')) renderShape(state);
    if (isNew('problem', 'language')) renderProblem(state);
    if (isNew('selection', 'timeline', 'language', 'presentation', 'more')) renderDetail(state);
    if (
      state.movement === 'settled' &&
      isNew(
        'window',
        'selection',
        'timeline',
        'language',
        'presentation',
        'matched',
        'movement',
        'more',
      )
    ) {
      renderAround(state);
    }
    if (state.timeline && state.language && state.presentation.view !== 'list') startPicture();
  }

  const unsubscribe = store.subscribe(render);
  render(store.getState(), null);

  return {
    element,
    naturalHeight: () => {
      const { height } = element.getBoundingClientRect();
      // What is cut, and what the picture has given up, where there is less room than all of it needs.
      const cut = [detail, list].reduce((sum, part) => {
        if (part.hidden) return sum;
        const most = Number.parseFloat(getComputedStyle(part).maxBlockSize);
        const whole = part.scrollHeight + part.offsetHeight - part.clientHeight;
        const wanted = Number.isFinite(most) ? Math.min(whole, most) : whole;
        return sum + Math.max(0, wanted - part.offsetHeight);
      }, 0);
      const wanted = stage.hidden ? 0 : Number.parseFloat(getComputedStyle(stage).flexBasis);
      return Math.ceil(height + cut + Math.max(0, wanted - stage.offsetHeight));
    },
    stop: () => {
      unsubscribe();
      clearTimeout(hinting);
      clearTimeout(speaking);
      picture?.stop();
    },
  };
}

/** What is said of an event until all its words are there, or where they do not come. */
function shortOf(timeline: Timeline, language: Language, index: EventIndex): Node | null {
  const event = timeline.events.at(index);
  const when = timeline.whens.at(index);
  if (!event || !when) return null;
  const read = (text: Text | undefined) => language.read(text, timeline.dataSet.languages ?? []);
  const [name, summary] = [read(event.title), read(event.summary)];
  return html(
    'article',
    {},
    html('h3', { lang: name?.lang ?? null, dir: name?.dir ?? null }, name?.text ?? event.id),
    html('p', {}, language.when(when, 'full')),
    html('p', { lang: summary?.lang ?? null, dir: summary?.dir ?? null }, summary?.text ?? ''),
  );
}

const VIEWS = ['spine', 'lanes', 'list'] as const;

/** A drawing of lines in a field of 16 by 16. */
const icon = (path: string): SVGSVGElement =>
  svg(
    'svg',
    { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true' },
    svg('path', { d: path }),
  );

function button(path: string, act: () => void): HTMLButtonElement {
  const made = html('button', { type: 'button' }, icon(path));
  made.addEventListener('click', act);
  return made;
}
