/** `npm run masar -- COMMAND …`: the command line in a clone, built when a source is newer. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './build.mjs';
import { install } from './install.mjs';

const cache = join(root, 'node_modules', '.cache', 'masar', 'cli');
const built = join(cache, 'main.js');

/** What the command line is built from, and what there is when all of it is built. */
const SOURCES = ['src', join('public', 'schema'), 'scripts', 'package-lock.json'];
const BUILT = ['main.js', 'masar-one.js', 'masar-one-full.js'];

const newest = (path) => {
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Builds the command line into the cache; returns where it is. */
export function buildCli() {
  const changed = Math.max(...SOURCES.map((name) => newest(join(root, name))));
  const isFresh = BUILT.every(
    (name) => existsSync(join(cache, name)) && statSync(join(cache, name)).mtimeMs > changed,
  );
  if (isFresh) return built;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const done = spawnSync(
    process.execPath,
    [vite, 'build', '--config', join(root, 'scripts', 'vite.cli.ts'), '--logLevel', 'error'],
    { cwd: root, stdio: ['ignore', process.stderr.fd, 'inherit'] },
  );
  if (done.status !== 0) process.exit(2);
  // What `pack` puts into its pages lies beside the command line.
  const scripts = spawnSync(process.execPath, [join(root, 'scripts', 'one-scripts.mjs'), cache], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (scripts.status !== 0) process.exit(2);
  return built;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install();
  const { run } = await import(pathToFileURL(buildCli()).href);
  // npm goes to the project's folder; names of files are from where it was called.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  await run(process.argv.slice(2));
}
