/**
 * Builds what goes into other people's pages, after the explorer and apart from it, so that none of
 * the explorer's code comes along: the frame's page, `masar.js` and `embed.js`.
 */
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin, type Rollup } from 'vite';
import { messages } from './vite-messages.ts';

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
    async closeBundle() {
      await build(framePage(outDir));
      await build(scriptOf(outDir, 'masar', 'src/element/masar.ts'));
      await build(scriptOf(outDir, 'embed', 'src/element/helper.ts'));
    },
  };
}

const common = (outDir: string): InlineConfig => ({
  root,
  configFile: false,
  base: './',
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: STAND_INS },
  plugins: [messages()],
});

const output = (outDir: string) => ({
  outDir,
  emptyOutDir: false,
  target: 'es2022',
  sourcemap: false,
});

const framePage = (outDir: string): InlineConfig => ({
  ...common(outDir),
  build: { ...output(outDir), rolldownOptions: { input: at('embed.html') } },
});

/** One file under a name that does not change; what is fetched on demand is one more beside it. */
function scriptOf(outDir: string, name: string, entry: string): InlineConfig {
  return {
    ...common(outDir),
    build: {
      ...output(outDir),
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: at(entry) },
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: `${name}-more.js`,
          assetFileNames: 'assets/[name]-[hash][extname]',
          codeSplitting: {
            groups: [
              {
                name: (id: string, graph: Rollup.PluginContext) =>
                  isFromTheStart(at(entry), id, graph) ? null : `${name}-more`,
              },
            ],
          },
        },
      },
    },
  };
}

const starts = new Map<string, ReadonlySet<string>>();

/** Whether a module is imported, however far, by the entry and not on demand. */
function isFromTheStart(
  entry: string,
  id: string,
  graph: { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null },
): boolean {
  let known = starts.get(entry);
  if (!known) {
    const found = new Set([entry]);
    for (const module of found) {
      for (const next of graph.getModuleInfo(module)?.importedIds ?? []) found.add(next);
    }
    known = found;
    starts.set(entry, found);
  }
  return known.has(id);
}
