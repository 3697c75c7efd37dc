import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './build.mjs';
import { POLICY, serve } from './serve.mjs';

const place = mkdtempSync(join(tmpdir(), 'masar-serve-'));
const site = join(place, 'site');
const page = '<!doctype html><title>مسار</title>';
let server;

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(place, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), page);
  writeFileSync(join(site, 'assets', 'main-Ab_3-x9Z.js'), 'export {};');
  writeFileSync(join(place, 'own-12345678.json'), '{}');
  const files = new Map([['/open/0/حلب #1 50%?.json', join(place, 'own-12345678.json')]]);
  server = await serve({ root: site, port: 4500, files });
});

afterAll(async () => {
  await server.close();
  rmSync(place, { recursive: true });
});

/** Asks for a path exactly as written; a browser would tidy it first. */
const ask = (path, { method = 'GET', headers = {} } = {}) =>
  new Promise((resolve, reject) => {
    request(new URL(server.address), { path, method, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('Is the built site served as any static host would?', () => {
  it('E12 gives the page its type, its content policy and no guessing of types', async () => {
    const { status, headers, body } = await ask('/?lang=ar');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(POLICY);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body.toString()).toBe(page);
  });

  it('packs text for those who can unpack it', async () => {
    const { headers, body } = await ask('/', { headers: { 'Accept-Encoding': 'br, gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(gunzipSync(body).toString()).toBe(page);
  });

  it('answers HEAD without a body, and says what it does not do', async () => {
    const head = await ask('/', { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    const post = await ask('/', { method: 'POST' });
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('lets a browser keep what it has', async () => {
    const { headers } = await ask('/');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { headers: { 'If-None-Match': headers.etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const asset = await ask('/assets/main-Ab_3-x9Z.js');
    expect(asset.headers['cache-control']).toContain('immutable');
  });

  it('R27 H16 serves an opened file under a name in any script, and never keeps it for good', async () => {
    const { status, headers } = await ask(`/open/0/${encodeURIComponent('حلب #1 50%?.json')}`);
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/secret.txt%00',
    '/assets',
    '/assets/',
    '/missing.json',
    `/${'a'.repeat(5000)}`,
    '/open/1/own-12345678.json',
  ])('does not serve %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  it('H20 an address with broken codes is refused, not fatal', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(400);
    expect((await ask('/')).status).toBe(200);
  });

  it('takes the next free port where one is taken', async () => {
    const taken = Number(new URL(server.address).port);
    const second = await serve({ root: site, port: taken });
    expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
    await second.close();
  });
});

describe('What if the file to open is not there?', () => {
  it('npm start says so before it does anything, and ends with 2', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts', 'start.mjs'), 'no such file.json'],
      { encoding: 'utf8', env: { ...process.env, INIT_CWD: place } },
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('no such file.json');
  });
});
