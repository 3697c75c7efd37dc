/**
 * `npm run site-pictures`: draws anew, with the command line, the pictures that the site comes with: those
 * of the articles, and the cards that feeds and messengers show.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

const DATA = join(root, 'data', 'aleppo-2016.json');
const week = ['--from', '2016-11-26', '--to', '2016-12-08'];
const picture = ['--bare', '--width', '720', '--height', '460', '--scale', '1.5'];

for (const lang of ['ar', 'en']) {
  draw(join('articles', `week.${lang}.png`), lang, [...week, ...picture]);
  draw(join('articles', `whole.${lang}.png`), lang, [
    ...['--from', '2015-09-15', '--to', '2017-02-01'],
    ...picture,
  ]);
  draw(join('cards', `${lang}.png`), lang, ['--card', '--scale', '1']);
}

function draw(file, lang, options) {
  const out = join(root, 'public', file);
  mkdirSync(join(out, '..'), { recursive: true });
  const words = ['render', DATA, '-o', out, '--lang', lang, ...options];
  const done = spawnSync(process.execPath, [join(root, 'scripts', 'masar.mjs'), ...words], {
    stdio: 'inherit',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  console.log(out);
}
