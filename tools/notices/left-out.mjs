import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const WHOLE_PACKAGE = /^\s*- '!node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\/\*\*'/gm;

/**
 * Names of the packages that the file lists of electron-builder.yml leave out whole.
 * @param {string} top the checkout's folder
 */
export function leftOutPackages(top) {
  const text = readFileSync(join(top, 'electron-builder.yml'), 'utf8');
  return new Set([...text.matchAll(WHOLE_PACKAGE)].map(([, name = '']) => name));
}
