import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messages } from './scripts/vite-messages.ts';

export default defineConfig({
  base: './',
  plugins: [messages(), react()],
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173 },
  build: { target: 'es2022', sourcemap: false },
});
