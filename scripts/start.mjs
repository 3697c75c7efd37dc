/**
 * `npm start`: builds and serves the explorer. `npm start -- FILE_OR_URL…` opens that data
 * instead of the default. Files are served from where they lie and never copied or sent on.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, dist } from './build.mjs';
import { install } from './install.mjs';
import { serve } from './serve.mjs';

const files = new Map();
const sources = process.argv.slice(2).map((argument, i) => {
  if (/^https?:\/\//i.test(argument)) return argument;
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  if (!existsSync(file) || !statSync(file).isFile()) {
    console.error(
      `No file at ${argument}. Give the path of a data file, or an address that begins with http.`,
    );
    process.exit(2);
  }
  const name = basename(file);
  files.set(`/open/${i}/${name}`, file);
  // Only what would end or break the path is coded, so that messages name the file as it is.
  return `./open/${i}/${name.replace(/[%#?\\]/g, encodeURIComponent)}`;
});
install();
build();
const { address, close } = await serve({ root: dist, port: 4173, files });
const query = sources
  .map((source) => `src=${encodeURIComponent(source).replaceAll('%2F', '/')}`)
  .join('&');
console.log(`\n  Masar is at  ${address}${query ? `?${query}` : ''}\n\n  Ctrl+C stops it.\n`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    close().then(() => process.exit(0));
  });
}
