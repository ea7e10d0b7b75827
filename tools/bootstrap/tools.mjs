import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Tools whose command is not their package's name.
 * @type {Record<string, string | undefined>}
 */
const packages = { tsc: 'typescript', playwright: '@playwright/test' };

/**
 * The script behind a command of node_modules. It is run by Node itself, so it works on Windows without a shell.
 * @param {string} command
 */
export function toolScript(command) {
  const folder = join(root, 'node_modules', packages[command] ?? command);
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, scriptOf(manifest, command));
}

/**
 * @param {unknown} manifest
 * @param {string} command
 * @returns {string}
 */
function scriptOf(manifest, command) {
  const bin = isRecord(manifest) ? manifest['bin'] : undefined;
  if (typeof bin === 'string') return bin;
  const script = isRecord(bin) ? bin[command] : undefined;
  if (typeof script !== 'string') throw new Error(`the package of ${command} names no such command`);
  return script;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isRecord(value) {
  return typeof value === 'object' && value !== null;
}
