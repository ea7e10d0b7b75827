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

/** The sessions that the 15-minute file lacks (shared data README). */
export const MISSING_SESSIONS = `
  2015-01-16 2015-05-19 2015-08-28 2015-12-07 2016-03-17 2016-10-05 2017-04-25 2017-08-04 2017-11-13
  2018-02-22 2018-09-12 2019-04-02 2019-07-12 2020-01-30 2020-08-19 2021-03-09 2025-08-11`
  .trim()
  .split(/\s+/);
