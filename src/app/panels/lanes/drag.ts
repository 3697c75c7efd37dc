/** Dragging a lane by its grip; the menu and Alt with an arrow do the same. */
import { least } from 'd3-array';
import type { PointerEvent } from 'react';
import type { MasarStore } from '../../../state/store.ts';
import { moved, siblingsOf } from '../../../timeline/lane-moves.ts';
import type { Lane, LanePlan } from '../../../timeline/lanes.ts';

/** Follows the pointer until it lets go; the lane takes the place it is let go at. Escape leaves it. */
export function dragLane(
  event: PointerEvent<HTMLElement>,
  store: MasarStore,
  plan: LanePlan,
  lane: Lane,
): void {
  const grip = event.currentTarget;
  const row = grip.closest<HTMLElement>('.head');
  const heads = grip.closest('.lane-heads');
  if (!row || !heads || event.button !== 0) return;
  event.preventDefault();
  grip.setPointerCapture(event.pointerId);
  const siblings = siblingsOf(plan, lane);
  const rows = [...heads.querySelectorAll<HTMLElement>('[data-lane]')].filter(({ dataset }) =>
    siblings.includes(dataset.lane ?? ''),
  );
  /** The middle of each row in sight, with its place among all siblings: not all pinned lanes need be. */
  const places = rows.map((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return { middle: (top + bottom) / 2, at: siblings.indexOf(one.dataset.lane ?? '') };
  });
  const from = siblings.indexOf(lane.id);
  const start = event.clientY;
  let by = 0;
  row.dataset.dragged = 'true';
  const onMove = (move: globalThis.PointerEvent) => {
    row.style.setProperty('translate', `0 ${move.clientY - start}px`);
    const nearest = least(places, ({ middle }) => Math.abs(move.clientY - middle));
    by = (nearest?.at ?? from) - from;
  };
  const end = (isKept: boolean) => () => {
    row.style.removeProperty('translate');
    delete row.dataset.dragged;
    grip.removeEventListener('pointermove', onMove);
    grip.removeEventListener('pointerup', keep);
    grip.removeEventListener('pointercancel', leave);
    document.removeEventListener('keydown', onKey);
    const { looking, arrange } = store.getState();
    const change = isKept ? moved(plan, looking.lanes, lane, by) : null;
    if (change) arrange(change);
  };
  const keep = end(true);
  const leave = end(false);
  const onKey = (key: KeyboardEvent) => {
    if (key.key === 'Escape') leave();
  };
  grip.addEventListener('pointermove', onMove);
  grip.addEventListener('pointerup', keep);
  grip.addEventListener('pointercancel', leave);
  document.addEventListener('keydown', onKey);
}
