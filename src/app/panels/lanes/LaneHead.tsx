import { GripVertical, MoreVertical, Pin } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { nameAt } from '../../../layout/lane-names.ts';
import { moved } from '../../../timeline/lane-moves.ts';
import type { Lane, LanePlan } from '../../../timeline/lanes.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { Words } from '../../record/Words.tsx';
import { dragLane } from './drag.ts';
import { openLaneMenu } from './LaneMenu.tsx';

interface LaneHeadProps {
  readonly lane: Lane;
  readonly plan: LanePlan;
}

/** An actor's name as it was in the window, what can be done with its lane, and a grip to drag it by. */
export function LaneHead({ lane, plan }: LaneHeadProps) {
  const store = useMasarStore();
  const { timeline, language, plain } = useReader();
  // The name and not the window: this is rendered when a pan comes to another name, not in each frame.
  const named = useStore(store, ({ looking }) =>
    nameAt(lane, looking.window?.to ?? Number.POSITIVE_INFINITY),
  );
  const name = named?.name ?? timeline.actors.get(lane.id)?.name ?? lane.id;
  const earlier = lane.names.filter(({ from }) => from < (named?.from ?? 0)).at(-1);
  const isPinned = plan.pinned.includes(lane);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const { looking, arrange } = store.getState();
    const change = moved(plan, looking.lanes, lane, event.key === 'ArrowUp' ? -1 : 1);
    if (change) arrange(change);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div
      className="head-row"
      data-lane={lane.id}
      data-apart={lane.home !== lane.id}
      onKeyDown={onKeyDown}
    >
      <span
        className="grip"
        aria-hidden="true"
        onPointerDown={(event) => dragLane(event, store, plan, lane)}
      >
        <GripVertical aria-hidden="true" />
      </span>
      <button
        type="button"
        className="head-lane"
        tabIndex={-1}
        title={plain(name)}
        onClick={() => store.getState().select({ kind: 'actor', id: named?.actor.id ?? lane.id })}
      >
        {isPinned ? <Pin aria-hidden="true" /> : null}
        <span className="head-name">
          <Words text={name} />
          {earlier ? (
            <span className="quiet head-former">
              {' '}
              {language.t('lanes.formerly', { name: plain(earlier.name) })}
            </span>
          ) : null}
        </span>
      </button>
      <button
        type="button"
        className="head-menu"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-label={language.t('lanes.options-of', { actor: plain(name) })}
        onClick={(event) => openLaneMenu(lane.id, event.currentTarget)}
      >
        <MoreVertical aria-hidden="true" />
      </button>
    </div>
  );
}
