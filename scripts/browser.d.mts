export const BROWSER_ARGS: readonly string[];
export function findBrowser(): string | null;
export function ensureBrowser(): string | null;
