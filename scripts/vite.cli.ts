/** Builds the command line for Node: one module and its parts, libraries left where they are. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { messages } from './vite-messages.ts';
import { shapes } from './vite-shape.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('..'),
  plugins: [messages(), shapes()],
  build: {
    ssr: true,
    outDir: at('../node_modules/.cache/masar/cli'),
    emptyOutDir: true,
    copyPublicDir: false,
    // Beside each other, as what a page is packed with lies beside them.
    rolldownOptions: {
      input: { main: at('../src/cli/process.ts') },
      output: { chunkFileNames: '[name]-[hash].js' },
    },
    target: 'node20',
  },
});
