import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The screen, as static files: the web host and Electron serve the same folder. No external address: the
// content security policy allows only the own origin.
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    sourcemap: false,
    assetsInlineLimit: 0,
    // The polyfill is an inline script's work for browsers older than the target.
    modulePreload: { polyfill: false },
  },
});
