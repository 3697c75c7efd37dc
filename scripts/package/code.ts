/** The package's code: modules for bundlers, servers and pages, and the command line for Node. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { STAND_INS } from '../vite-embeds.ts';
import { messages } from '../vite-messages.ts';
import { shapes } from '../vite-shape.ts';

/** Whose code is within the package, and on which terms. */
export const NOTICES = 'THIRD-PARTY.md';

/** What the user of the package brings along, or does without. */
const LEFT_OUT = [/^react(?:\/|$)/, /^react-dom(?:\/|$)/, 'linkedom', '@napi-rs/canvas'];

/** Builds `lib/` and `cli/`, and writes the notices of what is within them. */
export async function buildCode(root: string, folder: string): Promise<void> {
  await build(modules(root, folder));
  await build(commandLine(root, folder));
  const notices = ['lib', 'cli'].map((part) => {
    const path = join(folder, part, NOTICES);
    const text = readFileSync(path, 'utf8');
    rmSync(path);
    return text;
  });
  writeFileSync(join(folder, NOTICES), merged(notices));
  // Wherever the fonts go, their licence goes.
  const fonts = join(root, 'node_modules', '@fontsource', 'ibm-plex-sans', 'LICENSE');
  copyFileSync(fonts, join(folder, 'cli', 'fonts', 'LICENSE'));
}

const common = (root: string): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [messages(), shapes()],
  // Pages without a bundler know no such thing; messages are compiled when this is built.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
});

const entry = (root: string, name: string): string => join(root, 'src', 'package', name);

/** Each entry is a file under its own name; what they share, and what is fetched on demand, is beside them. */
const modules = (root: string, folder: string): InlineConfig => ({
  ...common(root),
  resolve: { alias: STAND_INS },
  build: {
    outDir: join(folder, 'lib'),
    target: 'es2022',
    minify: false,
    cssMinify: true,
    license: { fileName: NOTICES },
    lib: {
      formats: ['es'],
      entry: {
        index: entry(root, 'index.ts'),
        element: entry(root, 'element.ts'),
        formats: entry(root, 'formats.ts'),
      },
    },
    rolldownOptions: {
      external: LEFT_OUT,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name]-[hash].js',
        // Frameworks that render on a server must know what goes on in the browser.
        banner: ({ isEntry, name }) => (isEntry && name === 'index' ? "'use client';" : ''),
      },
    },
  },
});

const commandLine = (root: string, folder: string): InlineConfig => ({
  ...common(root),
  plugins: [messages(), shapes(), fontsBeside(root)],
  // Its modules for Node read their tables from files beside them.
  resolve: { alias: { 'css-tree': 'css-tree/dist/csstree.esm' } },
  ssr: { noExternal: true, external: ['linkedom', '@napi-rs/canvas'] },
  build: {
    ssr: true,
    emitAssets: true,
    outDir: join(folder, 'cli'),
    target: 'node20',
    minify: false,
    license: { fileName: NOTICES },
    rolldownOptions: {
      input: { masar: entry(root, 'command.ts') },
      // Parts lie where the command does: paths to the fonts count from there.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

const FONT = /@fontsource\/[\w-]+\/files\/([\w-]+\.woff2)/g;

/** The fonts of pictures are files beside the command line, not of packages that would have to be installed. */
const fontsBeside = (root: string): Plugin => ({
  name: 'masar:fonts-beside',
  enforce: 'pre',
  load(id) {
    const [file = '', query] = id.split('?');
    if (query !== 'raw' || !file.endsWith('/theme/fonts.css')) return null;
    const sheet = readFileSync(file, 'utf8').replace(FONT, (path, name) => {
      const source = readFileSync(join(root, 'node_modules', path));
      this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source });
      return `./fonts/${name}`;
    });
    return { code: `export default ${JSON.stringify(sheet)};`, moduleType: 'js' };
  },
});

/** Notices of several builds, each library once. */
function merged(notices: readonly string[]): string {
  const parts = notices.map((text) => text.split(/^(?=## )/m));
  const titles = new Map<string, string>();
  for (const part of parts.flatMap(([, ...rest]) => rest)) {
    titles.set(part.split('\n', 1)[0] ?? '', part.trimEnd());
  }
  const sorted = [...titles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  return `${[parts[0]?.[0]?.trimEnd() ?? '', ...sorted].join('\n\n')}\n`;
}
