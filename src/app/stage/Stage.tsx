import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Painter } from '../../interact/painter.ts';
import { createPicture, type Picture } from '../../interact/picture.ts';
import { describeWindow } from '../../layout/describe.ts';
import type { KnownInput } from '../../layout/input.ts';
import type { Scene } from '../../layout/scene.ts';
import type { MasarStore } from '../../state/store.ts';
import type { Presentation } from '../../state/types.ts';
import { directionOfTime, titleOf } from '../../state/view.ts';
import { type EpochMs, epochMs } from '../../time/types.ts';
import { firstReports, revisedAfter } from '../../timeline/known.ts';
import { eventIndex, type Timeline } from '../../timeline/types.ts';
import { lazily } from '../lazily.tsx';
import '../../draw/svg/picture.css';
import './stage.css';

const LaneHeads = lazily(async () => (await import('../panels/lanes/LaneHeads.tsx')).LaneHeads);
const Hint = lazily(async () => (await import('../panels/help/Hint.tsx')).Hint);
const Card = lazily(async () => (await import('./Card.tsx')).Card);

export interface StageProps {
  readonly store: MasarStore;
  /** After the first complete drawing. */
  readonly onReady: () => void;
  /** Enter on an event: move the focus to its detail. */
  readonly onOpen: () => void;
  /** Hands out the picture's own moves, for buttons. */
  readonly onPicture?: (picture: Picture | null) => void;
}

/** What the picture shows of when events became known; worked out once for a date. */
const knownInput = (() => {
  let last: { key: readonly unknown[]; input: KnownInput } | null = null;
  return (
    timeline: Timeline,
    whole: Timeline | undefined,
    known: EpochMs | null,
  ): KnownInput | null => {
    if (known === null || !whole) return null;
    const key = [timeline, known];
    if (last?.key.every((part, i) => part === key[i])) return last.input;
    const reports = firstReports(timeline);
    const input: KnownInput = {
      reportOf: (index) => epochMs(reports.at[index] ?? known),
      revised: revisedAfter(whole, known),
    };
    last = { key, input };
    return input;
  };
})();

/** The picture of the default view, with its description, its card and its one tab stop. */
export function Stage({ store, onReady, onOpen, onPicture }: StageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const lanesPainter = useRef<Painter | null>(null);
  const redraw = useRef<(() => void) | null>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const [hint, setHint] = useState<'wheel' | 'touch' | null>(null);
  const drawing = `masar${useId().replace(/[^A-Za-z0-9]/g, '')}`;
  const language = useStore(store, (state) => state.language);
  const data = useStore(store, (state) => state.data);
  const settledWindow = useStore(store, (state) =>
    state.movement === 'settled' ? state.looking.window : null,
  );
  const base = useStore(store, (state) => state.looking.base);
  const matched = useStore(store, (state) => state.matched);
  const framed = useStore(store, (state) => isFramed(state.presentation));
  const callbacks = useRef({ onReady, onOpen, onPicture });
  callbacks.current = { onReady, onOpen, onPicture };

  useEffect(() => {
    const element = frame.current;
    const surface = { svg: svg.current, canvas: canvas.current };
    if (!element || !surface.svg || !surface.canvas) return;
    let ready = false;
    let shown: Scene | null = null;
    let hinting: ReturnType<typeof setTimeout> | undefined;
    const picture = createPicture(element, { svg: surface.svg, canvas: surface.canvas }, drawing, {
      input: () => {
        const { data, language, looking, focused, presentation, matched, ...at } = store.getState();
        if (!data || !language || !looking.window) return null;
        return {
          timeline: data.timeline,
          window: looking.window,
          direction: directionOfTime(presentation, language),
          language,
          base: looking.base,
          selected: looking.selection,
          focused,
          matched,
          unmatched: presentation.unmatched,
          known: knownInput(data.timeline, at.whole?.timeline, looking.known),
          lanes: looking.lanes,
          focusedLane: at.focusedLane,
          hovered: at.hovered?.kind === 'event' ? at.hovered.id : null,
        };
      },
      painter: () => {
        const { presentation, language } = store.getState();
        if (presentation.view !== 'lanes') return null;
        return (language?.isWhole && lanesPainter.current) || 'pending';
      },
      scroller: () => scroller.current,
      wheel: () => {
        return isFramed(store.getState().presentation) ? 'modifier' : 'free';
      },
      move: (window, movement) => store.getState().moveTo(window, movement),
      select: (hit) => {
        store.getState().select(hit ? { kind: hit.kind, id: hit.id } : null);
        // The keyboard goes on from the lane that was touched.
        if (hit?.kind === 'event' && hit.lane !== undefined) {
          store.getState().focus(eventIndex(hit.index), hit.lane);
        }
      },
      hover: (hit) => store.getState().hover(hit),
      focus: (index, lane) => store.getState().focus(index, lane),
      open: (index) => {
        const event = store.getState().data?.timeline.events.at(index);
        if (!event) return;
        store.getState().select({ kind: 'event', id: event.id });
        callbacks.current.onOpen();
      },
      leave: () => {
        if (store.getState().looking.selection) store.getState().select(null);
      },
      hint: (by) => {
        setHint(by);
        clearTimeout(hinting);
        hinting = setTimeout(() => setHint(null), 1600);
      },
      drawn: (drawn) => {
        // While something moves only the picture is drawn; the page around it waits, but for the
        // names of the lanes, which must stand beside their lanes.
        const isSettled = store.getState().movement === 'settled' || !ready;
        if (isSettled || !hasSameHeads(shown, drawn)) {
          shown = drawn;
          setScene(drawn);
        }
        if (ready) return;
        ready = true;
        callbacks.current.onReady();
      },
    });
    callbacks.current.onPicture?.(picture);
    redraw.current = picture.update;
    const unsubscribe = store.subscribe(picture.update);
    picture.update();
    return () => {
      redraw.current = null;
      clearTimeout(hinting);
      unsubscribe();
      picture.stop();
      callbacks.current.onPicture?.(null);
    };
  }, [store, drawing]);

  const view = useStore(store, (state) => state.presentation.view);
  useEffect(() => {
    if (view !== 'lanes' || lanesPainter.current) return;
    import('../../interact/lanes-painter.ts')
      .then(({ LANES }) => {
        lanesPainter.current = LANES;
        redraw.current?.();
      })
      .catch(() => {
        store.getState().missed({ key: 'app.part-missing', values: {}, source: 'lanes' });
      });
  }, [store, view]);

  if (!language || !data) return null;
  const title = titleOf(data.timeline, language);
  const isEmpty = scene !== null && scene.counts.said + scene.counts.done + scene.counts.line === 0;
  return (
    <section
      className="stage"
      aria-label={language.t('scene.timeline', { title })}
      aria-describedby={`${drawing}-description`}
    >
      <p id={`${drawing}-description`} className="visually-hidden">
        {settledWindow
          ? describeWindow({
              timeline: data.timeline,
              window: settledWindow,
              language,
              base,
              matched,
            })
          : ''}{' '}
        {language.t(scene?.lanes ? 'scene.lane-keys' : 'scene.keys')}
      </p>
      <div ref={scroller} className="stage-scroll">
        <div className="stage-sticky">
          <div
            ref={frame}
            className="stage-frame"
            role="listbox"
            tabIndex={0}
            aria-label={language.t('scene.list-label')}
            aria-orientation={scene?.axis.along === 'y' ? 'vertical' : 'horizontal'}
            data-view={scene?.view}
            data-framed={framed}
          >
            <div className="painted" aria-hidden="true">
              <canvas ref={canvas} hidden={true} />
            </div>
            <svg ref={svg} role="presentation" className="spine" />
          </div>
          {scene?.lanes ? (
            <LaneHeads lanes={scene.lanes} scroller={() => scroller.current} />
          ) : null}
        </div>
        {scene?.lanes ? (
          <div className="lanes-spacer" style={{ blockSize: scene.lanes.mostScroll }} />
        ) : null}
      </div>
      {scene ? <Card store={store} scene={scene} frame={frame} /> : null}
      {scene && !isEmpty ? <Hint /> : null}
      {isEmpty ? (
        <div className="stage-empty" role="status">
          <p>{language.t(matched ? 'find.nothing' : 'scene.empty')}</p>
          <button
            type="button"
            onClick={() => store.getState().moveTo(data.timeline.period, 'settled')}
          >
            {language.t('scene.show-whole')}
          </button>
        </div>
      ) : null}
      {hint ? <p className="stage-hint">{language.t(`scene.${hint}-hint`)}</p> : null}
    </section>
  );
}

/** Whether wheel and single fingers are those of a page around this one. */
const isFramed = ({ controls }: Presentation): boolean =>
  controls !== 'full' || window.self !== window.top;

/** Whether the lanes of two scenes have the same names at the same places. */
function hasSameHeads(a: Scene | null, b: Scene): boolean {
  if (!a?.lanes || !b.lanes) return !a?.lanes === !b.lanes;
  const heads = a.lanes.heads;
  return (
    heads.length === b.lanes.heads.length &&
    b.lanes.heads.every((head, i) => {
      const other = heads[i];
      return (
        head.id === other?.id &&
        head.kind === other.kind &&
        head.top === other.top &&
        head.height === other.height &&
        head.isPinned === other.isPinned
      );
    })
  );
}
