import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './processes.mjs';
import { Trouble, say } from './say.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const sources = ['renderer', 'shared', 'vite.config.ts', 'package-lock.json'].map((place) =>
  join(root, place),
);
const page = join(root, 'dist', 'renderer', 'index.html');
const stampFile = join(root, '.build', 'screen.stamp');

/**
 * Builds the screen when one of its sources changed.
 * @param {import('./processes.mjs').Runtime} runtime
 */
export async function ensureScreen(runtime) {
  const hash = hashOf(sources);
  if (existsSync(page) && readStamp(stampFile) === hash) return;
  say('Building the screen ...');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await prepare(runtime.node, [vite, 'build', '--logLevel', 'warn'], { env: runtime.env });
  if (code !== 0) {
    throw new Trouble(`the screen could not be built (vite ended with ${code})`, 'see the message above');
  }
  writeStamp(stampFile, hash);
}

// These never show the screen: they must not wait for it.
const WITHOUT_SCREEN = new Set([
  'signals',
  'backtest',
  'sweep',
  'replay',
  'import',
  'backup',
  'restore',
  'stop',
  'journal',
  'doctor',
  'help',
  '--version',
]);

/** @param {readonly string[]} args the command line's own arguments */
export function needsScreen(args) {
  if (args.includes('--help')) return false;
  return !WITHOUT_SCREEN.has(args[0] ?? '');
}
