import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messages } from './scripts/vite-messages.ts';

export default defineConfig({
  base: './',
  plugins: [messages(), react()],
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173 },
  build: {
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the first drawing shares with later parts is one file, not a dozen small ones;
            {
              name: 'shared',
              minShareCount: 2,
              priority: 2,
              test: /^(?!.*\/src\/app\/(?:panels|record\/(?!Words|MarkShape)))/,
            },
            // how records are shown in words comes after the first drawing, as another.
            { name: 'records', minShareCount: 2, priority: 1, test: /\/src\/app\/record\// },
          ],
        },
      },
    },
  },
});
