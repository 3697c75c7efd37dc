/** Walking among the heads of lanes by keyboard: one tab stop, arrows from head to head. */
import type { KeyboardEvent } from 'react';

const rowsIn = (from: Element): readonly HTMLElement[][] =>
  [...(from.closest('.stage-sticky')?.querySelectorAll('.head') ?? [])].map((row) => [
    ...row.querySelectorAll<HTMLElement>('button'),
  ]);

/** Moves the focus with arrows, Home and End, and the tab stop with it. */
export function moveAmongHeads(event: KeyboardEvent<HTMLElement>, dir: 'ltr' | 'rtl'): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement))
    return;
  const rows = rowsIn(event.target);
  const row = rows.findIndex((buttons) => buttons.some((button) => button === event.target));
  const column = event.target ? (rows[row]?.indexOf(event.target) ?? 0) : 0;
  const forward = dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
  const backward = dir === 'ltr' ? 'ArrowLeft' : 'ArrowRight';
  const at = (next: number, place: number) =>
    rows[next]?.[Math.min(place, (rows[next]?.length ?? 1) - 1)];
  const target = (() => {
    switch (event.key) {
      case 'ArrowDown':
        return at(row + 1, column);
      case 'ArrowUp':
        return at(row - 1, column);
      case forward:
        return rows[row]?.[column + 1];
      case backward:
        return rows[row]?.[column - 1];
      case 'Home':
        return at(0, 0);
      case 'End':
        return at(rows.length - 1, 0);
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
  for (const button of rowsIn(target).flat()) button.tabIndex = button === target ? 0 : -1;
  target.focus();
}
