/** A browser for one run, and pages of it, each cold and in a process of its own. */
import { BROWSER_ARGS, ensureBrowser } from '../browser.mjs';
import { Unmeasured, within } from './limit.mjs';

export const VIEWPORT = { width: 1280, height: 800 };

/** @returns {Promise<import('playwright').Browser>} */
export async function openBrowser() {
  const executablePath = ensureBrowser();
  const { chromium } = await import('playwright');
  return chromium.launch({
    args: [...BROWSER_ARGS],
    ...(executablePath ? { executablePath } : {}),
  });
}

/**
 * Opens a page, works on it and closes it, whatever comes of it.
 *
 * @template T
 * @param {import('playwright').Browser} browser
 * @param {{ address: string, limitMs: number }} options
 * @param {(page: import('playwright').Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function onPage(browser, { address, limitMs }, work) {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(limitMs);
    const crashed = new Promise((_, reject) => {
      page.on('crash', () => reject(new Unmeasured('the page ran out of memory')));
    });
    crashed.catch(() => undefined);
    const worked = page.goto(address).then(() => work(page));
    return await within(limitMs, Promise.race([worked, crashed]));
  } finally {
    await within(20_000, context.close()).catch(() => undefined);
  }
}
