import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

const root = import.meta.dirname;
const MAIN = join(root, 'main');

/** How the sources name a file that runs in a thread or process of its own. */
const ASIDE = /new URL\('(\.{1,2}\/[^']+\.ts)', import\.meta\.url\)/g;

/** `main/hosts/past/import-worker.ts` is built as `hosts-past-import-worker.js`. */
function nameOf(file: string): string {
  return relative(MAIN, file).replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-');
}

function filesAside(file: string): readonly string[] {
  const found = readFileSync(file, 'utf8').matchAll(ASIDE);
  return [...found].map(([, path = '']) => resolve(dirname(file), path));
}

function sources(): readonly string[] {
  return readdirSync(MAIN, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(MAIN, path));
}

/** All built files lie side by side, so that one names another as its neighbour, whatever part of it went where. */
function neighbours(): Plugin {
  return {
    name: 'neighbours',
    transform(code, id) {
      if (!id.startsWith(MAIN) || !code.includes('import.meta.url')) return null;
      return code.replaceAll(ASIDE, (_whole, path: string) => {
        const name = nameOf(resolve(dirname(id), path));
        return `new URL('./${name}.js', import.meta.url)`;
      });
    },
  };
}

const aside = [...new Set(sources().flatMap(filesAside))];

// The app's own code as it is shipped. Packages stay outside: they are found in node_modules, as with the sources.
// `dist/main` lies as deep below the top as `main/hosts`, so that both find the installation at the same place.
export default defineConfig([
  {
    input: {
      main: join(MAIN, 'hosts', 'electron', 'main.ts'),
      ...Object.fromEntries(aside.map((file) => [nameOf(file), file])),
    },
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(id),
    plugins: [neighbours()],
    output: {
      dir: 'dist/main',
      cleanDir: true,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'part-[name]-[hash].js',
    },
  },
  {
    input: { preload: join(root, 'preload', 'main.ts') },
    platform: 'browser',
    external: ['electron'],
    output: { dir: 'dist/preload', cleanDir: true, format: 'cjs', entryFileNames: '[name].cjs' },
  },
]);
