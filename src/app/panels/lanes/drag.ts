/** Dragging a lane by its grip; the menu and Alt with an arrow do the same. */
import type { PointerEvent } from 'react';
import type { MasarStore } from '../../../state/store.ts';
import type { Lane, LanePlan } from '../../../timeline/lanes.ts';
import { moved, siblingsOf } from './moving.ts';

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
  const places = rows.map((one) => one.getBoundingClientRect());
  const from = siblings.indexOf(lane.id);
  const start = event.clientY;
  let by = 0;
  row.dataset.dragged = 'true';
  const onMove = (move: globalThis.PointerEvent) => {
    row.style.setProperty('translate', `0 ${move.clientY - start}px`);
    const at = places.findIndex(({ top, bottom }) => move.clientY >= top && move.clientY < bottom);
    const last = places.at(-1);
    by = at >= 0 ? at - from : last && move.clientY >= last.bottom ? places.length : -places.length;
  };
  const end = (isKept: boolean) => () => {
    row.style.removeProperty('translate');
    delete row.dataset.dragged;
    grip.removeEventListener('pointermove', onMove);
    grip.removeEventListener('pointerup', keep);
    grip.removeEventListener('pointercancel', leave);
    document.removeEventListener('keydown', onKey);
    if (isKept && by !== 0) store.getState().arrange(moved(plan, lane, by));
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
