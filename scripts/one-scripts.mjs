/** Builds the scripts of pages that have everything within, into a folder: `node one-scripts.mjs FOLDER`. */
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('into which folder?');
// The configuration is TypeScript, which Node 20 does not read by itself.
const { module } = await runnerImport(fileURLToPath(new URL('vite-embeds.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
for (const name of module.ONE_SCRIPTS) await build(module.oneScript(folder, name));
