import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console: built into `dist/web`, which the server hands out; in development it asks the server beside it. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022' },
  server: { port: 4891, proxy: { '/api': { target: 'http://127.0.0.1:4890', changeOrigin: false } } },
});
