/** The pages that ours is measured beside, built as ours is. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./pages/', import.meta.url));
export const PAGES = ['bare', 'vis', 'plain'];

/** What vis-timeline needs beyond our own policy: it writes markup and style into its page. */
export const PAGES_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/** @param {string} outDir */
export async function buildPages(outDir) {
  const { build } = await import('vite');
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: PAGES.map((name) => join(folder, `${name}.html`)) },
    },
  });
}

/** Gives the bare canvas a file, as a hand would, and waits until it is drawn. */
export async function openInBare(page, path) {
  await page.setInputFiles('input[type=file]', path);
  await page.waitForFunction(() => performance.getEntriesByName('bare:ready').length > 0);
}
