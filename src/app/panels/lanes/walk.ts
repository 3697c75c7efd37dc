/** Walking among the heads of lanes by keyboard: one tab stop, arrows from head to head. */
import type { KeyboardEvent } from 'react';

/** Buttons by head, from the first that is shown; what only keeps a place until the next drawing has none. */
const rows = (): readonly HTMLElement[][] =>
  [...document.querySelectorAll('.lane-heads .head')]
    .map((row) => [...row.querySelectorAll<HTMLElement>('button')])
    .filter((buttons) => buttons.length > 0);

const rowOf = (button: HTMLElement): number =>
  rows().findIndex((buttons) => buttons.includes(button));

const laneOf = (button: HTMLElement | undefined): string | undefined =>
  button?.closest<HTMLElement>('[data-lane]')?.dataset.lane;

/** Moves the focus with arrows, Home and End, and the tab stop with it. */
export function moveAmongHeads(event: KeyboardEvent<HTMLElement>, dir: 'ltr' | 'rtl'): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement))
    return;
  const heads = rows();
  const row = rowOf(event.target);
  const column = heads[row]?.indexOf(event.target) ?? 0;
  const forward = dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
  const backward = dir === 'ltr' ? 'ArrowLeft' : 'ArrowRight';
  const at = (next: number, place: number) =>
    heads[next]?.[Math.min(place, (heads[next]?.length ?? 1) - 1)];
  const target = (() => {
    switch (event.key) {
      case 'ArrowDown':
        return at(row + 1, column);
      case 'ArrowUp':
        return at(row - 1, column);
      case forward:
        return heads[row]?.[column + 1];
      case backward:
        return heads[row]?.[column - 1];
      case 'Home':
        return at(0, 0);
      case 'End':
        return at(heads.length - 1, 0);
      default:
        return undefined;
    }
  })();
  if (!target) return;
  event.preventDefault();
  focusHead(target);
}

/** Focuses a head's button and makes it the tab stop. */
export function focusHead(target: HTMLElement): void {
  for (const button of rows().flat()) button.tabIndex = button === target ? 0 : -1;
  target.focus();
}

/** Where the focus is among the heads. */
export interface HeldFocus {
  /** Undefined on a group. */
  readonly lane: string | undefined;
  readonly row: number;
  readonly column: number;
}

/** Where the focus is among the heads, or null where it is elsewhere. */
export function focusAmongHeads(): HeldFocus | null {
  const { activeElement: button } = document;
  if (!(button instanceof HTMLElement) || rowOf(button) < 0) return null;
  const row = rowOf(button);
  return { lane: laneOf(button), row, column: rows()[row]?.indexOf(button) ?? 0 };
}

/**
 * Gives the focus back where a drawing took away the button that had it: to the same lane where
 * it stands now, else to the head in its place, or the last where there are fewer.
 */
export function keepFocus({ lane, row, column }: HeldFocus): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const heads = rows();
  const own = lane === undefined ? -1 : heads.findIndex(([button]) => laneOf(button) === lane);
  const buttons = heads[own < 0 ? Math.min(row, heads.length - 1) : own];
  const button = buttons?.[own < 0 ? 0 : Math.min(column, buttons.length - 1)];
  if (button) focusHead(button);
}

/** One button is the tab stop: the first, where the one that was is gone. */
export function keepTabStop(): void {
  const buttons = rows().flat();
  const [first] = buttons;
  if (first && buttons.every(({ tabIndex }) => tabIndex !== 0)) first.tabIndex = 0;
}
