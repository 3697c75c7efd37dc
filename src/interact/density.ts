/** How many pixels of the screen a CSS pixel takes: other ones after a zoom, or on another screen. */

/**
 * Watches the density of pixels; calls back when it has changed.
 *
 * @param page  the window that a picture is in
 * @returns what ends it
 */
export function watchDensity(
  page: Pick<Window, 'devicePixelRatio' | 'matchMedia'>,
  changed: () => void,
): () => void {
  const ended = new AbortController();
  // A query asks for one density: at each change the next one is asked for.
  const watch = (): void => {
    page.matchMedia(`(resolution: ${page.devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        watch();
        changed();
      },
      { once: true, signal: ended.signal },
    );
  };
  watch();
  return () => ended.abort();
}
