import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installation } from './package-version.ts';

/** A packaged build ships no tests, and so no local brokers: other broker addresses than the real ones are refused there. */
export function isPackaged(root: string = installation): boolean {
  return !existsSync(join(root, 'tests', 'wire', 'brokers'));
}
