/** What goes into other people's pages, and what it may weigh there, gzipped. */
import { join } from 'node:path';
import filePlugin from '@size-limit/file';
import sizeLimit from 'size-limit';
import { dist } from './build.mjs';

const LIMITS = { 'masar.js': 70_000, 'embed.js': 2_000 };

/** Each file with its size and the most it may have, in bytes. */
export async function sizes() {
  const names = Object.keys(LIMITS);
  const checks = names.map((name) => ({ files: [join(dist, name)], gzip: true }));
  const measured = await sizeLimit([filePlugin], { checks });
  return names.map((name, i) => ({ name, size: measured[i].size, limit: LIMITS[name] }));
}
