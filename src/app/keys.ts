/** Keys of the whole page: find, undo, redo, help. Those of the picture are the picture's own. */

import { letterOf } from '../interact/keys.ts';

export type PageKey = 'find' | 'undo' | 'redo' | 'help';

/** What a key press asks of the page; null where it is none of the page's, or somebody is typing. */
export function pageKeyOf(event: KeyboardEvent): PageKey | null {
  const { target, key, altKey } = event;
  const isTyping =
    target instanceof Element &&
    target.closest('input:not([type="checkbox"], [type="radio"], [type="range"]), textarea');
  if (isTyping || altKey || document.querySelector('dialog[open]')) return null;
  if (event.ctrlKey || event.metaKey) {
    const letter = letterOf(event);
    if (letter === 'y') return 'redo';
    return letter === 'z' ? (event.shiftKey ? 'redo' : 'undo') : null;
  }
  if (key === '/') return 'find';
  // The Arabic question mark is on the same key.
  return key === '?' || key === '؟' ? 'help' : null;
}
