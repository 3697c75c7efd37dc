import { CalendarClock, ChartNoAxesColumn, Diff, Grid2X2, Keyboard, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { DAY_MS, epochMs } from '../../time/types.ts';
import { coveredPart } from '../../timeline/window.ts';
import { useMasarStore, useReader } from '../reader.ts';

/** What is opened over the picture. */
export type ToolId = 'network' | 'epochs' | 'map' | 'help';

const dayOf = (ms: number) => epochMs(Math.floor(ms / DAY_MS) * DAY_MS);

interface ToolsProps {
  readonly onOpen: (tool: ToolId) => void;
  /** After one was chosen. */
  readonly onChosen: () => void;
}

/** The questions that can be asked of the view, in words. */
export function Tools({ onOpen, onChosen }: ToolsProps) {
  const store = useMasarStore();
  const { language, timeline } = useReader();
  const shown = () =>
    coveredPart(timeline, store.getState().looking.window ?? timeline.firstWindow);
  const item = (words: string, icon: ReactNode, onChoose: () => void) => (
    <button
      type="button"
      onClick={() => {
        onChosen();
        onChoose();
      }}
    >
      {icon}
      {words}
    </button>
  );
  return (
    <>
      {item(language.t('compare.label'), <Diff aria-hidden="true" />, () => {
        const { from, to } = shown();
        store.getState().look({ compare: { kind: 'dates', from: dayOf(from), to: dayOf(to - 1) } });
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
    </>
  );
}
