import { ArrowLeftRight, Compass, Maximize2, Minus, Plus } from 'lucide-react';
import { useId, useRef } from 'react';
import { useStore } from 'zustand';
import { ZOOM_STEP } from '../../interact/keys.ts';
import type { Picture } from '../../interact/picture.ts';
import { directionOfTime } from '../../state/view.ts';
import { keepSigns } from '../../text/signed.ts';
import { lazily } from '../lazily.tsx';
import { useLanguage, useMasarStore, useReader } from '../reader.ts';
import { Words } from '../record/Words.tsx';
import { StepButton } from './StepButton.tsx';
import type { ToolId } from './Tools.tsx';
import { Undo } from './Undo.tsx';

const Tools = lazily(async () => (await import('./Tools.tsx')).Tools);
const LaneTools = lazily(async () => (await import('../panels/lanes/LaneTools.tsx')).LaneTools);

interface ToolbarProps {
  readonly picture: Picture | null;
  readonly onTool: (tool: ToolId) => void;
}

/** Everything a drag or a pinch does, as buttons; and what the ribbon is a percentage of. */
export function Toolbar({ picture, onTool }: ToolbarProps) {
  const store = useMasarStore();
  const { language, timeline, plain } = useReader();
  const presentation = useStore(store, (state) => state.presentation);
  const chosen = useStore(store, (state) => state.looking.base);
  const base =
    timeline.territory.find((series) => series.base.id === (chosen ?? timeline.dataSet.base)) ??
    timeline.territory[0];
  const direction = directionOfTime(presentation, language);
  const [before, after] =
    direction === language.dir ? (['earlier', 'later'] as const) : (['later', 'earlier'] as const);
  return (
    <div className="toolbar" role="toolbar" aria-label={language.t('app.toolbar')}>
      {base ? (
        <div className="base">
          <span className="quiet" id="base-of">
            {language.t('panel.percentage-of')}
          </span>
          {timeline.territory.length > 1 ? (
            <select
              aria-labelledby="base-of"
              value={base.base.id}
              onChange={(event) => store.getState().look({ base: event.target.value })}
            >
              {timeline.territory.map((series) => (
                <option key={series.base.id} value={series.base.id}>
                  {language.dir === 'rtl'
                    ? keepSigns(plain(series.base.name))
                    : plain(series.base.name)}
                </option>
              ))}
            </select>
          ) : (
            <Words text={base.base.name} />
          )}
        </div>
      ) : (
        <span />
      )}
      <div className="moves">
        <Undo />
        {presentation.view === 'lanes' ? <LaneTools /> : null}
        <StepButton picture={picture} towards={before} />
        <StepButton picture={picture} towards={after} />
        <button
          type="button"
          className="icon-button"
          aria-label={language.t('app.zoom-out')}
          onClick={() => picture?.zoomBy(1 / ZOOM_STEP)}
        >
          <Minus aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={language.t('app.zoom-in')}
          onClick={() => picture?.zoomBy(ZOOM_STEP)}
        >
          <Plus aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={language.t('app.whole')}
          onClick={() => picture?.showWhole()}
        >
          <Maximize2 aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button flip"
          aria-label={language.t('app.flip')}
          aria-pressed={presentation.timeDirection !== null}
          onClick={() =>
            store.getState().present({
              timeDirection:
                presentation.timeDirection === null
                  ? language.dir === 'ltr'
                    ? 'rtl'
                    : 'ltr'
                  : null,
            })
          }
        >
          <ArrowLeftRight aria-hidden="true" />
        </button>
        <ToolsMenu onTool={onTool} />
      </div>
    </div>
  );
}

/** What can be asked of the view; what is in the menu comes after the first drawing. */
function ToolsMenu({ onTool }: Pick<ToolbarProps, 'onTool'>) {
  const language = useLanguage();
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
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
        <Tools onOpen={onTool} onChosen={() => menu.current?.hidePopover()} />
      </div>
    </>
  );
}
