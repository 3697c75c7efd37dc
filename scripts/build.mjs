/** Builds the site into `dist/` when a source is newer than what was built. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const dist = join(root, 'dist');

const SOURCES = [
  'src',
  'public',
  'data',
  'index.html',
  'embed.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/vite-embeds.ts',
  'scripts/vite-messages.ts',
  'scripts/vite-pages.ts',
  'scripts/pages',
];

/** Last change below a path; a folder's own time tells of files that were removed or renamed. */
function newest(path) {
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds if needed; ends the process if that fails. */
export function build({ quiet = false } = {}) {
  const built = join(dist, 'index.html');
  const changed = Math.max(
    ...SOURCES.map((name) => join(root, name))
      .filter(existsSync)
      .map(newest),
  );
  if (existsSync(built) && statSync(built).mtimeMs > changed) return;
  if (!quiet) console.log('Building…');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    // A test runner's own environment would make a development build of React.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status !== 0) process.exit(1);
}
