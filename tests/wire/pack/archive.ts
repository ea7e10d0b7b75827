import { join } from 'node:path';
import type { readAsar } from '../../support/asar.ts';
import { filesMatching } from '../../tidy/files.ts';

type Entries = ReturnType<typeof readAsar>;

const KINDS = /(\.(c|m)?js|\.json|\.node|\.html|\.css|\.svg|\.woff2|\.txt|\/licen[cs]e)$/i;
const SOURCES = /\.(map|d\.[cm]?ts|tsx?)$/;
const TESTS = /(^|\/)(tests?|__tests__|examples?|\.env[^/]*)(\/|$)/;
const SECRETS = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(ghp|gho|npm)_[A-Za-z0-9]{30,}|\bAKIA[A-Z0-9]{16}\b/;

/** The folders that an archive begins with. */
export function roomsOf(entries: Entries): string[] {
  const rooms = entries.map(({ path }) =>
    path
      .split('/')
      .slice(0, path.startsWith('dist/') ? 2 : 1)
      .join('/'),
  );
  return [...new Set(rooms)].sort();
}

/** What has no place in an installed app. */
export function strangersIn(entries: Entries): string[] {
  const paths = entries.map(({ path }) => path);
  return paths.filter((path) => !KINDS.test(`/${path}`) || SOURCES.test(path) || TESTS.test(path));
}

/** Files with a key, or with the folder that they were made in. */
export function tellingFiles(entries: Entries, checkout: string): string[] {
  const telling = entries.filter(({ path, read }) => {
    const text = read().toString('latin1');
    return (path.startsWith('dist/') && text.includes(checkout)) || SECRETS.test(text);
  });
  return telling.map(({ path }) => path);
}

/** The packages that have a folder of their own. */
export function packagesIn(entries: Entries): Set<string> {
  return new Set(
    entries.flatMap(({ path }) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  );
}

/** The sources that are begun as a thread or a process of their own, by name. */
export function filesAside(): string[] {
  return filesMatching(/^main\/.*\.ts$/).flatMap(({ text }) =>
    [...text.matchAll(/new URL\('(?:[^']*\/)?([\w-]+)\.ts', import\.meta\.url\)/g)].map(
      ([, name = '']) => name,
    ),
  );
}

/** Where a system's own binary of SQLite lies. */
export const SQLITE = join(
  'node_modules',
  'better-sqlite3',
  'prebuilds',
  `${process.platform}-${process.arch}.node`,
);

/** What is built into the screen: these packages have no folder of their own. */
export const IN_THE_SCREEN = [
  '@fontsource-variable/inter',
  '@fontsource/ibm-plex-mono',
  'fancy-canvas',
  'lightweight-charts',
  'react',
  'react-dom',
  'scheduler',
  'zustand',
];
