import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const FONTS = { inter: '@fontsource-variable/inter', 'ibm-plex-mono': '@fontsource/ibm-plex-mono' };

/** The fonts' licence has to go wherever the fonts go. */
function fontLicences(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: 'font-licences',
    generateBundle() {
      for (const [name, font] of Object.entries(FONTS)) {
        const source = readFileSync(resolve(`${font}/LICENSE`), 'utf8');
        this.emitFile({ type: 'asset', fileName: `assets/${name}-licence.txt`, source });
      }
    },
  };
}

/** Nothing is painted before the styles have come: they are asked for first, not after nine scripts. */
function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const styles = /^ *<link rel="stylesheet"[^>]*>\n/gm;
        const all = (html.match(styles) ?? []).join('');
        return html.replaceAll(styles, '').replace(/^ *<script type/m, (script) => `${all}${script}`);
      },
    },
  };
}

// The screen, as static files: the web host and Electron serve the same folder. No external address: the
// content security policy allows only the own origin.
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), fontLicences(), stylesFirst()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    // What the screen may weigh is checked by its own budget (tests/support/screen/bundle.ts).
    chunkSizeWarningLimit: 1_000,
    // Every browser that vite builds for has it of its own.
    modulePreload: { polyfill: false },
  },
});
