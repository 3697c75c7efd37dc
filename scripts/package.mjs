/**
 * `npm run package`: the npm package `masar`, made in a folder of its own, ready for `npm pack`. The
 * project around it stays private: what it depends on is not what a user of the package needs.
 */
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from './build.mjs';
import { install } from './install.mjs';

export const made = join(root, 'node_modules', '.cache', 'masar', 'package');

/** Makes the package anew; resolves to the folder it is in. */
export async function makePackage() {
  build({ quiet: true });
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'scripts', 'package', 'make.ts'), {
    root,
    configFile: false,
    logLevel: 'warn',
  });
  await module.make(root, made);
  return made;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install();
  console.log(`The package is in ${relative(process.cwd(), await makePackage())}`);
}
