/**
 * What all measurements share: the built site and the pages beside it, served from one host each,
 * and a browser.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, dist, root } from '../build.mjs';
import { serve } from '../serve.mjs';
import { openBrowser } from './browser.mjs';
import { generated } from './events/write.mjs';
import { buildPages, PAGES_POLICY } from './pages.mjs';

const PORT = 4373;
const MILLION = 1_000_000;
const LIMIT_MS = { usual: 120_000, million: 600_000 };

/**
 * @typedef {object} Setting
 * @property {import('playwright').Browser} browser
 * @property {string} address of the built site
 * @property {string} pages   of the pages beside it
 * @property {() => Promise<void>} revive  another browser, where the first is gone
 * @property {boolean} isQuick
 * @property {(events: number) => number} limitMs  the longest that one figure may take
 * @property {(format: 'ucdp-ged' | 'masar', events: number) => { path: string, bytes: number, href: string }} file
 */

/**
 * @param {ReturnType<typeof import('./options.mjs').readOptions>} options
 * @returns {Promise<Setting & { close: () => Promise<void> }>}
 */
export async function createSetting({ isQuick, limitMs, seed }) {
  build();
  const cache = join(root, 'node_modules', '.cache', 'masar', 'bench');
  const built = join(cache, 'pages');
  mkdirSync(cache, { recursive: true });
  const empty = join(cache, 'empty.html');
  writeFileSync(
    empty,
    '<!doctype html><html lang="en"><title>empty</title><div>empty</div></html>',
  );
  await buildPages(built);
  const files = new Map([['/empty.html', empty]]);
  const ours = await serve({ root: dist, port: PORT, files });
  const beside = await serve({ root: built, port: PORT, files, policy: PAGES_POLICY });
  return {
    browser: await openBrowser(),
    async revive() {
      if (!this.browser.isConnected()) this.browser = await openBrowser();
    },
    address: ours.address,
    pages: beside.address,
    isQuick,
    limitMs: (events) => limitMs ?? (events < MILLION ? LIMIT_MS.usual : LIMIT_MS.million),
    file(format, n) {
      const { path, bytes } = generated({ format, n, seed, folder: join(cache, 'events') });
      const href = `/events/${n}.${format === 'masar' ? 'json' : 'csv'}`;
      files.set(href, path);
      return { path, bytes, href };
    },
    async close() {
      await this.browser.close().catch(() => undefined);
      await ours.close();
      await beside.close();
    },
  };
}
