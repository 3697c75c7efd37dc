/**
 * Builds what goes into other people's pages, after the explorer and apart from it, so that none of
 * the explorer's code comes along: the frame's page, `masar.js` and `embed.js`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { messages } from './vite-messages.ts';
import { shapes } from './vite-shape.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What d3-zoom and d3-brush would bring along for transitions, which nothing here makes. */
export const STAND_INS = {
  'd3-transition': at('src/interact/d3/transition.js'),
  'd3-interpolate': at('src/interact/d3/interpolate.js'),
};

export function embeds(): Plugin {
  let outDir = 'dist';
  return {
    name: 'masar:embeds',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    /** The default data under a name that does not change, for who embeds it. */
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'data/aleppo-2016.json',
        source: readFileSync(at('data/aleppo-2016.json')),
      });
    },
    async closeBundle() {
      await build(framePage(outDir));
      await build(scriptOf(outDir, 'masar', 'src/element/masar.ts', 'apart'));
      await build(scriptOf(outDir, 'masar-more', 'src/element/more.ts'));
      await build(scriptOf(outDir, 'masar-data', 'src/element/tables.ts'));
      for (const name of ONE_SCRIPTS) await build(oneScript(outDir, name));
      await build(scriptOf(outDir, 'embed', 'src/element/helper.ts'));
    },
  };
}

const common = (): InlineConfig => ({
  root,
  configFile: false,
  base: './',
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: STAND_INS },
  plugins: [messages(), shapes()],
});

const output = (outDir: string) => ({
  outDir,
  emptyOutDir: false,
  target: 'es2022',
  sourcemap: false,
});

const framePage = (outDir: string): InlineConfig => ({
  ...common(),
  build: { ...output(outDir), rolldownOptions: { input: at('embed.html') } },
});

/** One file under a name that does not change; what it fetches on demand is within it, or files apart. */
const scriptOf = (
  outDir: string,
  name: string,
  entry: string,
  demanded: 'within' | 'apart' = 'within',
): InlineConfig => ({
  ...common(),
  plugins: [...(demanded === 'apart' ? [fetchedLater()] : []), messages(), shapes()],
  build: {
    ...output(outDir),
    modulePreload: false,
    rolldownOptions: {
      input: { [name]: at(entry) },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});

/**
 * All of an embed in one file, for pages that have everything within: with the reader that mends
 * documents, and without it.
 */
export const ONE_SCRIPTS = ['masar-one', 'masar-one-full'] as const;

export function oneScript(outDir: string, name: (typeof ONE_SCRIPTS)[number]): InlineConfig {
  const config = scriptOf(outDir, name, 'src/element/one.ts');
  const readers = name === 'masar-one' ? 'none.ts' : 'full.ts';
  return { ...config, plugins: [readBy(readers), ...(config.plugins ?? [])] };
}

/** What `none.ts` leaves without a use. */
const UNUSED = /^(?:edtf|jsonc-parser)$/;

const readBy = (readers: 'none.ts' | 'full.ts'): Plugin => ({
  name: 'masar:read-by',
  enforce: 'pre',
  async resolveDynamicImport(specifier, importer) {
    if (typeof specifier !== 'string') return null;
    if (specifier.endsWith('/tables.ts')) {
      return this.resolve(specifier.replace('tables.ts', readers), importer);
    }
    return readers === 'none.ts' && UNUSED.test(specifier)
      ? this.resolve(at('src/element/none.ts'))
      : null;
  },
});

/** Parts of `masar.js` that come with it, though the explorer fetches them later. */
const WITHIN = /(?:^|[/])hit\.ts$/;

/** Those that are in the file of data: all else is in that of what is looked at. */
const OF_DATA = /(?:tables\.ts|edtf|jsonc-parser)$/;

/**
 * What is imported on demand is in other files, which are built by themselves: they export every part
 * under the name that its own module has for it.
 */
const fetchedLater = (): Plugin => ({
  name: 'masar:fetched-later',
  enforce: 'pre',
  resolveDynamicImport(specifier) {
    if (typeof specifier !== 'string' || WITHIN.test(specifier)) return null;
    const file = OF_DATA.test(specifier) ? 'masar-data.js' : 'masar-more.js';
    return { id: `./${file}`, external: true };
  },
});
