import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import { useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { LaneChoices } from '../../../timeline/lane-choices.ts';
import { moved } from '../../../timeline/lane-moves.ts';
import { lanesOf, planLanes } from '../../../timeline/lanes.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { focusHead } from './walk.ts';

const OPEN = 'masar:lane-menu';

/** Asks for the menu of a lane, beside the button that was pressed. */
export function openLaneMenu(lane: string, button: HTMLElement): void {
  button.dispatchEvent(new CustomEvent<string>(OPEN, { bubbles: true, detail: lane }));
}

/** The lane whose menu is asked for, and the button that was pressed; a new one with each press. */
interface Asked {
  readonly lane: string;
  readonly button: HTMLElement;
}

/** What can be done with one lane; one menu for all of them. */
export function LaneMenu() {
  const store = useMasarStore();
  const { timeline, language, plain } = useReader();
  const choices = useStore(store, (state) => state.looking.lanes);
  const menu = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);

  // Heads and menu come in the same drawing, and from then on a press is heard: a listener that
  // waited until the browser has painted would miss a reader who is quicker.
  useLayoutEffect(() => {
    const onOpen = (event: Event) => {
      const { target: button } = event;
      if (!(event instanceof CustomEvent) || !(button instanceof HTMLElement)) return;
      setAsked({ lane: String(event.detail), button });
    };
    document.addEventListener(OPEN, onOpen);
    return () => document.removeEventListener(OPEN, onOpen);
  }, []);

  // Shown with what can be chosen in it, so that its place is worked out from its true size.
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element || !asked) return;
    element.showPopover();
    computePosition(asked.button, element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(4), flip(), shift({ padding: 8 })],
    }).then(({ x, y }) => {
      element.style.setProperty('left', `${Math.round(x)}px`);
      element.style.setProperty('top', `${Math.round(y)}px`);
      element.querySelector('button')?.focus();
    });
  }, [asked]);

  const plan = planLanes(timeline, choices);
  const lane = lanesOf(plan).find((one) => one.id === asked?.lane);
  const up = lane ? moved(plan, choices, lane, -1) : null;
  const down = lane ? moved(plan, choices, lane, 1) : null;
  const isPinned = lane !== undefined && choices.pinned.includes(lane.id);
  const isApart = lane !== undefined && choices.apart.includes(lane.id);
  const without = (ids: readonly string[]) => ids.filter((other) => other !== lane?.id);
  const choose = (change: Partial<LaneChoices> | null) => () => {
    menu.current?.hidePopover();
    // The heads keep the focus from here, wherever the lane goes.
    if (asked?.button.isConnected) focusHead(asked.button);
    if (change) store.getState().arrange(change);
  };
  return (
    <div
      ref={menu}
      popover="auto"
      className="popover lane-menu"
      role="menu"
      tabIndex={-1}
      aria-label={lane ? plain(timeline.actors.get(lane.id)?.name) : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        const items = [...event.currentTarget.querySelectorAll('button')].filter(
          ({ disabled }) => !disabled,
        );
        const next =
          items.findIndex((item) => item.matches(':focus')) + (event.key === 'ArrowDown' ? 1 : -1);
        items.at(next % items.length)?.focus();
      }}
    >
      {lane ? (
        <>
          <button
            type="button"
            role="menuitem"
            onClick={choose({
              pinned: isPinned ? without(choices.pinned) : [...choices.pinned, lane.id],
            })}
          >
            {language.t(isPinned ? 'lanes.unpin' : 'lanes.pin')}
          </button>
          <button type="button" role="menuitem" disabled={!up} onClick={choose(up)}>
            {language.t('lanes.up')}
          </button>
          <button type="button" role="menuitem" disabled={!down} onClick={choose(down)}>
            {language.t('lanes.down')}
          </button>
          {lane.people > 0 ? (
            <button
              type="button"
              role="menuitem"
              onClick={choose({
                apart: isApart ? without(choices.apart) : [...choices.apart, lane.id],
              })}
            >
              {language.t(isApart ? 'lanes.people-together' : 'lanes.people-apart')}
            </button>
          ) : null}
          <button
            type="button"
            role="menuitem"
            onClick={choose({
              hidden: [...choices.hidden, lane.id],
              pinned: without(choices.pinned),
            })}
          >
            {language.t('lanes.hide')}
          </button>
        </>
      ) : null}
    </div>
  );
}
