import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Picture } from '../interact/picture.ts';
import { directionOfTime } from '../state/view.ts';
import { pageKeyOf } from './keys.ts';
import { lazily } from './lazily.tsx';
import { DetailPlace } from './panels/detail/DetailPlace.tsx';
import { DETAIL_HEADING } from './panels/detail/heading.ts';
import { Legend } from './panels/legend/Legend.tsx';
import { useLanguage, useMasarStore } from './reader.ts';
import { Announcer } from './shell/Announcer.tsx';
import { DropTarget } from './shell/DropTarget.tsx';
import { Header } from './shell/Header.tsx';
import { Kept } from './shell/Kept.tsx';
import { NoEvents } from './shell/NoEvents.tsx';
import { Nothing } from './shell/Nothing.tsx';
import { Problem } from './shell/Problem.tsx';
import { Reading } from './shell/Reading.tsx';
import { StepButton } from './shell/StepButton.tsx';
import { Toolbar } from './shell/Toolbar.tsx';
import type { ToolId } from './shell/Tools.tsx';
import { Overview } from './stage/Overview.tsx';
import { Stage } from './stage/Stage.tsx';
import './shell/shell.css';

const Detail = lazily(async () => (await import('./panels/detail/Detail.tsx')).Detail, DetailPlace);
const List = lazily(async () => (await import('./panels/list/List.tsx')).List);
const PrintedList = lazily(async () => (await import('./panels/list/PrintedList.tsx')).PrintedList);
const Find = lazily(async () => (await import('./panels/find/Find.tsx')).Find);
const Compare = lazily(async () => (await import('./panels/compare/Compare.tsx')).Compare);
const Network = lazily(async () => (await import('./panels/network/Network.tsx')).Network);
const Epochs = lazily(async () => (await import('./panels/epochs/Epochs.tsx')).Epochs);
const MapPanel = lazily(async () => (await import('./panels/map/MapPanel.tsx')).MapPanel);
const Share = lazily(async () => (await import('./panels/share/Share.tsx')).Share);
const Known = lazily(async () => (await import('./panels/known/Known.tsx')).Known);
const Help = lazily(async () => (await import('./panels/help/Help.tsx')).Help);
const Report = lazily(async () => (await import('./panels/report/Report.tsx')).Report);
const AskFormat = lazily(async () => (await import('./shell/AskFormat.tsx')).AskFormat);
const AskLarge = lazily(async () => (await import('./shell/AskLarge.tsx')).AskLarge);
const OpenDialog = lazily(async () => (await import('./shell/OpenDialog.tsx')).OpenDialog);

/** The explorer: header, picture or list, what is selected, and the legend. */
export function App({ onReady: onFirst }: { readonly onReady: () => void }) {
  const store = useMasarStore();
  const language = useLanguage();
  const data = useStore(store, (state) => state.data);
  const whole = useStore(store, (state) => state.whole?.timeline);
  const loading = useStore(store, (state) => state.loading);
  const view = useStore(store, (state) => state.presentation.view);
  const controls = useStore(store, (state) => state.presentation.controls);
  const time = useStore(store, (state) => directionOfTime(state.presentation, language));
  const [before, after] =
    time === language.dir ? (['earlier', 'later'] as const) : (['later', 'earlier'] as const);
  const [picture, setPicture] = useState<Picture | null>(null);
  const [isReady, setReady] = useState(false);
  const onReady = useCallback(() => {
    onFirst();
    setReady(true);
  }, [onFirst]);
  const [beside, setBeside] = useState<'find' | 'map' | null>(null);
  const isFinding = beside === 'find';
  const setFinding = useCallback((isOpen: boolean) => setBeside(isOpen ? 'find' : null), []);
  const isKnownBy = useStore(store, (state) => state.looking.known !== null);
  const isComparing = useStore(store, (state) => state.looking.compare !== null);
  const [dialog, setDialog] = useState<'open' | 'report' | 'share' | Exclude<ToolId, 'map'> | null>(
    null,
  );

  /** Whether the detail is to take the focus as soon as it is there. */
  const takesFocus = useRef(false);
  const openDetail = useCallback(() => {
    takesFocus.current = true;
    requestAnimationFrame(() => {
      const heading = document.getElementById(DETAIL_HEADING);
      heading?.focus();
      if (heading) takesFocus.current = false;
    });
  }, []);
  const closeDetail = useCallback(() => {
    const { selection } = store.getState().looking;
    store.getState().select(null);
    const id = CSS.escape(selection?.id ?? '');
    const inList = document.querySelector<HTMLElement>(
      selection?.kind === 'observation'
        ? `a[data-observation="${id}"]`
        : `[data-event="${id}"] h4 a`,
    );
    (inList ?? document.querySelector<HTMLElement>('.stage-frame'))?.focus();
  }, [store]);

  const closeFind = useCallback(() => {
    setFinding(false);
    document.querySelector<HTMLElement>('.find-button')?.focus();
  }, [setFinding]);
  const closeMap = useCallback(() => {
    setBeside(null);
    document.querySelector<HTMLElement>('.tools-button')?.focus();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = pageKeyOf(event);
      if (!asked) return;
      event.preventDefault();
      if (asked === 'help') setDialog('help');
      else if (asked === 'find') {
        setFinding(true);
        document.querySelector<HTMLElement>('.find input')?.focus();
      } else store.getState()[asked]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, setFinding]);

  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link; the address's fragment belongs to the view */}
      <a
        className="skip"
        href="#timeline"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('.stage-frame, .list a')?.focus();
        }}
      >
        {language.t('app.skip')}
      </a>
      <Announcer />
      {controls === 'none' ? null : (
        <Header
          isFinding={isFinding}
          onFind={() => setFinding(!isFinding)}
          onOpen={() => setDialog('open')}
          onReport={() => setDialog('report')}
          onShare={() => setDialog('share')}
        />
      )}
      <Problem onOpen={() => setDialog('open')} />
      <Reading />
      <DropTarget />
      {loading.kind === 'unsure' ? <AskFormat /> : null}
      {loading.kind === 'large' ? <AskLarge /> : null}
      <main id="timeline" className="main" data-view={view}>
        {controls === 'none' && data ? <h1 className="visually-hidden">{document.title}</h1> : null}
        {data ? (
          whole?.count === 0 && whole.territory.length === 0 ? (
            <NoEvents onReady={onReady} onOpen={() => setDialog('open')} />
          ) : view === 'list' ? (
            <>
              {isKnownBy ? <Known /> : null}
              <List onReady={onReady} />
            </>
          ) : (
            <div className="picture">
              <Kept />
              <Toolbar
                picture={picture}
                onTool={(tool) => (tool === 'map' ? setBeside('map') : setDialog(tool))}
              />
              {isKnownBy ? <Known /> : null}
              <Stage store={store} onReady={onReady} onOpen={openDetail} onPicture={setPicture} />
              <div className="overview-row">
                <StepButton picture={picture} towards={before} />
                <div className="overview-fill">
                  <Overview store={store} />
                </div>
                <StepButton picture={picture} towards={after} />
              </div>
              <details
                className="legend-fold"
                // Lanes need the height that a wide screen otherwise has to spare.
                key={view}
                open={
                  matchMedia(
                    `(min-width: 60rem) and (min-height: ${view === 'lanes' ? 64 : 44}rem)`,
                  ).matches
                }
              >
                <summary>{language.t('legend.label')}</summary>
                <Legend />
              </details>
            </div>
          )
        ) : loading.kind === 'idle' ? (
          <Nothing onOpen={() => setDialog('open')} />
        ) : null}
      </main>
      {data && isFinding ? <Find onClose={closeFind} /> : null}
      {data && beside === 'map' ? <MapPanel onClose={closeMap} /> : null}
      {data ? <Detail onClose={closeDetail} takesFocus={takesFocus} /> : null}
      {data && isComparing ? (
        <Compare onClose={() => store.getState().look({ compare: null })} />
      ) : null}
      {dialog === 'open' ? <OpenDialog isOpen onClose={() => setDialog(null)} /> : null}
      {data && dialog === 'share' ? <Share isOpen onClose={() => setDialog(null)} /> : null}
      {data && dialog === 'epochs' ? <Epochs onClose={() => setDialog(null)} /> : null}
      {data && dialog === 'network' ? <Network onClose={() => setDialog(null)} /> : null}
      {dialog === 'help' ? <Help onClose={() => setDialog(null)} /> : null}
      {dialog === 'report' ? <Report isOpen onClose={() => setDialog(null)} /> : null}
      {data && isReady ? <PrintedList /> : null}
    </>
  );
}
