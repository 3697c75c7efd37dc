/** Which first-use hints were dismissed; where nothing can be kept they are not shown again while the page is open. */
const KEY = 'masar:hints-dismissed';

const dismissed = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
};

export const isHintWanted = (view: string): boolean => !dismissed().includes(view);

export function forgetHint(view: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set([...dismissed(), view])]));
  } catch {
    // Storage is blocked or full: the page goes on without.
  }
}
