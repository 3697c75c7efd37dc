/**
 * Writes invented events to a file, piece by piece, so that a million need no memory.
 *
 *     node scripts/bench/events/write.mjs --format ucdp-ged|masar --n 1000 [--seed 1] FILE
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inventEvents } from './invent.mjs';
import { masar } from './masar.mjs';
import { ucdpGed } from './ucdp-ged.mjs';

const FORMATS = { 'ucdp-ged': ucdpGed, masar };
/** How much is gathered before it is written, in letters. */
const PIECE = 2 ** 20;

const here = dirname(fileURLToPath(import.meta.url));

/** The text of a table or document in pieces. */
export function* piecesOf({ format, n, seed = 1 }) {
  const { first, last, between = '', line } = FORMATS[format];
  let piece = first;
  for (const event of inventEvents({ n, seed })) {
    piece += event.number === 1 ? line(event) : between + line(event);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece + last;
}

function write(path, asked) {
  const file = openSync(path, 'w');
  for (const piece of piecesOf(asked)) writeSync(file, piece);
  closeSync(file);
}

/** What the files depend on: a change of this folder makes new ones. */
function version() {
  const hash = createHash('sha256');
  for (const name of readdirSync(here).sort()) {
    if (name.endsWith('.mjs') && !name.endsWith('.test.mjs'))
      hash.update(readFileSync(join(here, name)));
  }
  return hash.digest('hex').slice(0, 8);
}

/**
 * A file of invented events, written if it is not there yet.
 *
 * @param {{ format: 'ucdp-ged' | 'masar', n: number, seed?: number, folder: string }} asked
 * @returns {{ path: string, bytes: number }}
 */
export function generated({ format, n, seed = 1, folder }) {
  mkdirSync(folder, { recursive: true });
  const about = `${format}-${n}-${seed}-`;
  const name = `${about}${version()}.${FORMATS[format].extension}`;
  const path = join(folder, name);
  if (!existsSync(path)) {
    for (const old of readdirSync(folder)) if (old.startsWith(about)) rmSync(join(folder, old));
    const unfinished = `${path}.part`;
    write(unfinished, { format, n, seed });
    renameSync(unfinished, path);
  }
  return { path, bytes: statSync(path).size };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'ucdp-ged' },
      n: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [path] = positionals;
  if (!path || !FORMATS[values.format]) {
    console.error('write.mjs --format ucdp-ged|masar --n 1000 [--seed 1] FILE');
    process.exit(2);
  }
  write(path, { format: values.format, n: Number(values.n), seed: Number(values.seed) });
}
