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
    sourcemap: false,
    assetsInlineLimit: 0,
    // Every browser that vite builds for has it of its own.
    modulePreload: { polyfill: false },
  },
});
