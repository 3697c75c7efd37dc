/**
 * Makes, when the site is built, the pages that need no script: one for each event of the default
 * data and a list of them, in each language; what embedding pages ask for; and what the explorer's own
 * page says to feeds. `src/draw/html/` says what is on them, `docs/pages.md` where they lie.
 *
 * `MASAR_BASE` is the address the site will have, where it is known.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { messages } from './vite-messages.ts';

type Made = typeof import('./pages/made.ts');

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Pictures that stand for the site in feeds and messengers, 1200 by 630 pixels, where there are any:
 * paths within `folder` by language.
 */
export const cardImages = (
  folder: string,
  files: readonly string[] = ['cards/ar.png', 'cards/en.png'],
): ReadonlyMap<string, string> =>
  new Map(
    files
      .filter((file) => existsSync(join(folder, file)))
      .map((file) => [/([^/]+)\.\w+$/.exec(file)?.[1] ?? file, file]),
  );

export function pages(): Plugin {
  let made: Promise<Made> | null = null;
  /** Made of the project's own modules, which have to be read with their messages. */
  const load = (): Promise<Made> => {
    made ??= runnerImport<Made>(at('scripts/pages/made.ts'), {
      root: at('.'),
      plugins: [messages()],
      logLevel: 'warn',
    }).then(({ module }) => module);
    return made;
  };
  const built = (stylesheet: string) => ({
    stylesheet,
    address: process.env.MASAR_BASE,
    cards: cardImages(at('public')),
  });
  return {
    name: 'masar:pages',
    apply: 'build',
    buildStart() {
      made = null;
      this.emitFile({ type: 'chunk', id: at('src/draw/html/page.css'), name: 'page' });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(_html, { path }) {
        if (path !== '/index.html') return [];
        const { frontOf } = await load();
        return frontOf(built('')).map(({ tag, attributes }) => ({
          tag,
          attrs: { ...attributes },
          injectTo: 'head' as const,
        }));
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const styles = Object.values(bundle).find(
          (file) => file.type === 'asset' && file.names.includes('page.css'),
        );
        if (!styles) this.error('The style sheet of the pages was not built.');
        const { pagesOf } = await load();
        for (const { path, text } of pagesOf(built(styles.fileName))) {
          this.emitFile({ type: 'asset', fileName: path, source: text });
        }
      },
    },
  };
}
