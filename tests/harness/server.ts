/** Builds the site once and serves it for all journeys. */
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served. */
    site: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { build, dist } = await import('../../scripts/build.mjs');
  const { serve } = await import('../../scripts/serve.mjs');
  build({ quiet: true });
  const files = new Map([
    [
      '/fixtures/with-errors.json',
      new URL('../fixtures/with-errors.json', import.meta.url).pathname,
    ],
    ['/fixtures/smallest.json', new URL('../../data/smallest.json', import.meta.url).pathname],
    ['/fixtures/not-json.txt', new URL('../fixtures/not-json.txt', import.meta.url).pathname],
  ]);
  // The strictest policy the pages promise to live with (E12).
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    // The articles have a frame of their own origin.
    "frame-src 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const server = await serve({ root: dist, port: 4300, files, policy });
  project.provide('site', server.address);
  return server.close;
}
