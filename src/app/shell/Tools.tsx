import {
  CalendarClock,
  ChartNoAxesColumn,
  Compass,
  Diff,
  Grid2X2,
  Keyboard,
  MapPin,
} from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { DAY_MS, epochMs } from '../../time/types.ts';
import { coveredPart } from '../../timeline/window.ts';
import { useMasarStore, useReader } from '../reader.ts';

/** What is opened over the picture. */
export type ToolId = 'network' | 'epochs' | 'map' | 'help';

const dayOf = (ms: number) => epochMs(Math.floor(ms / DAY_MS) * DAY_MS);

/** The questions that can be asked of the view, in words. */
export function Tools({ onOpen }: { readonly onOpen: (tool: ToolId) => void }) {
  const store = useMasarStore();
  const { language, timeline } = useReader();
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = () =>
    coveredPart(timeline, store.getState().looking.window ?? timeline.firstWindow);
  const item = (words: string, icon: ReactNode, onChoose: () => void) => (
    <button
      type="button"
      onClick={() => {
        menu.current?.hidePopover();
        onChoose();
      }}
    >
      {icon}
      {words}
    </button>
  );
  return (
    <>
      <button type="button" className="tools-button" popoverTarget={id} aria-haspopup="dialog">
        <Compass aria-hidden="true" />
        <span>{language.t('tools.label')}</span>
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="popover tools"
        role="dialog"
        aria-label={language.t('tools.label')}
      >
        {item(language.t('compare.label'), <Diff aria-hidden="true" />, () => {
          const { from, to } = shown();
          store.getState().look({ compare: { from: dayOf(from), to: dayOf(to - 1) } });
        })}
        {item(language.t('network.label'), <Grid2X2 aria-hidden="true" />, () => onOpen('network'))}
        {item(language.t('epochs.label'), <ChartNoAxesColumn aria-hidden="true" />, () =>
          onOpen('epochs'),
        )}
        {item(language.t('map.label'), <MapPin aria-hidden="true" />, () => onOpen('map'))}
        {item(language.t('known.open'), <CalendarClock aria-hidden="true" />, () =>
          store.getState().know(dayOf(shown().to - 1), 'settled'),
        )}
        {item(language.t('help.label'), <Keyboard aria-hidden="true" />, () => onOpen('help'))}
      </div>
    </>
  );
}
