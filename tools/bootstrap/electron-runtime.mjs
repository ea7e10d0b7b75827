import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const installed = join(root, 'node_modules', 'electron');

/**
 * The program of electron's own runtime; null where it was not downloaded.
 * @returns {string | null}
 */
export function realRuntime() {
  const named = join(installed, 'path.txt');
  if (!existsSync(named)) return null;
  const program = join(installed, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(program) ? program : null;
}
