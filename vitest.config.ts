import { defineConfig } from 'vitest/config';
import { messages } from './scripts/vite-messages.ts';
import { shapes } from './scripts/vite-shape.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [messages(), shapes()],
        test: {
          name: 'unit',
          environment: 'node',
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
