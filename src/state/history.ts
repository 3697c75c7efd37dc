/**
 * Writes the address and listens to it. A movement is one entry, so that Back undoes a movement,
 * not a pixel.
 */

/** The parts of a browser window that are used, so that a test can stand in for it. */
export interface AddressBar {
  readonly location: { readonly search: string; readonly hash: string; readonly pathname: string };
  readonly history: {
    replaceState(data: unknown, unused: string, url: string): void;
    pushState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: 'popstate' | 'hashchange', listener: () => void): void;
  removeEventListener(type: 'popstate' | 'hashchange', listener: () => void): void;
}

/**
 * Writes a fragment (with its `#`) into the address.
 *
 * @param entry `push` for the first word of a state that Back should return from, `replace` for the next
 */
export function writeHash(bar: AddressBar, hash: string, entry: 'replace' | 'push'): void {
  if (bar.location.hash === asShown(hash)) return;
  const { pathname, search } = bar.location;
  const address = `${pathname}${search}${hash}`;
  if (entry === 'push') bar.history.pushState(null, '', address);
  else bar.history.replaceState(null, '', address);
}

/** A fragment as a browser gives it back: letters beyond ASCII are coded there. */
const asShown = (hash: string): string => new URL(hash, 'https://example.org/').hash;

/** Writes a query string (with its `?`) into the address; never a step that Back undoes. */
export function writeSearch(bar: AddressBar, search: string): void {
  if (bar.location.search === search) return;
  bar.history.replaceState(null, '', `${bar.location.pathname}${search}${bar.location.hash}`);
}

/** Calls back when the reader goes back or forward or edits the fragment; returns what stops it. */
export function listenToAddress(bar: AddressBar, changed: (hash: string) => void): () => void {
  const listener = (): void => changed(bar.location.hash);
  bar.addEventListener('popstate', listener);
  bar.addEventListener('hashchange', listener);
  return () => {
    bar.removeEventListener('popstate', listener);
    bar.removeEventListener('hashchange', listener);
  };
}
