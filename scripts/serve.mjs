/**
 * Serves a built site from a folder: the right types, gzip, no way out of the folder, and a
 * strict content security policy, so that what works here works on any static host.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};
const PACKED = new Set([
  '.html',
  '.js',
  '.css',
  '.json',
  '.ndjson',
  '.csv',
  '.tsv',
  '.svg',
  '.txt',
  '.md',
]);

/** What the build names after its content, which therefore never changes under its name. */
const NAMED_BY_CONTENT = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/** What the pages need, and nothing more. What comes from elsewhere is what the reader asked for: data (`?src=`), a record's pictures. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https: http:",
  "connect-src 'self' https: http:",
  "font-src 'self'",
  "media-src 'self' https: http:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * Starts a server on the first free port from `port` on.
 *
 * @param {{ root: string, port: number, files?: ReadonlyMap<string, string>, policy?: string }} options
 *   `files` maps further paths (`/open/0/name.json`) to files anywhere on the disk
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ root, port, files = new Map(), policy = POLICY }) {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return end(response, 405, 'Only GET and HEAD.');
    }
    const path = pathOf(request.url ?? '/');
    if (path === null) return end(response, 400, 'Not an address.');
    const given = files.get(path);
    const file = given ?? fileOf(root, path);
    const about = file ? aboutFile(file) : null;
    if (!file || !about?.isFile()) return end(response, 404, 'Not found.');
    const isNamedByContent = !given && NAMED_BY_CONTENT.test(path);
    send(request, response, { file, about, isNamedByContent, isOfSite: !given, policy });
  });
  for (let tries = 0; ; tries++) {
    const isFree = await new Promise((resolve, reject) => {
      server.once('error', (error) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      server.listen(port + tries, '127.0.0.1', () => resolve(true));
    });
    if (isFree) break;
    if (tries > 200) throw new Error(`No free port from ${port} on.`);
  }
  const { port: bound } = server.address();
  return {
    address: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(`http://localhost${url}`).pathname);
  } catch {
    return null;
  }
}

function fileOf(root, path) {
  if (path.includes('\0')) return null;
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(normalize(root) + sep)) return null;
  return file;
}

/** What the disk says of a path, or null where there is none, or none that could be. */
function aboutFile(file) {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}

function send(request, response, { file, about, isNamedByContent, isOfSite, policy }) {
  const type = extname(file).toLowerCase();
  const isPacked = PACKED.has(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  // Weak: the same words, packed or not.
  const tag = `W/"${about.size.toString(36)}-${Math.round(about.mtimeMs).toString(36)}"`;
  const caching = {
    'Cache-Control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: tag,
    Vary: 'Accept-Encoding',
  };
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  if (known.includes(tag)) {
    response.writeHead(304, { ...caching, 'Content-Security-Policy': policy });
    return response.end();
  }
  response.writeHead(200, {
    ...caching,
    'Content-Type': TYPES[type] ?? 'application/octet-stream',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    // Frames in a sandbox have no origin. What was opened from the disk stays with this page.
    ...(isOfSite ? { 'Access-Control-Allow-Origin': '*' } : {}),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    ...(isPacked ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': about.size }),
  });
  if (request.method === 'HEAD') return response.end();
  const body = createReadStream(file).on('error', () => response.destroy());
  (isPacked ? body.pipe(createGzip()) : body).pipe(response);
}

function end(response, status, words) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(words);
}
