/** Light or dark, as the page around an embed is. */

const DARK = '(prefers-color-scheme: dark)';

/** The theme of an embed: as it is asked, else as the page's colour scheme is where it stands. */
export function themeFor(element: Element, asked: 'light' | 'dark' | 'auto'): 'light' | 'dark' {
  if (asked !== 'auto') return asked;
  // The element itself takes over nothing from the page.
  const around = element.parentElement ?? document.documentElement;
  const schemes = getComputedStyle(around).colorScheme.split(/\s+/);
  const [isLight, isDark] = [schemes.includes('light'), schemes.includes('dark')];
  // A page that says nothing is a light one.
  if (!isDark) return 'light';
  return isLight && !matchMedia(DARK).matches ? 'light' : 'dark';
}

/** Calls back when the page or the reader may have changed from light to dark; returns what ends it. */
export function watchScheme(changed: () => void): () => void {
  const dark = matchMedia(DARK);
  dark.addEventListener('change', changed);
  // Pages switch by some attribute or class of their root or body.
  const root = new MutationObserver(changed);
  for (const part of [document.documentElement, document.body]) {
    if (part) root.observe(part, { attributes: true });
  }
  return () => {
    dark.removeEventListener('change', changed);
    root.disconnect();
  };
}
