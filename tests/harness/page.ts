/**
 * A page of the built site in a real Chromium. Whatever a journey does, it fails when the page
 * logs an error or a warning, throws, breaks the content policy, or asks another origin.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, inject } from 'vitest';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs';

let browser: Browser | undefined;
/** Contexts by what cannot be changed on an open page. */
const contexts = new Map<string, Promise<BrowserContext>>();
/** The page that journeys which only look have before them. */
let kept: { readonly key: string; readonly opened: Opened } | undefined;

afterAll(async () => {
  kept = undefined;
  contexts.clear();
  await browser?.close();
  browser = undefined;
});

async function launched(): Promise<Browser> {
  const path = process.env.MASAR_BROWSER ?? findBrowser();
  browser ??= await chromium.launch({
    args: [...BROWSER_ARGS],
    ...(path ? { executablePath: path } : {}),
  });
  return browser;
}

export interface PageOptions {
  /** Query and fragment, `?lang=ar#event=…`. */
  readonly address?: string;
  readonly width?: number;
  readonly height?: number;
  readonly touch?: boolean;
  /** Pixels of the screen to a CSS pixel. */
  readonly density?: number;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  /** What is to be waited for; a page that fails to load waits for `error`. */
  readonly until?: 'ready' | 'error';
  /** Console messages that this journey provokes on purpose. */
  readonly expects?: RegExp;
  /** Addresses elsewhere that this journey asks for on purpose; they are answered here. */
  readonly reaches?: RegExp;
  /** Whether the first-use hints are still to be dismissed. */
  readonly hints?: boolean;
  readonly timezone?: string;
  /** The browser's own languages. */
  readonly locale?: string;
}

const ONE_PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/**
 * The context of a page. Pages share one, and with it what the browser keeps of the site's code
 * between visits; one that shows hints or is answered from elsewhere has its own.
 */
async function contextFor(options: PageOptions): Promise<BrowserContext> {
  const fixed = {
    hasTouch: options.touch ?? false,
    deviceScaleFactor: options.density ?? 1,
    locale: options.locale ?? 'en-GB',
    // The journeys' own policy lets nothing in from elsewhere.
    bypassCSP: options.reaches !== undefined,
    ...(options.timezone ? { timezoneId: options.timezone } : {}),
  };
  if (isAlone(options)) return (await launched()).newContext(fixed);
  const key = JSON.stringify(fixed);
  const context =
    contexts.get(key) ??
    launched().then(async (browser) => {
      const made = await browser.newContext(fixed);
      await made.addInitScript(() => {
        try {
          localStorage.setItem('masar:hints-dismissed', '["spine","lanes"]');
        } catch {
          // A page that may keep nothing shows its hints.
        }
      });
      return made;
    });
  contexts.set(key, context);
  return context;
}

const isAlone = ({ hints, reaches }: PageOptions) => hints === true || reaches !== undefined;

interface Opened {
  readonly page: Page;
  /** Fails where the page has complained. */
  readonly hold: () => void;
  readonly close: () => Promise<void>;
}

/** Opens a page of the site, and waits until all of it is there. */
async function open(options: PageOptions): Promise<Opened> {
  const site = inject('site');
  const context = await contextFor(options);
  const page = await context.newPage();
  const close = () => (isAlone(options) ? context.close() : page.close());
  const hold = heldToAccount(page, site, options);
  try {
    await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 800 });
    await page.emulateMedia({
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
      forcedColors: options.forcedColors ? 'active' : 'none',
    });
    if (options.reaches) {
      await page.route(options.reaches, (route) =>
        route.fulfill({ contentType: 'image/svg+xml', body: ONE_PIXEL }),
      );
    }
    await page.goto(`${site}${options.address ?? '?lang=en'}`);
    await page.waitForSelector(`html[data-masar="${options.until ?? 'ready'}"]`, {
      timeout: 60_000,
    });
    if (options.until !== 'error') await page.waitForSelector('html[data-fonts=whole]');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    // The place a panel keeps until it comes.
    await page.waitForSelector('div.detail', { state: 'detached' });
    await settled(page);
  } catch (error) {
    await close();
    throw error;
  }
  return { page, hold, close };
}

/** Notes what a page complains of from now on. @returns what fails where it has complained */
function heldToAccount(
  page: Page,
  site: string,
  { expects, reaches }: Pick<PageOptions, 'expects' | 'reaches'>,
): () => void {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || expects?.test(message.text())) return;
    complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !/^(data|blob):/.test(url) && !reaches?.test(url))
      complaints.push(`left the origin: ${url}`);
  });
  return () => {
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
  };
}

export interface StaticPageOptions {
  /** Path within the site. */
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  /** Whether the browser runs scripts; only so can a page be examined by one. */
  readonly scripts?: boolean;
}

/** A page that needs no script, opened in a browser that runs none; then held to account. */
export async function onStaticPage(
  options: StaticPageOptions,
  journey: (page: Page) => Promise<void>,
): Promise<void> {
  const site = inject('site');
  const context = await (await launched()).newContext({
    javaScriptEnabled: options.scripts ?? false,
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.dark ? 'dark' : 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const hold = heldToAccount(page, site, {});
    await page.goto(`${site}${options.path}`);
    await journey(page);
    hold();
  } finally {
    await context.close();
  }
}

export interface ArticleOptions extends StaticPageOptions {
  /** Console messages that this journey provokes on purpose. */
  readonly expects?: RegExp;
  /** Where the page is served, where it is not on the built site. */
  readonly site?: string;
  readonly touch?: boolean;
}

/**
 * A page that somebody else could have written, with the timeline in it; then held to account.
 *
 * @param journey  told also what has been asked for so far
 */
export async function onArticle(
  { path, expects, site = inject('site'), ...options }: ArticleOptions,
  journey: (page: Page, requests: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await (await launched()).newContext({
    javaScriptEnabled: options.scripts ?? true,
    hasTouch: options.touch ?? false,
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const hold = heldToAccount(page, site, expects ? { expects } : {});
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${site}${path}`);
    await journey(page, requests);
    hold();
  } finally {
    await context.close();
  }
}

/** A page that is opened from a disk; then held to account. @param journey  told also what has been asked for */
export async function onFile(
  { address, scripts = true }: { readonly address: string; readonly scripts?: boolean },
  journey: (page: Page, requests: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await (await launched()).newContext({
    javaScriptEnabled: scripts,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const hold = heldToAccount(page, address, {});
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
    await journey(page, requests);
    hold();
  } finally {
    await context.close();
  }
}

/** A page, opened, used and closed; then held to account. */
export async function onPage(
  options: PageOptions,
  journey: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, hold, close } = await open(options);
  try {
    await journey(page);
  } finally {
    await close();
  }
  hold();
}

/** A page that is only looked at: it stays open for the next look at the same. */
export async function lookAt(
  options: PageOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const key = JSON.stringify(options);
  if (kept?.key !== key) {
    await kept?.opened.close();
    kept = undefined;
    kept = { key, opened: await open(options) };
  }
  const { page, hold } = kept.opened;
  await look(page);
  hold();
}

/** Waits until the picture has been drawn with what was last asked of it. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))),
      ),
  );
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Serious and critical findings of axe on the page as it stands, one line each. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, so that the page's own content policy needs no hole.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Result {
      readonly violations: readonly {
        readonly id: string;
        readonly impact: string | null;
        readonly nodes: readonly { readonly html: string }[];
      }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Result> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 160))
            .join(' | ')}`,
      );
  });
}

/** The window the address names, as ISO days. */
export async function windowOf(page: Page): Promise<{ from: string | null; to: string | null }> {
  return page.evaluate(() => {
    const fragment = new URLSearchParams(location.hash.slice(1));
    return { from: fragment.get('from'), to: fragment.get('to') };
  });
}
