import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { embeds, STAND_INS } from './scripts/vite-embeds.ts';
import { messages } from './scripts/vite-messages.ts';
import { pages } from './scripts/vite-pages.ts';
import { shapes } from './scripts/vite-shape.ts';

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const ENTRY = fileURLToPath(new URL('src/app/main.tsx', import.meta.url));
let first: ReadonlySet<string> | null = null;

/** Modules that the page imports from the start on; what it imports later is not followed. */
function fromTheStart(graph: ModuleGraph): ReadonlySet<string> {
  if (first) return first;
  const found = new Set([ENTRY]);
  for (const id of found) {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  }
  first = found;
  return found;
}

export default defineConfig({
  base: './',
  resolve: { alias: STAND_INS },
  plugins: [messages(), shapes(), pages(), react(), embeds()],
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173 },
  build: {
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the page has from the start is one file, not a dozen small ones;
            {
              debugName: 'first',
              name: (id, graph) => (fromTheStart(graph).has(id) ? 'first' : null),
              priority: 2,
            },
            // how records are shown in words comes after the first drawing, as another.
            { name: 'records', minShareCount: 2, priority: 1, test: /\/src\/app\/record\// },
          ],
        },
      },
    },
  },
});
