import { defineConfig } from 'vitest/config';
import { messages } from './scripts/vite-messages.ts';
import { shapes } from './scripts/vite-shape.ts';

/** The style sheets that a picture without a page is drawn with are read as text; others are left out of tests. */
const css = { include: [/\.css\?raw$/] };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [messages(), shapes()],
        test: {
          name: 'unit',
          environment: 'node',
          css,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.{ts,mjs}'],
          testTimeout: 30_000,
          // Projects with workers of their own number must each have a turn of their own.
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [messages(), shapes()],
        test: {
          name: 'journeys',
          environment: 'node',
          css,
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/harness/server.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // As patient as the page’s own waits: a busy machine is slow, not wrong.
          expect: { poll: { timeout: 30_000 } },
          fileParallelism: true,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
