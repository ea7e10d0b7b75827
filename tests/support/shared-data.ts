import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['KAVACH_DATA'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

/** Whether the real market data lie beside the checkout (or in KAVACH_DATA); says so once where they do not. */
export const haveSharedData = existsSync(join(folder, 'README.md'));
if (!haveSharedData)
  process.stdout.write(`skipped: no market data in ${folder}; set KAVACH_DATA to where they are\n`);

/** The path of a file of real market data. */
export function sharedData(path: string): string {
  return join(folder, path);
}
